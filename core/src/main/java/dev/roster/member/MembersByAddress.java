package dev.roster.member;

/** Members in the order of their addresses. */
public interface MembersByAddress extends MemberSelection<MembersByAddress> {

    /**
     * @param prefix the beginning of an address, in any case
     * @return only those whose address begins so; characters stand for themselves
     */
    MembersByAddress startingWith(String prefix);
}
