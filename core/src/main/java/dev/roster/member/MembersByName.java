package dev.roster.member;

import dev.roster.catalog.Role;

/** Members in the order of their names. */
public interface MembersByName extends MemberSelection<MembersByName> {

    /**
     * @param role a role of the catalog
     * @return only those who hold it
     */
    MembersByName withRole(Role role);

    /**
     * @param prefix the beginning of a name as it is displayed, in any case and with or without accents
     * @return only those whose name begins so; characters stand for themselves
     */
    MembersByName startingWith(String prefix);
}
