package dev.roster.examples.portal.server;

import dev.roster.Roster;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.signin.AuthorizationVersion;
import dev.roster.signin.Entering;
import dev.roster.signin.SignIn;
import java.util.Optional;

/**
 * Who is there: asked of Roster once in each request, so that a session ends with the next click after the person, or what
 * the person may do here, has changed.
 */
public final class Presence {

    private static final String USER = "user";
    private static final String USER_VERSION = "user version";
    private static final String ORGANIZATION = "organization";
    private static final String MEMBER_VERSION = "member version";

    private final Session session;
    private final Roster roster;

    Presence(Session session, Roster roster) {
        this.session = session;
        this.roster = roster;
        user().ifPresent(this::check);
    }

    /** What is remembered of this browser. */
    public Session session() {
        return session;
    }

    /** Who has signed in. */
    public Optional<UserId> user() {
        return session.find(USER, UserId.class);
    }

    /** Where she is. */
    public Optional<OrganizationId> organization() {
        return session.find(ORGANIZATION, OrganizationId.class);
    }

    /** Somebody has signed in. */
    public void signIn(SignIn.SignedIn signedIn) {
        session.renew();
        session.forget(ORGANIZATION);
        session.keep(USER, signedIn.user());
        session.keep(USER_VERSION, signedIn.version());
    }

    /** A credential was changed by the person: this session goes on, under another id, and all others end. */
    public void goOn() {
        session.renew();
        user().ifPresent(user ->
                session.keep(USER_VERSION, roster.user(user).version().orElseThrow(Detour::signIn)));
        organization().ifPresent(this::enter);
    }

    /** Enters an organization, or tells why not. */
    public Entering enter(OrganizationId organization) {
        Entering answer = roster.user(user().orElseThrow(Detour::signIn)).enter(organization);
        if (answer instanceof Entering.Entered entered) {
            session.keep(ORGANIZATION, organization);
            session.keep(MEMBER_VERSION, entered.version());
        }
        return answer;
    }

    /** Goes out of the organization, into none. */
    public void leave() {
        session.forget(ORGANIZATION);
    }

    /** Whoever was signed in is so no more. */
    public void signOut() {
        session.end();
    }

    private void check(UserId user) {
        Optional<OrganizationId> here = organization();
        boolean good = here.isPresent()
                ? roster.in(here.get()).isCurrent(user, version(MEMBER_VERSION))
                : roster.user(user).isCurrent(version(USER_VERSION));
        if (good) {
            here.ifPresent(organization -> roster.in(organization).seen(user));
        } else if (here.isEmpty() || !roster.user(user).isCurrent(version(USER_VERSION))) {
            session.end();
            session.keep(Session.SAID, "Please sign in again: your login has changed.");
        } else {
            enterAgain(here.get());
        }
    }

    /** Something about the member has changed: she goes on with what is so now, or is out. */
    private void enterAgain(OrganizationId organization) {
        session.forget(ORGANIZATION);
        enter(organization).refusal().ifPresent(refusal -> session.keep(Session.SAID, refusal.message()));
    }

    private AuthorizationVersion version(String key) {
        return session.find(key, AuthorizationVersion.class).orElseThrow();
    }
}
