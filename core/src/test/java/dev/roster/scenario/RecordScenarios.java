package dev.roster.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.access.Rights;
import dev.roster.failure.Refused;
import dev.roster.id.InvitationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.ListedInvitation;
import dev.roster.invitation.Offer;
import dev.roster.journal.Entry;
import dev.roster.journal.Facet;
import dev.roster.journal.Line;
import dev.roster.member.ListedMember;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the journal says is what is: whatever happened, the newest line of each side of each subject tells its present
 * state. Point-in-time answers rest on this.
 */
public abstract class RecordScenarios implements Scenario {

    private static final int STEPS = 400;

    private final PartnerNetwork net = new PartnerNetwork();
    private Stage stage;
    private Team acme;
    private final List<String> links = new ArrayList<>();

    private record Side(UUID subject, Facet facet) {}

    @BeforeEach
    void acme_has_an_admin() {
        stage = new Stage(this, net);
        acme = stage.team("Acme", stage.user("Ada"));
    }

    @Test
    void the_newest_line_of_each_side_tells_the_present_state() {
        long seed = Long.getLong("roster.seed", System.nanoTime());
        System.out.println("The record of " + STEPS + " random acts: seed " + seed);
        Random random = new Random(seed);
        int done = 0;
        for (int step = 0; step < STEPS; step++) {
            try {
                act(random);
                done++;
            } catch (Refused refused) {
                // Much of what is tried at random makes no sense; then nothing may change.
            }
            if (step % 20 == 19) {
                assertRecordTellsWhatIs();
            }
        }
        assertThat(done).as("acts that came about").isGreaterThan(STEPS / 3);
    }

    private void act(Random random) {
        String address = "p" + random.nextInt(12) + "@people.example";
        switch (random.nextInt(9)) {
            case 0, 1 -> acme.owner().invite(Invitee.of(address), offer(random));
            case 2 -> acme.owner().resend(anyOpen(random).id());
            case 3 -> acme.owner().revoke(anyOpen(random).id());
            case 4, 5 -> {
                stage.sendMail();
                if (stage.mailer().sentTo(address).isEmpty()) {
                    return;
                }
                links.add(stage.mailer().linkTo(address).token());
                stage.accept(links.get(random.nextInt(links.size())), "P", "Example");
            }
            case 6 ->
                stage.roster()
                        .invitations()
                        .decline(acme.host().link(anyOpen(random).id()).token());
            case 7 -> edit(random);
            default -> {
                if (random.nextBoolean()) {
                    acme.owner().remove(anyMember(random));
                } else {
                    acme.as(anyMember(random)).leave();
                }
                stage.pass(Duration.ofHours(random.nextInt(48)));
            }
        }
    }

    private Consumer<Offer> offer(Random random) {
        return random.nextInt(3) == 0
                ? offer -> offer.role(net.partnerUser).reach(net.partner.of("globex"))
                : offer -> {
                    offer.role(net.normal).reach(net.partner.of("p" + random.nextInt(3), "p" + random.nextInt(3)));
                    if (random.nextBoolean()) {
                        offer.grant(net.reprocess);
                    }
                };
    }

    private void edit(Random random) {
        acme.owner().edit(anyMember(random), edit -> {
            switch (random.nextInt(4)) {
                case 0 -> edit.role(net.partnerUser).reach(net.partner.of("initech"));
                case 1 -> edit.role(net.normal);
                case 2 -> edit.grant(net.issueComments).reset(net.reprocess);
                default -> edit.reach(net.partner.of("p" + random.nextInt(5)));
            }
        });
    }

    private void assertRecordTellsWhatIs() {
        Map<Side, List<String>> told = told();
        for (MemberStatus status : MemberStatus.values()) {
            for (ListedMember listed : Pages.all(
                    acme.owner().members().byName().withStatus(status)::page,
                    acme.owner().members().byName().withStatus(status)::page)) {
                Member member = listed.member();
                UUID id = member.user().value();
                assertThat(told).containsEntry(new Side(id, Facet.STATUS), List.of(status.name()));
                assertRights(told, id, member.rights());
            }
        }
        List<ListedInvitation> invitations = new ArrayList<>();
        invitations.addAll(Pages.all(
                acme.owner().invitations().open()::page,
                acme.owner().invitations().open()::page));
        invitations.addAll(Pages.all(
                acme.owner().invitations().past()::page,
                acme.owner().invitations().past()::page));
        for (ListedInvitation listed : invitations) {
            Invitation invitation = listed.invitation();
            UUID id = invitation.id().value();
            assertThat(told)
                    .containsEntry(
                            new Side(id, Facet.STATUS),
                            List.of(invitation.status().name()));
            assertThat(told.getOrDefault(new Side(id, Facet.GENERATION), List.of("1")))
                    .containsExactly(String.valueOf(invitation.generation()));
            assertRights(told, id, invitation.terms().rights());
        }
    }

    private static void assertRights(Map<Side, List<String>> told, UUID id, Rights rights) {
        assertThat(told.getOrDefault(new Side(id, Facet.ROLES), List.of())).isEqualTo(text(rights.roles()));
        assertThat(told.getOrDefault(new Side(id, Facet.SWITCHES), List.of())).isEqualTo(text(rights.switches()));
        assertThat(told.getOrDefault(new Side(id, Facet.REACH), List.of())).isEqualTo(text(rights.assigned()));
    }

    private Map<Side, List<String>> told() {
        List<Entry> entries = new ArrayList<>(
                Pages.all(acme.owner().journal()::page, acme.owner().journal()::page));
        Collections.reverse(entries);
        Map<Side, List<String>> told = new HashMap<>();
        for (Entry entry : entries) {
            for (Line line : entry.lines()) {
                told.put(new Side(line.id(), line.facet()), line.state());
            }
        }
        return told;
    }

    private static List<String> text(Collection<?> values) {
        return values.stream().map(Object::toString).toList();
    }

    private Invitation anyOpen(Random random) {
        List<ListedInvitation> open =
                acme.owner().invitations().open().page(100).items();
        return open.isEmpty()
                ? acme.owner()
                        .invitations()
                        .get(new InvitationId(new UUID(7, 7)))
                        .invitation()
                : open.get(random.nextInt(open.size())).invitation();
    }

    private UserId anyMember(Random random) {
        List<ListedMember> members = acme.owner().members().byName().page(100).items();
        return members.get(random.nextInt(members.size())).member().user();
    }
}
