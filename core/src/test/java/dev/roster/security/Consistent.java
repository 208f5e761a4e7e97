package dev.roster.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.journal.Entry;
import dev.roster.journal.Stream;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.organization.Organization;
import dev.roster.user.User;
import java.util.List;
import java.util.stream.LongStream;

/** What must hold in a storage after whatever was done to it. */
final class Consistent {

    private Consistent() {}

    static void check(House house) {
        Stored stored = Stored.in(house.memory);
        for (Organization organization : stored.organizations()) {
            checkCounts(stored, organization);
            checkNumbers(stored, Stream.of(organization.id()), organization.revision());
            assertThat(activeOwners(house, stored, organization))
                    .as("active owners of " + organization.name())
                    .isPositive();
        }
        for (User user : stored.users()) {
            checkNumbers(stored, Stream.of(user.id()), user.revision());
        }
        checkOneOpenInvitationEach(stored);
    }

    private static void checkCounts(Stored stored, Organization organization) {
        assertThat(organization.members())
                .as("members of " + organization.name())
                .isEqualTo((int) stored.members().stream()
                        .filter(member -> member.organization().equals(organization.id()) && member.isPresent())
                        .count());
        assertThat(organization.seatsHeld())
                .as("seats held in " + organization.name())
                .isEqualTo((int) stored.invitations().stream()
                        .filter(each -> each.organization().equals(organization.id()) && each.holdsSeat())
                        .count());
        assertThat(stored.invitations())
                .filteredOn(each -> each.status() != InvitationStatus.PENDING)
                .noneMatch(Invitation::holdsSeat);
    }

    private static void checkNumbers(Stored stored, Stream stream, long revision) {
        assertThat(stored.journal())
                .filteredOn(entry -> entry.stream().equals(stream))
                .extracting(Entry::number)
                .as("numbers of " + stream)
                .isEqualTo(LongStream.rangeClosed(1, revision).boxed().toList());
    }

    static long activeOwners(House house, Stored stored, Organization organization) {
        String owner = house.app.ownerRole().key();
        return stored.members().stream()
                .filter(member -> member.organization().equals(organization.id()))
                .filter(member -> member.status() == MemberStatus.ACTIVE)
                .map(Member::rights)
                .filter(rights -> rights.roles().contains(owner))
                .count();
    }

    private static void checkOneOpenInvitationEach(Stored stored) {
        List<String> open = stored.invitations().stream()
                .filter(each -> each.status() == InvitationStatus.PENDING)
                .map(each -> each.organization() + " " + each.address().canonical())
                .toList();
        assertThat(open).doesNotHaveDuplicates();
    }
}
