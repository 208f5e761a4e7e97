package dev.roster.examples.portal.users;

import dev.roster.ActingMember;
import dev.roster.failure.Outcome;
import dev.roster.failure.Refusal;
import dev.roster.failure.Refused;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.member.ListedMember;
import dev.roster.member.MemberSelection;
import dev.roster.page.Cursor;
import dev.roster.page.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes many members while nobody waits. It goes by pages of the selection, so that it can be told how far it is, and so
 * that it removes no more than there were when it was asked for.
 */
final class Removal implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Removal.class);
    private static final int BATCH = 100;

    private final ActingMember remover;
    private final OrganizationId organization;
    private final MemberSelection<?> members;
    private final int expected;
    private final List<Stayed> stayed = new ArrayList<>();
    private int removed;
    private boolean ended;
    private Optional<String> trouble = Optional.empty();

    /** Somebody who was not removed, and why. */
    record Stayed(String name, String why) {}

    /**
     * How far it is.
     *
     * @param expected how many were confirmed
     * @param removed how many are gone
     * @param stayed who was not removed
     * @param ended whether nothing more will happen
     * @param trouble what has cut it off
     */
    record Progress(int expected, int removed, List<Stayed> stayed, boolean ended, Optional<String> trouble) {

        int tried() {
            return removed + stayed.size();
        }
    }

    /**
     * @param remover in whose name
     * @param organization where
     * @param members whom
     * @param expected how many of them, at most
     */
    Removal(ActingMember remover, OrganizationId organization, MemberSelection<?> members, int expected) {
        this.remover = remover;
        this.organization = organization;
        this.members = members;
        this.expected = expected;
    }

    @Override
    public void run() {
        try {
            removeAll();
            end(Optional.empty());
        } catch (Refused refused) {
            end(Optional.of(refused.refusal().message()));
        } catch (RuntimeException failure) {
            LOG.error("a removal of many was cut off", failure);
            end(Optional.of("It was cut off. Nothing happened to the others; start again to go on."));
        }
    }

    boolean isIn(OrganizationId here) {
        return organization.equals(here);
    }

    synchronized Progress progress() {
        return new Progress(expected, removed, List.copyOf(stayed), ended, trouble);
    }

    private void removeAll() {
        Optional<Cursor> after = Optional.empty();
        int left = expected;
        do {
            int size = Math.min(BATCH, left);
            Page<ListedMember> page =
                    after.map(cursor -> members.page(size, cursor)).orElseGet(() -> members.page(size));
            if (!page.items().isEmpty()) {
                remove(page.items());
            }
            left -= page.items().size();
            after = page.next();
        } while (after.isPresent() && left > 0);
    }

    private void remove(List<ListedMember> batch) {
        List<UserId> users =
                batch.stream().map(listed -> listed.member().user()).toList();
        List<Outcome<UserId>> outcomes = remover.remove(users);
        for (int i = 0; i < batch.size(); i++) {
            count(batch.get(i), outcomes.get(i).refusal());
        }
    }

    private synchronized void count(ListedMember listed, Optional<Refusal> refusal) {
        if (refusal.isPresent()) {
            stayed.add(
                    new Stayed(listed.member().name().display(), refusal.get().message()));
        } else {
            removed++;
        }
    }

    private synchronized void end(Optional<String> because) {
        ended = true;
        trouble = because;
    }
}
