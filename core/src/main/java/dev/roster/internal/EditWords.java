package dev.roster.internal;

import dev.roster.access.EditGrammar;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Resources;
import dev.roster.catalog.Role;
import dev.roster.catalog.Switchable;
import dev.roster.internal.access.RightsDraft;
import dev.roster.text.PlainText;
import java.util.Map;
import java.util.Optional;

/**
 * A change while it is said.
 *
 * @param <S> the sentence that this is part of
 */
public abstract class EditWords<S extends EditGrammar<S>> implements EditGrammar<S> {

    private final RightsDraft rights;
    private final Attributes attributes = new Attributes();
    private Optional<String> reason = Optional.empty();

    protected EditWords(Catalog catalog) {
        rights = new RightsDraft(catalog);
    }

    protected abstract S sentence();

    @Override
    public S role(Role... roles) {
        rights.role(roles);
        return sentence();
    }

    @Override
    public S grant(Switchable... permissions) {
        rights.grant(permissions);
        return sentence();
    }

    @Override
    public S withdraw(Switchable... permissions) {
        rights.withdraw(permissions);
        return sentence();
    }

    @Override
    public S reach(Resources resources) {
        rights.reach(resources);
        return sentence();
    }

    @Override
    public S reset(Switchable... permissions) {
        rights.reset(permissions);
        return sentence();
    }

    @Override
    public S mergeAttributes(Map<String, String> fields) {
        attributes.merge(fields);
        return sentence();
    }

    @Override
    public S replaceAttributes(Map<String, String> fields) {
        attributes.replace(fields);
        return sentence();
    }

    @Override
    public S because(String why) {
        reason = Optional.of(PlainText.line("reason", why, 200));
        return sentence();
    }

    public RightsDraft rights() {
        return rights;
    }

    public Attributes attributes() {
        return attributes;
    }

    public Optional<String> reason() {
        return reason;
    }
}
