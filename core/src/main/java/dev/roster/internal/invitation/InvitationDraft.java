package dev.roster.internal.invitation;

import dev.roster.access.Rights;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.internal.Deployment;
import dev.roster.internal.EditWords;
import dev.roster.internal.Language;
import dev.roster.internal.Settings;
import dev.roster.invitation.InvitationEdit;
import dev.roster.invitation.Terms;
import dev.roster.text.PlainText;
import dev.roster.user.PersonName;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** A change of an invitation while it is said. */
final class InvitationDraft extends EditWords<InvitationEdit> implements InvitationEdit {

    private final Settings settings;
    private Optional<String> note = Optional.empty();
    private boolean withoutNote;
    private Optional<PersonName> name = Optional.empty();
    private Optional<Locale> locale = Optional.empty();
    private Optional<Duration> lifetime = Optional.empty();
    private boolean sentAgain;

    InvitationDraft(Deployment deployment) {
        super(deployment.catalog());
        settings = deployment.settings();
    }

    @Override
    protected InvitationEdit sentence() {
        return this;
    }

    @Override
    public InvitationEdit note(String text) {
        note = Optional.of(PlainText.block("note", text, 1000));
        withoutNote = false;
        return this;
    }

    @Override
    public InvitationEdit withoutNote() {
        note = Optional.empty();
        withoutNote = true;
        return this;
    }

    @Override
    public InvitationEdit name(PersonName called) {
        if (called == null) {
            throw new Refused(Reason.MISSING, "name", "Say what to call the invitee.");
        }
        name = Optional.of(called);
        return this;
    }

    @Override
    public InvitationEdit locale(Locale language) {
        locale = Optional.of(Language.checked(language));
        return this;
    }

    @Override
    public InvitationEdit expiresIn(Duration time) {
        lifetime = Optional.of(Lifetime.checked(settings, time));
        return this;
    }

    @Override
    public InvitationEdit sendAgain() {
        sentAgain = true;
        return this;
    }

    /** A note that is said now. */
    Optional<String> note() {
        return note;
    }

    boolean isSentAgain() {
        return sentAgain;
    }

    Optional<Duration> lifetime() {
        return lifetime;
    }

    /** What is offered and said after this, if that was before. */
    Terms applyTo(Terms before, Rights rights) {
        return new Terms(
                rights,
                name.or(before::name),
                withoutNote ? Optional.empty() : note.or(before::note),
                locale.or(before::locale),
                attributes().applyTo(before.attributes()),
                lifetime.orElse(before.lifetime()),
                before.mailed());
    }
}
