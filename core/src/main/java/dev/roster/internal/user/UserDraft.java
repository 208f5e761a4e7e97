package dev.roster.internal.user;

import dev.roster.internal.Attributes;
import dev.roster.text.PlainText;
import dev.roster.user.User;
import dev.roster.user.UserEdit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the host says of a user. */
final class UserDraft extends ProfileWords<UserEdit> implements UserEdit {

    private final Attributes attributes = new Attributes();
    private Optional<String> reference = Optional.empty();

    @Override
    UserEdit sentence() {
        return this;
    }

    @Override
    public UserEdit hostReference(String newReference) {
        reference = Optional.of(checkedReference(newReference));
        return this;
    }

    @Override
    public UserEdit mergeAttributes(Map<String, String> fields) {
        attributes.merge(fields);
        return this;
    }

    @Override
    public UserEdit replaceAttributes(Map<String, String> fields) {
        attributes.replace(fields);
        return this;
    }

    @Override
    User applyTo(User before) {
        User said = super.applyTo(before);
        User after = said.withProfile(said.name(), said.locale(), attributes.applyTo(before.attributes()));
        return reference.map(after::withHostReference).orElse(after);
    }

    static String checkedReference(@Nullable String reference) {
        return PlainText.reference("host reference", reference, 200);
    }
}
