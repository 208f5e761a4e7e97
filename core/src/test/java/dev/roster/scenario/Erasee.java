package dev.roster.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.id.InvitationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Offer;
import dev.roster.port.Answer;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import dev.roster.user.User;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A person who has left traces of every kind, in many organizations: Greta Quillfeather, a member of Acme, once of Globex,
 * and invited in vain by Initech. Nobody else is called by these words.
 */
final class Erasee {

    static final String ADDRESS = "Greta.Quillfeather@Nightingale.example";

    /** Whatever says something of her has one of these in it. */
    private static final List<String> WORDS =
            List.of("greta", "quillfeather", "nightingale", "crm-4711", "basket", "gq-");

    private final Stage stage;
    private final PartnerNetwork net;
    final Team acme;
    final Team globex;
    final Team initech;
    private Optional<UserId> user = Optional.empty();
    private int calls;

    Erasee(Stage stage, PartnerNetwork net) {
        this.stage = stage;
        this.net = net;
        UserId ada = stage.user("Ada");
        acme = stage.team("Acme", ada);
        globex = stage.team("Globex", ada);
        initech = stage.team("Initech", ada);
    }

    UserId user() {
        return user.orElseThrow();
    }

    /** Invited and not a user yet; the relay has spoken of her. */
    InvitationId invited(Team team) {
        stage.mailer().nextAnswers(new Answer.Rejected("550 5.2.2 <" + ADDRESS.toLowerCase(Locale.ROOT) + "> unknown"));
        InvitationId refused = invites(team);
        stage.sendMail();
        team.owner().resend(refused);
        stage.sendMail();
        return refused;
    }

    private InvitationId invites(Team team) {
        return stage.roster()
                .in(team.id())
                .asHost("Greta wrote to us")
                .invite(Invitee.of(ADDRESS).named("Greta", "Quillfeather"), offer())
                .invitation()
                .id();
    }

    private Consumer<Offer> offer() {
        return offer -> offer.role(net.normal)
                .note("Bring the basket, Greta")
                .attribute("gift", "basket")
                .requestKey("gq-" + ++calls);
    }

    /** All of it. */
    Erasee everywhere() {
        declined();
        becomesAUser();
        joins(globex);
        globex.owner().remove(user());
        joins(acme);
        acme.owner().edit(user(), edit -> edit.grant(net.reprocess).because("Greta begs for it"));
        acme.owner().suspend(user(), "Quillfeather is away");
        acme.owner().reactivate(user(), "Quillfeather is back");
        invited(initech);
        return this;
    }

    private void declined() {
        invited(initech);
        stage.roster().invitations().decline(stage.linkFor(ADDRESS));
        acme.owner().revoke(invited(acme));
        invited(globex);
        stage.pass(Duration.ofDays(30));
    }

    /** A user with all that a user can have. */
    void becomesAUser() {
        UserId id = stage.roster()
                .asHost("Greta signed up")
                .addUser(ADDRESS, PersonName.of("Greta", "Quillfeather"), "crm-4711")
                .id();
        stage.storage().inTransaction(unit -> {
            User before = unit.users().change(id).orElseThrow();
            User after = before.withProfile(before.name(), Optional.of(Locale.GERMAN), Map.of("gift", "basket"));
            return unit.users().update(after.withRevision(before.revision() - 1));
        });
        user = Optional.of(id);
    }

    void joins(Team team) {
        invited(team);
        stage.roster()
                .invitations()
                .accept(stage.linkFor(ADDRESS), Acceptance.asExistingUser(user()))
                .orElseThrow();
    }

    EmailAddress address() {
        return EmailAddress.parse(ADDRESS);
    }

    /** What is stored says nothing of her. */
    void assertForgotten() {
        assertThat(traces()).isEmpty();
    }

    /** Lines of what is stored that say something of her. */
    List<String> traces() {
        return stage.dump()
                .lines()
                .filter(line -> WORDS.stream().anyMatch(line.toLowerCase(Locale.ROOT)::contains))
                .toList();
    }
}
