package dev.roster.internal.member;

import dev.roster.catalog.Catalog;
import dev.roster.catalog.Resources;
import dev.roster.catalog.Role;
import dev.roster.catalog.Switchable;
import dev.roster.internal.access.RightsDraft;
import dev.roster.member.MemberEdit;
import dev.roster.text.PlainText;
import java.util.Optional;

/** A change of a member while it is said. */
final class EditDraft implements MemberEdit {

    private final RightsDraft rights;
    private Optional<String> reason = Optional.empty();

    EditDraft(Catalog catalog) {
        rights = new RightsDraft(catalog);
    }

    @Override
    public MemberEdit role(Role... roles) {
        rights.role(roles);
        return this;
    }

    @Override
    public MemberEdit grant(Switchable... permissions) {
        rights.grant(permissions);
        return this;
    }

    @Override
    public MemberEdit withdraw(Switchable... permissions) {
        rights.withdraw(permissions);
        return this;
    }

    @Override
    public MemberEdit reach(Resources resources) {
        rights.reach(resources);
        return this;
    }

    @Override
    public MemberEdit reset(Switchable... permissions) {
        rights.reset(permissions);
        return this;
    }

    @Override
    public MemberEdit because(String why) {
        reason = Optional.of(PlainText.line("reason", why, 200));
        return this;
    }

    RightsDraft rights() {
        return rights;
    }

    Optional<String> reason() {
        return reason;
    }
}
