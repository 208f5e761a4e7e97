package dev.roster.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.failure.Refusal;
import dev.roster.failure.Refused;
import dev.roster.invitation.ListedInvitation;
import dev.roster.invitation.MemberOrInvitation;
import dev.roster.journal.Entry;
import dev.roster.member.ListedMember;
import dev.roster.member.MemberStatus;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * All that can be seen of an organization at one moment. Two equal pictures say that nothing happened in between.
 *
 * @param present members and open invitations
 * @param removed removed members
 * @param past invitations that are final
 * @param journal the record
 * @param mails how many mails went out, of any organization
 */
public record Picture(
        List<MemberOrInvitation> present,
        List<ListedMember> removed,
        List<ListedInvitation> past,
        List<Entry> journal,
        int mails) {

    static Picture of(Team team) {
        var host = team.host();
        var removed = host.members().byName().withStatus(MemberStatus.REMOVED);
        return new Picture(
                Pages.all(host.everyone()::page, host.everyone()::page),
                Pages.all(removed::page, removed::page),
                Pages.all(host.invitations().past()::page, host.invitations().past()::page),
                Pages.all(host.journal()::page, host.journal()::page),
                team.stage().mailer().attempts().size());
    }

    /** Checks that a call is refused and leaves no trace. */
    static Refusal refused(Team team, Refusal.Reason reason, ThrowingCallable call) {
        Picture before = of(team);
        Refused refused = Assertions.catchThrowableOfType(Refused.class, call);
        assertThat(refused).as("was not refused").isNotNull();
        assertThat(refused.reason()).as(refused.getMessage()).isEqualTo(reason);
        assertThat(of(team)).isEqualTo(before);
        return refused.refusal();
    }

    List<String> addresses() {
        return present.stream().map(line -> line.address().toString()).toList();
    }

    List<ListedMember> members() {
        return present.stream().flatMap(line -> line.member().stream()).toList();
    }

    List<ListedInvitation> open() {
        return present.stream().flatMap(line -> line.invitation().stream()).toList();
    }
}
