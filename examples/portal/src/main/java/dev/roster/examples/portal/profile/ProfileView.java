package dev.roster.examples.portal.profile;

import dev.roster.catalog.Management;
import dev.roster.examples.portal.server.Faults;
import dev.roster.examples.portal.server.Visit;
import dev.roster.user.Identity;
import dev.roster.user.User;
import java.util.List;
import java.util.Locale;

/**
 * What somebody is told about her or his own.
 *
 * @param given the first name, as it is or was typed
 * @param family the last name, as it is or was typed
 * @param renames whether the name may be changed, as far as the organization that was entered can tell
 * @param languages that mails can be in
 * @param address where mail goes
 * @param wanted another address that was typed
 * @param identities who they are for the identity provider
 * @param faults what is wrong
 */
record ProfileView(
        String given,
        String family,
        boolean renames,
        List<Language> languages,
        String address,
        String wanted,
        List<Identity> identities,
        Faults faults) {

    /** Those that Roster's mails are written in. */
    private static final List<Locale> WRITTEN =
            List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.forLanguageTag("es"));

    /** A language to choose, by its own name. */
    record Language(String tag, String name, boolean chosen) {}

    static ProfileView of(Visit visit, Faults faults) {
        User user = visit.roster().user(visit.user()).profile();
        boolean typed =
                !visit.field("given").isEmpty() || !visit.field("family").isEmpty();
        return new ProfileView(
                typed ? visit.field("given") : user.name().given(),
                typed ? visit.field("family") : user.name().family(),
                renames(visit),
                languages(user.locale().orElse(Locale.ENGLISH)),
                user.address().display(),
                visit.field("address"),
                visit.roster().user(visit.user()).identities(),
                faults);
    }

    private static boolean renames(Visit visit) {
        return visit.presence().organization().isEmpty() || visit.access().may(Management.RENAME_ONESELF);
    }

    private static List<Language> languages(Locale chosen) {
        return WRITTEN.stream()
                .map(each -> new Language(
                        each.toLanguageTag(),
                        each.getDisplayLanguage(each),
                        each.getLanguage().equals(chosen.getLanguage())))
                .toList();
    }
}
