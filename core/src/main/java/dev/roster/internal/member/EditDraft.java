package dev.roster.internal.member;

import dev.roster.catalog.Catalog;
import dev.roster.internal.EditWords;
import dev.roster.member.MemberEdit;

/** A change of a member while it is said. */
final class EditDraft extends EditWords<MemberEdit> implements MemberEdit {

    EditDraft(Catalog catalog) {
        super(catalog);
    }

    @Override
    protected MemberEdit sentence() {
        return this;
    }
}
