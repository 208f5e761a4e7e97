package dev.roster.internal.user;

import dev.roster.user.ProfileEdit;

/** What a person says of herself. */
final class ProfileDraft extends ProfileWords<ProfileEdit> implements ProfileEdit {

    @Override
    ProfileEdit sentence() {
        return this;
    }
}
