package dev.roster.examples.portal.member;

import dev.roster.access.Rights;
import dev.roster.examples.portal.rights.FormerRights;
import dev.roster.examples.portal.server.Undo;
import dev.roster.examples.portal.server.Visit;
import dev.roster.id.UserId;
import dev.roster.member.Member;

/** The ways back from what was changed of a member. */
final class WayBack {

    private static final String REASON = "taken back";

    private WayBack() {}

    static Undo fromSuspending(Visit visit, UserId user) {
        return Undo.of(visit, "Undo", now -> {
            now.me().reactivate(user, REASON);
            now.go("/members/" + user, "Active again, as before.");
        });
    }

    static Undo fromReactivating(Visit visit, UserId user) {
        return Undo.of(visit, "Undo", now -> {
            now.me().suspend(user, REASON);
            now.go("/members/" + user, "Suspended again, as before.");
        });
    }

    /**
     * @param before what the member had
     * @param after what the member has by the edit
     */
    static Undo fromEdit(Visit visit, Rights before, Member after) {
        return Undo.of(visit, "Undo", now -> restore(now, before, after));
    }

    private static void restore(Visit visit, Rights before, Member after) {
        Rights current = visit.me().members().get(after.user()).member().rights();
        String path = "/members/" + after.user();
        if (!current.equals(after.rights())) {
            visit.go(path, "Not undone: somebody has changed it again since.");
            return;
        }
        FormerRights former = new FormerRights(before, visit);
        visit.me().edit(after.user(), edit -> {
            former.restore(edit, current);
            edit.because(REASON);
        });
        visit.go(path, "Undone: all as it was before.");
    }
}
