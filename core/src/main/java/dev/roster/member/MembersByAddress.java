package dev.roster.member;

/** Members in the order of their addresses. */
public interface MembersByAddress extends MemberSelection<MembersByAddress> {

    /**
     * @param prefix the beginning of an address, in any case
     * @return another selection: only those whose address begins so; characters stand for themselves
     * @throws dev.roster.failure.Refused if it is longer than 254 characters, or holds what cannot be seen
     */
    MembersByAddress startingWith(String prefix);
}
