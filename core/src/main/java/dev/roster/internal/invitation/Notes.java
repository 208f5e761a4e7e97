package dev.roster.internal.invitation;

import dev.roster.id.Actor;
import dev.roster.internal.Change;
import dev.roster.invitation.Limits;
import dev.roster.text.PlainText;
import java.util.Optional;

/** What may stand in a note. In a mail to strangers a link does harm: a member whose organization nobody knows yet writes none. */
final class Notes {

    private Notes() {}

    static void check(Change change, Optional<String> note) {
        Limits limits = change.deployment().settings().limits();
        boolean young = limits.isYoung(change.organization().openedAt(), change.now());
        if (change.actor() instanceof Actor.Member && !limits.mayLink(young)) {
            note.ifPresent(text -> PlainText.requireNoLink("note", text));
        }
    }
}
