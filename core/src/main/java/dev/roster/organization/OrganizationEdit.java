package dev.roster.organization;

import java.util.Locale;
import java.util.Map;

/**
 * What changes about an organization, in one step. Each method returns this; not for use outside of the call. A word that
 * makes no sense by itself is {@link dev.roster.failure.Refused} when it is said.
 */
public interface OrganizationEdit {

    /**
     * Renames it.
     *
     * @param name its name; at most 80 characters, in one line, not looking like a link
     * @return this
     */
    OrganizationEdit name(String name);

    /**
     * Says the language of its mails.
     *
     * @param locale the language
     * @return this
     */
    OrganizationEdit locale(Locale locale);

    /**
     * Sets some of the host's own fields, and leaves the others as they are. There may be 50 afterwards.
     *
     * @param fields names of at most 100 characters, and values of at most 1,000
     * @return this
     */
    OrganizationEdit mergeAttributes(Map<String, String> fields);

    /**
     * Sets the host's own fields: those not named here are gone.
     *
     * @param fields at most 50: names of at most 100 characters, and values of at most 1,000
     * @return this
     */
    OrganizationEdit replaceAttributes(Map<String, String> fields);

    /**
     * Says who may be invited from now on. Open invitations to others stay, and can be accepted when the policy lets
     * them again.
     *
     * @param policy the policy; it binds members and the host alike
     * @return this
     */
    OrganizationEdit invitePolicy(InvitePolicy policy);

    /**
     * Says why, for the journal.
     *
     * @param reason one line of at most 200 characters
     * @return this
     */
    OrganizationEdit because(String reason);
}
