package dev.roster.internal.invitation;

import dev.roster.access.Rights;
import dev.roster.catalog.Resources;
import dev.roster.catalog.Role;
import dev.roster.catalog.Switchable;
import dev.roster.internal.Attributes;
import dev.roster.internal.Deployment;
import dev.roster.internal.Language;
import dev.roster.internal.Settings;
import dev.roster.internal.access.RightsDraft;
import dev.roster.invitation.Offer;
import dev.roster.invitation.Terms;
import dev.roster.text.PlainText;
import dev.roster.user.PersonName;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** An offer while it is said. Each word is checked when it is said; what belongs together, when the call is made. */
final class OfferDraft implements Offer {

    private final Settings settings;
    private final RightsDraft rights;
    private final Attributes attributes = new Attributes();
    private Optional<String> note = Optional.empty();
    private Optional<Locale> locale = Optional.empty();
    private Optional<String> requestKey = Optional.empty();
    private Duration lifetime;
    private boolean refuseIfInvited;
    private boolean allOrNothing;
    private boolean mailed = true;

    OfferDraft(Deployment deployment) {
        settings = deployment.settings();
        rights = new RightsDraft(deployment.catalog());
        lifetime = settings.lifetime();
    }

    @Override
    public Offer role(Role... roles) {
        rights.role(roles);
        return this;
    }

    @Override
    public Offer grant(Switchable... permissions) {
        rights.grant(permissions);
        return this;
    }

    @Override
    public Offer withdraw(Switchable... permissions) {
        rights.withdraw(permissions);
        return this;
    }

    @Override
    public Offer reach(Resources resources) {
        rights.reach(resources);
        return this;
    }

    @Override
    public Offer note(String text) {
        note = Optional.of(PlainText.block("note", text, 1000));
        return this;
    }

    @Override
    public Offer locale(Locale language) {
        locale = Optional.of(Language.checked(language));
        return this;
    }

    @Override
    public Offer attribute(String name, String value) {
        attributes.put(name, value);
        return this;
    }

    @Override
    public Offer expiresIn(Duration time) {
        lifetime = Lifetime.checked(settings, time);
        return this;
    }

    @Override
    public Offer requestKey(String key) {
        requestKey = Optional.of(PlainText.reference("request key", key, 200));
        return this;
    }

    @Override
    public Offer refuseIfInvited() {
        refuseIfInvited = true;
        return this;
    }

    @Override
    public Offer allOrNothing() {
        allOrNothing = true;
        return this;
    }

    @Override
    public Offer withoutMail() {
        mailed = false;
        return this;
    }

    RightsDraft rights() {
        return rights;
    }

    Optional<String> requestKey() {
        return requestKey;
    }

    boolean isRefusedIfInvited() {
        return refuseIfInvited;
    }

    boolean isAllOrNothing() {
        return allOrNothing;
    }

    Terms terms(Rights given, Optional<PersonName> name) {
        return new Terms(given, name, note, locale, attributes.values(), lifetime, mailed);
    }
}
