package dev.roster.organization;

import dev.roster.catalog.Plan;
import dev.roster.id.UserId;
import java.util.Locale;

/**
 * What is said when an organization is opened. Each method returns this; not for use outside of the call. A word that
 * makes no sense by itself is {@link dev.roster.failure.Refused} when it is said.
 */
public interface Opening {

    /**
     * Says who becomes its first member, in the owner role. Required.
     *
     * @param user a user that exists
     * @return this
     */
    Opening owner(UserId user);

    /**
     * Says its plan. Required if the catalog declares more than one.
     *
     * @param plan a plan of the catalog
     * @return this
     */
    Opening plan(Plan plan);

    /**
     * Says the language of its mails. English unless said.
     *
     * @param locale the language
     * @return this
     */
    Opening locale(Locale locale);

    /**
     * Keeps the host's own name for it.
     *
     * @param reference at most 200 characters; unique among organizations
     * @return this
     */
    Opening hostReference(String reference);

    /**
     * Keeps a field of the host's own. There may be 50.
     *
     * @param name at most 100 characters
     * @param value at most 1,000 characters
     * @return this
     */
    Opening attribute(String name, String value);

    /**
     * Says who may be invited. Everybody unless said.
     *
     * @param policy the policy; it binds members and the host alike
     * @return this
     */
    Opening invitePolicy(InvitePolicy policy);
}
