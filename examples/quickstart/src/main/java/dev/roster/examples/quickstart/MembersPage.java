package dev.roster.examples.quickstart;

import dev.roster.catalog.AnyPermission;
import dev.roster.invitation.InvitationStatus;
import dev.roster.invitation.ListedInvitation;
import dev.roster.invitation.MemberOrInvitation;
import dev.roster.member.ListedMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The page of a product where its users are listed, with a column for each permission of interest. */
final class MembersPage {

    private final List<AnyPermission> permissions;

    MembersPage(AnyPermission... permissions) {
        this.permissions = List.of(permissions);
    }

    /** Members alone. */
    List<List<String>> ofMembers(Iterable<ListedMember> members) {
        List<List<String>> rows = withHead();
        members.forEach(each -> rows.add(row(each)));
        return rows;
    }

    /** Members and open invitations in one list. */
    List<List<String>> ofEveryone(Iterable<MemberOrInvitation> everyone) {
        List<List<String>> rows = withHead();
        for (MemberOrInvitation each : everyone) {
            each.member().ifPresent(member -> rows.add(row(member)));
            each.invitation().ifPresent(invitation -> rows.add(row(invitation)));
        }
        return rows;
    }

    private List<List<String>> withHead() {
        List<String> head = new ArrayList<>(List.of("NAME", "ADDRESS", "ROLE", "STATE"));
        permissions.forEach(permission -> head.add(permission.key()));
        return new ArrayList<>(List.of(head));
    }

    private List<String> row(ListedMember listed) {
        List<String> row = new ArrayList<>(List.of(
                listed.member().name().display(),
                listed.member().address().display(),
                String.join(", ", listed.member().rights().roles()),
                listed.member().status().name().toLowerCase(Locale.ROOT)));
        for (AnyPermission permission : permissions) {
            row.add(InWords.reach(permission, listed.reach(permission)));
        }
        return row;
    }

    private static List<String> row(ListedInvitation listed) {
        return List.of(
                listed.invitation().terms().name().map(name -> name.display()).orElse("-"),
                listed.invitation().address().display(),
                String.join(", ", listed.invitation().terms().rights().roles()),
                listed.status() == InvitationStatus.EXPIRED ? "expired" : "invited");
    }
}
