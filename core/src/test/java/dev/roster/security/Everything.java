package dev.roster.security;

import dev.roster.delivery.SecretLink;
import dev.roster.port.Mailer;
import dev.roster.port.Storage;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All text that hangs on an object: its own and that of whatever it refers to, by field, however deep and private. It does
 * not go through storage and mailer, which every view refers to, and which are searched by themselves.
 */
final class Everything {

    private final StringBuilder text = new StringBuilder();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private int links;

    static Everything on(Object... roots) {
        Everything found = new Everything();
        for (Object root : roots) {
            found.walk(root);
        }
        return found;
    }

    String text() {
        return text.toString();
    }

    /** How many objects were met. */
    int size() {
        return seen.size();
    }

    /** How many carriers of a link were met. Their insides are not part of the text. */
    int links() {
        return links;
    }

    private void walk(Object object) {
        if (object == null || object instanceof Storage || object instanceof Mailer || !seen.add(object)) {
            return;
        }
        text.append(object).append('\n');
        if (object instanceof SecretLink) {
            links++;
        } else if (object instanceof Optional<?> optional) {
            optional.ifPresent(this::walk);
        } else if (object instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                walk(key);
                walk(value);
            });
        } else if (object instanceof Collection<?> all) {
            all.forEach(this::walk);
        } else if (object.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(object); i++) {
                walk(Array.get(object, i));
            }
        } else if (object instanceof Throwable thrown) {
            text.append(thrown.getMessage()).append('\n');
            walk(thrown.getCause());
            walk(thrown.getSuppressed());
            fields(object, thrown.getClass());
        } else {
            fields(object, object.getClass());
        }
    }

    private void fields(Object object, Class<?> type) {
        if (type == null || !type.getName().startsWith("dev.roster")) {
            return;
        }
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                try {
                    field.setAccessible(true);
                    walk(field.get(object));
                } catch (IllegalAccessException e) {
                    throw new AssertionError(e);
                }
            }
        }
        fields(object, type.getSuperclass());
    }
}
