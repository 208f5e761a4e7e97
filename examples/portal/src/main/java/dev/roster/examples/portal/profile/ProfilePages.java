package dev.roster.examples.portal.profile;

import dev.roster.OneUser;
import dev.roster.examples.portal.server.Faults;
import dev.roster.examples.portal.server.Room;
import dev.roster.examples.portal.server.Routes;
import dev.roster.examples.portal.server.Visit;
import dev.roster.failure.Refusal;
import dev.roster.failure.Refused;
import dev.roster.user.PersonName;
import java.util.Locale;

/** One's own name, language, address and password: the same in all organizations. */
public final class ProfilePages implements Room {

    private static final String PAGE = "/profile";

    @Override
    public void open(Routes routes) {
        routes.get(PAGE, visit -> visit.show("profile/page", ProfileView.of(visit, Faults.NONE)))
                .post("/profile/name", this::rename)
                .post("/profile/language", this::speak)
                .post("/profile/address", this::move)
                .post("/profile/password", this::change);
    }

    private void rename(Visit visit) {
        PersonalChange change = () -> {
            PersonName name = PersonName.of(visit.field("given"), visit.field("family"));
            self(visit).edit(profile -> profile.name(name));
            return "Your name is changed, in all organizations.";
        };
        answer(visit, change, "given", "family");
    }

    private void speak(Visit visit) {
        PersonalChange change = () -> {
            Locale language = Locale.forLanguageTag(visit.field("language"));
            self(visit).edit(profile -> profile.locale(language));
            return "Mails to you are in " + language.getDisplayLanguage(Locale.ENGLISH) + " from now on.";
        };
        answer(visit, change);
    }

    private void move(Visit visit) {
        PersonalChange change = () -> {
            String address = visit.field("address").strip();
            self(visit).changeAddress(address);
            return "A mail with a link is on the way to " + address + ". Your address changes when you follow it.";
        };
        answer(visit, change, "address");
    }

    /** All other sessions of the person end, and this one goes on. */
    private void change(Visit visit) {
        PersonalChange change = () -> {
            if (visit.field("current").isEmpty()) {
                // Refused if there is one: whoever only found the browser open cannot change it.
                self(visit).setPassword(visit.field("password"));
            } else {
                self(visit).changePassword(visit.field("current"), visit.field("password"));
            }
            visit.presence().goOn();
            return "Your new password is set. Wherever else you were signed in, you are signed out.";
        };
        answer(visit, change, "current", "password");
    }

    private static OneUser self(Visit visit) {
        return visit.roster().user(visit.user());
    }

    private static void answer(Visit visit, PersonalChange change, String... fields) {
        try {
            visit.go(PAGE, change.make());
        } catch (Refused refused) {
            visit.showAgain("profile/page", ProfileView.of(visit, faults(refused.refusal(), fields)));
        }
    }

    /** What is wrong with a name as a whole stands at the first of its two fields. */
    private static Faults faults(Refusal refusal, String... fields) {
        return refusal.field().equals("name") ? Faults.at("given", refusal.message()) : Faults.of(refusal, fields);
    }

    /** A change, and the sentence that tells of it. */
    @FunctionalInterface
    private interface PersonalChange {

        String make();
    }
}
