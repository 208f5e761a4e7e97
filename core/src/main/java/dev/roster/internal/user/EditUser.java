package dev.roster.internal.user;

import dev.roster.id.Actor;
import dev.roster.id.UserId;
import dev.roster.internal.Deployment;
import dev.roster.internal.PersonalChange;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.user.ProfileEdit;
import dev.roster.user.User;
import dev.roster.user.UserEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Changes what is said of a person, in one step. */
public final class EditUser {

    private final Deployment deployment;
    private final UserId user;

    public EditUser(Deployment deployment, UserId user) {
        this.deployment = deployment;
        this.user = user;
    }

    /** By the host, which may say all of it. */
    public User asHost(Actor.Host host, Consumer<? super UserEdit> saying) {
        UserDraft draft = new UserDraft();
        saying.accept(draft);
        return PersonalChange.in(
                deployment, user, host, Event.USER_EDITED, change -> write(change, draft.applyTo(change.user())));
    }

    /** By the person. */
    public User asOneself(Consumer<? super ProfileEdit> saying) {
        ProfileDraft draft = new ProfileDraft();
        saying.accept(draft);
        return PersonalChange.in(deployment, user, new Actor.User(user), Event.USER_EDITED, change -> {
            change.requireActive();
            User after = draft.applyTo(change.user());
            if (!after.name().equals(change.user().name())) {
                new OwnName(deployment.catalog(), change.unit().members()).requireChangeable(user);
            }
            return write(change, after);
        });
    }

    private static User write(PersonalChange change, User after) {
        User before = change.user();
        List<String> changed = changed(before, after);
        if (changed.isEmpty()) {
            return change.unchanged();
        }
        change.record(Facet.DETAILS, changed);
        if (!after.name().equals(before.name())) {
            change.recordNumber(Facet.NAME);
        }
        if (!after.attributes().equals(before.attributes())) {
            change.record(
                    Facet.ATTRIBUTES,
                    after.attributes().keySet().stream().sorted().toList());
        }
        return change.alter(after);
    }

    /** Names only: what stood or stands there may tell who the person is. */
    private static List<String> changed(User before, User after) {
        List<String> changed = new ArrayList<>();
        if (!before.attributes().equals(after.attributes())) {
            changed.add("attributes");
        }
        if (!before.hostReference().equals(after.hostReference())) {
            changed.add("host reference");
        }
        if (!before.locale().equals(after.locale())) {
            changed.add("locale");
        }
        if (!before.name().equals(after.name())) {
            changed.add("name");
        }
        return changed;
    }
}
