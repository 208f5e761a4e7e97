package dev.roster.examples.portal.server;

import dev.roster.id.OrganizationId;
import java.util.UUID;

/**
 * The way back from what was just done, offered once beside the sentence that says so.
 *
 * @param id so that an older page does not undo something else
 * @param label what stands on the button
 * @param organization where it was done
 * @param page goes the way back, and sends the browser on
 */
public record Undo(String id, String label, OrganizationId organization, Page page) {

    /** The way back in the organization that somebody is in. */
    public static Undo of(Visit visit, String label, Page page) {
        return new Undo(UUID.randomUUID().toString(), label, visit.organization(), page);
    }
}
