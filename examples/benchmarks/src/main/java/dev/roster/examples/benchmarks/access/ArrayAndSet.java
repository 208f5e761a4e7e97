package dev.roster.examples.benchmarks.access;

import java.util.List;
import java.util.stream.IntStream;

/** The least that a check on a partner can do: a look into an array of what is held, and one into a set of what is assigned. */
final class ArrayAndSet implements Contender<ArrayAndSet.Asked> {

    private final List<Member> members;

    record Member(boolean[] held, LongSet assigned) {}

    record Asked(Member member, int permission, long partner) {}

    ArrayAndSet(World world) {
        members = IntStream.range(0, world.members())
                .mapToObj(member -> new Member(ArrayRead.held(world.duty(member)), new LongSet(world.partners(member))))
                .toList();
    }

    @Override
    public Asked prepared(Question question) {
        return new Asked(members.get(question.member()), question.permission(), question.partner());
    }

    @Override
    public boolean check(Asked asked) {
        Member member = asked.member;
        return member.held[asked.permission] && member.assigned.contains(asked.partner);
    }
}
