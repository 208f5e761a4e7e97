package dev.roster.organization;

import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.user.DomainName;
import dev.roster.user.EmailAddress;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whom an organization lets be invited, by the domain of the address. {@code corp.com} is that domain and no other;
 * {@code *.corp.com} is every domain below it, and not itself. Domains are compared by their A-labels, so that both
 * spellings of an international one are the same. Immutable.
 *
 * @param kind everybody, some, or nobody
 * @param domains which ones, if only some; in lower-case A-labels, sorted; at most 200
 */
public record InvitePolicy(Kind kind, Set<String> domains) {

    /** Everybody may be invited: what holds unless something else is said. */
    public static final InvitePolicy EVERYBODY = new InvitePolicy(Kind.EVERYBODY, Set.of());

    /** Nobody may be invited. */
    public static final InvitePolicy NOBODY = new InvitePolicy(Kind.NOBODY, Set.of());

    private static final int MOST = 200;
    private static final String BELOW = "*.";
    private static final String FIELD = "domain";

    /** The kinds of policy. */
    public enum Kind {
        /** Everybody may be invited. */
        EVERYBODY,
        /** Whose address is at one of the domains. */
        DOMAINS,
        /** Nobody may be invited. */
        NOBODY
    }

    /**
     * Reads the domains.
     *
     * @param kind everybody, some, or nobody
     * @param domains which ones, if only some; in any case and spelling; at most 200
     * @throws Refused if one of them is no domain, there are too many, or there are some and should be none
     */
    public InvitePolicy {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(domains, "domains");
        if (domains.isEmpty() == (kind == Kind.DOMAINS)) {
            throw new Refused(
                    Reason.LIST_EMPTY, FIELD, "Name at least one domain, or say everybody or nobody without any.");
        }
        if (domains.size() > MOST) {
            throw new Refused(Reason.LIST_TOO_LONG, FIELD, "There may be " + MOST + " domains at most.");
        }
        TreeSet<String> read = new TreeSet<>();
        domains.forEach(domain -> read.add(read(domain)));
        domains = Collections.unmodifiableSortedSet(read);
    }

    /**
     * Only addresses at these domains may be invited.
     *
     * @param domains such as {@code corp.com}, or {@code *.corp.com} for those below it; at least one, at most 200
     * @return the policy
     * @throws Refused if there is none or too many, or one is no domain
     */
    public static InvitePolicy only(String... domains) {
        return only(Arrays.asList(Objects.requireNonNull(domains, "domains")));
    }

    /**
     * Only addresses at these domains may be invited.
     *
     * @param domains such as {@code corp.com}, or {@code *.corp.com} for those below it; at least one, at most 200
     * @return the policy
     * @throws Refused if there is none or too many, or one is no domain
     */
    public static InvitePolicy only(Collection<String> domains) {
        return new InvitePolicy(Kind.DOMAINS, new LinkedHashSet<>(Objects.requireNonNull(domains, "domains")));
    }

    /**
     * @param address an address
     * @return whether it may be invited
     */
    public boolean allows(EmailAddress address) {
        return switch (kind) {
            case EVERYBODY -> true;
            case NOBODY -> false;
            case DOMAINS -> domains.contains(address.domain()) || isBelowOne(address.domain());
        };
    }

    private boolean isBelowOne(String domain) {
        for (int dot = domain.indexOf('.'); dot >= 0; dot = domain.indexOf('.', dot + 1)) {
            if (domains.contains("*" + domain.substring(dot))) {
                return true;
            }
        }
        return false;
    }

    private static String read(@Nullable String text) {
        if (text == null) {
            throw new Refused(Reason.MISSING, FIELD, "Name a domain in place of null.");
        }
        boolean below = text.startsWith(BELOW);
        try {
            String domain = DomainName.parse(below ? text.substring(BELOW.length()) : text)
                    .ascii();
            return below ? BELOW + domain : domain;
        } catch (Refused refused) {
            throw new Refused(
                    refused.reason() == Reason.TOO_LONG ? Reason.TOO_LONG : Reason.MALFORMED,
                    FIELD,
                    "Write a mail domain such as corp.com, or *.corp.com for all below it. What is wrong: "
                            + refused.refusal().message());
        }
    }
}
