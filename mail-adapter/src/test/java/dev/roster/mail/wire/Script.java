package dev.roster.mail.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a server offers and how it behaves. Polite where nothing else is said. A value: each method yields another one.
 *
 * <p>{@code Script.startTls(identity).offering("DSN").at(RCPT, 2, reply("550 5.1.1 no such user"))}
 */
public final class Script {

    private enum Tls {
        NONE,
        STARTTLS,
        IMPLICIT
    }

    /** @param recipient of the mail, or empty where there is none (yet) */
    private record Rule(Step step, IntPredicate number, Predicate<String> recipient, Deed deed) {}

    private final Tls tls;
    private final @Nullable Identity identity;
    private final List<String> extensions;
    private final @Nullable Credentials login;
    private final List<Rule> rules;

    private Script(
            Tls tls,
            @Nullable Identity identity,
            List<String> extensions,
            @Nullable Credentials login,
            List<Rule> rules) {
        this.tls = tls;
        this.identity = identity;
        this.extensions = List.copyOf(extensions);
        this.login = login;
        this.rules = List.copyOf(rules);
    }

    /** A server that knows no TLS. */
    public static Script inTheClear() {
        return new Script(Tls.NONE, null, List.of(), null, List.of());
    }

    /** A server that offers STARTTLS. */
    public static Script startTls(Identity identity) {
        return new Script(Tls.STARTTLS, identity, List.of(), null, List.of());
    }

    /** A server that speaks TLS from the first octet. */
    public static Script implicitTls(Identity identity) {
        return new Script(Tls.IMPLICIT, identity, List.of(), null, List.of());
    }

    /** @param more lines of the reply to EHLO, such as {@code DSN} or {@code SIZE 1000000} */
    public Script offering(String... more) {
        List<String> all = new ArrayList<>(extensions);
        all.addAll(Arrays.asList(more));
        return new Script(tls, identity, all, login, rules);
    }

    /** Asks for these credentials, by any mechanism. It offers AUTH inside TLS only, or if it knows no TLS. */
    public Script askingFor(String user, String secret) {
        return new Script(tls, identity, extensions, new Credentials("any", user, secret), rules);
    }

    /** Does so whenever the step is reached. */
    public Script at(Step step, Deed deed) {
        return with(new Rule(step, number -> true, recipient -> true, deed));
    }

    /**
     * Does so once.
     *
     * @param number of the mail, counted by MAIL, if the step is one of a mail; else of the connection. From 1, over the
     *     server's life
     */
    public Script at(Step step, int number, Deed deed) {
        return with(new Rule(step, each -> each == number, recipient -> true, deed));
    }

    /** Does so from that mail or connection on. */
    public Script from(int number, Step step, Deed deed) {
        return with(new Rule(step, each -> each >= number, recipient -> true, deed));
    }

    /** Does so to the mails of one recipient, at a step that comes after it is told: RCPT, DATA, TEXT, DOT or RSET. */
    public Script to(String address, Step step, Deed deed) {
        return with(new Rule(step, number -> true, address::equals, deed));
    }

    private Script with(Rule rule) {
        List<Rule> all = new ArrayList<>(rules);
        all.add(rule);
        return new Script(tls, identity, extensions, login, all);
    }

    /** The rule that was said last wins. */
    Optional<Deed> deed(Step step, int number, String recipient) {
        return rules.stream()
                .filter(rule -> rule.step() == step
                        && rule.number().test(number)
                        && rule.recipient().test(recipient))
                .reduce((first, second) -> second)
                .map(Rule::deed);
    }

    boolean isSecuredFirst() {
        return tls == Tls.IMPLICIT;
    }

    Optional<Identity> identity() {
        return Optional.ofNullable(identity);
    }

    boolean welcomes(Credentials told) {
        return login != null
                && login.user().equals(told.user())
                && login.secret().equals(told.secret());
    }

    List<String> extensions(boolean secured) {
        List<String> all = new ArrayList<>(extensions);
        if (tls == Tls.STARTTLS && !secured) {
            all.add("STARTTLS");
        } else if (login != null) {
            all.add("AUTH PLAIN LOGIN XOAUTH2");
        }
        return all;
    }
}
