package dev.roster.internal.user;

import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.internal.Language;
import dev.roster.user.PersonName;
import dev.roster.user.ProfileGrammar;
import dev.roster.user.User;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change of what is said of a person while it is said.
 *
 * @param <S> the sentence that this is part of
 */
abstract class ProfileWords<S extends ProfileGrammar<S>> implements ProfileGrammar<S> {

    private Optional<PersonName> name = Optional.empty();
    private Optional<Locale> locale = Optional.empty();

    abstract S sentence();

    @Override
    public S name(PersonName newName) {
        name = Optional.of(checked(newName));
        return sentence();
    }

    @Override
    public S locale(Locale language) {
        locale = Optional.of(Language.checked(language));
        return sentence();
    }

    /** The user as she is to be. */
    User applyTo(User before) {
        return before.withProfile(name.orElse(before.name()), locale.or(before::locale), before.attributes());
    }

    static PersonName checked(@Nullable PersonName name) {
        if (name == null) {
            throw new Refused(Reason.MISSING, "name", "Say the user's name.");
        }
        return name;
    }
}
