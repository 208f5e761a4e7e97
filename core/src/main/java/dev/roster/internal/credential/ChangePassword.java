package dev.roster.internal.credential;

import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.UserId;
import dev.roster.internal.Deployment;
import dev.roster.internal.PersonalChange;
import dev.roster.internal.credential.Proof.NotProven;
import dev.roster.internal.credential.Proof.Proven;
import dev.roster.internal.user.ListOwn;
import dev.roster.journal.Event;
import dev.roster.signin.SignIn;
import dev.roster.user.User;
import org.jspecify.annotations.Nullable;

/** Gives a person who is signed in another password, or the first. */
public final class ChangePassword {

    private final Deployment deployment;
    private final UserId id;

    public ChangePassword(Deployment deployment, UserId id) {
        this.deployment = deployment;
        this.id = id;
    }

    /** The session alone is not enough: somebody else may sit there. */
    public User change(@Nullable String current, @Nullable String chosen) {
        User user = active();
        String encoded = NewPassword.hashed(deployment, chosen, user);
        Proof proof = new VerifyPassword(deployment).verify(user.address().value(), current, "user " + id);
        if (!(proof instanceof Proven proven)) {
            throw refused(((NotProven) proof).why());
        }
        String before = proven.credential().encoded().orElseThrow();
        return PersonalChange.in(deployment, id, new Actor.User(id), Event.PASSWORD_SET, change -> {
            change.requireActive();
            if (!change.unit().credentials().replace(id, before, encoded)) {
                throw wrong();
            }
            return NewPassword.taken(change);
        });
    }

    public User set(@Nullable String chosen) {
        String encoded = NewPassword.hashed(deployment, chosen, active());
        return PersonalChange.in(deployment, id, new Actor.User(id), Event.PASSWORD_SET, change -> {
            change.requireActive();
            if (!change.unit().credentials().insert(id, encoded)) {
                throw new Refused(
                        Reason.ALREADY_TAKEN,
                        "password",
                        "There is a password already; change it by typing the present one too.");
            }
            return NewPassword.taken(change);
        });
    }

    private User active() {
        User user = new ListOwn(deployment, id).profile();
        PersonalChange.requireActive(user);
        return user;
    }

    private static Refused refused(SignIn why) {
        return why instanceof SignIn.Rejected
                ? wrong()
                : new Refused(why.refusal().orElseThrow());
    }

    private static Refused wrong() {
        return new Refused(
                Reason.SIGN_IN_REJECTED,
                "current",
                "This is not the present password; type it again, or have a mail sent to set a new one.");
    }
}
