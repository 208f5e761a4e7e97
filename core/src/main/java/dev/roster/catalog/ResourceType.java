package dev.roster.catalog;

import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A kind of thing in the host's world that rights are about: partner, tenant, report. A constant of its {@link Catalog}.
 * Immutable.
 *
 * @param <I> the type of its ids: {@code String}, {@code Long}, {@code Integer} or {@code UUID}
 */
public final class ResourceType<I> {

    private static final Map<Class<?>, Function<String, ?>> READERS = Map.ofEntries(
            Map.entry(String.class, text -> text),
            Map.entry(Long.class, Long::valueOf),
            Map.entry(Integer.class, Integer::valueOf),
            Map.entry(UUID.class, ResourceType::uuid));

    private final Catalog catalog;
    private final String key;
    private final Class<I> idType;

    ResourceType(Catalog catalog, String key, Class<I> idType) {
        this.catalog = catalog;
        this.key = key;
        this.idType = idType;
    }

    /** @return the type of ids that goes by this name */
    static Class<?> idTypeNamed(String name) {
        return READERS.keySet().stream()
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No ids are of type " + name));
    }

    static boolean takes(@Nullable Class<?> idType) {
        return idType != null && READERS.containsKey(idType);
    }

    /** @return the name that is stored; unique among the catalog's resource types */
    public String key() {
        return key;
    }

    /** @return the type of its ids */
    public Class<I> idType() {
        return idType;
    }

    /** @return the catalog that declares it */
    public Catalog catalog() {
        return catalog;
    }

    /**
     * @param ids the resources' ids in the host's world; none at all is a set too
     * @return these resources
     * @throws Refused if an id is missing, too long or not plain text
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Resources of(I... ids) {
        return of(Arrays.asList(ids));
    }

    /**
     * @param ids the resources' ids in the host's world
     * @return these resources
     * @throws Refused if an id is missing, too long or not plain text
     */
    public Resources of(Collection<? extends I> ids) {
        return new Resources(this, ids.stream().map(id -> one(id).id()).collect(Collectors.toSet()));
    }

    /**
     * @param id a resource's id in the host's world
     * @return that resource
     * @throws Refused if the id is missing, too long, not plain text, or, from raw code, of another type
     */
    public Resource one(I id) {
        check(id);
        return new Resource(key, id.toString());
    }

    /**
     * Refuses what {@link #one} refuses, and makes nothing.
     *
     * @param id a resource's id in the host's world
     * @throws Refused if the id is missing, too long, not plain text, or, from raw code, of another type
     */
    public void check(I id) {
        if (!isOfType(id)) {
            throw new Refused(
                    id == null ? Reason.MISSING : Reason.MALFORMED,
                    "resource",
                    "Ids of " + key + " are of type " + idType.getSimpleName() + ".");
        }
        if (id instanceof String text) {
            Resource.checked(text);
        }
    }

    /**
     * @param id an id, or from raw code anything
     * @return whether it is of the type of these ids; a text need not be one of a resource all the same
     */
    public boolean isOfType(@Nullable Object id) {
        return id != null && id.getClass() == idType;
    }

    /**
     * Reads an id that came as text, from an address of a page for instance. It is kept in the one way in which ids are
     * written: a number or a UUID can be written in several.
     *
     * @param id an id as text
     * @return the resource
     * @throws Refused if the id is missing, too long, not plain text, or none of this type
     */
    public Resource named(String id) {
        String text = new Resource(key, id).id();
        try {
            return one(id(text));
        } catch (IllegalArgumentException none) {
            throw new Refused(
                    Reason.MALFORMED,
                    "resource",
                    "This is no id of a " + key + ", which are of type " + idType.getSimpleName()
                            + "; take the id as it is.");
        }
    }

    /**
     * @param id an id as text, as {@link Resource#id()} has it
     * @return the id in the host's own type
     * @throws IllegalArgumentException if the text is none
     */
    public I id(String id) {
        return idType.cast(Objects.requireNonNull(READERS.get(idType), key).apply(id));
    }

    /** The JDK reads much that nobody would take for one, and cuts off what is too long. */
    private static UUID uuid(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("This is no UUID.");
        }
        return id;
    }

    /** @return the key */
    @Override
    public String toString() {
        return key;
    }
}
