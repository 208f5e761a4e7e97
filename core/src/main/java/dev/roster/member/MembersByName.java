package dev.roster.member;

import dev.roster.catalog.Role;

/** Members in the order of their names. */
public interface MembersByName extends MemberSelection<MembersByName> {

    /**
     * @param role a role of the catalog
     * @return another selection: only those who hold it
     * @throws dev.roster.failure.Refused if the role is of another catalog
     */
    MembersByName withRole(Role role);

    /**
     * @param prefix the beginning of a name as it is displayed, in any case and with or without accents
     * @return another selection: only those whose name begins so; characters stand for themselves
     * @throws dev.roster.failure.Refused if it is longer than 254 characters, or nothing is left of it that a name can hold
     */
    MembersByName startingWith(String prefix);
}
