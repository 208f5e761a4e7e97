package dev.roster.examples.portal.users;

import dev.roster.examples.portal.server.Visit;
import dev.roster.failure.Outcome;
import dev.roster.failure.Refusal;
import dev.roster.id.InvitationId;
import dev.roster.id.UserId;
import dev.roster.member.ListedMember;
import dev.roster.member.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Those whose boxes were ticked.
 *
 * @param members members among them
 * @param invitations open invitations among them
 */
record Selection(List<Member> members, List<InvitationId> invitations) {

    /**
     * Somebody who was selected.
     *
     * @param who what a selection sends
     * @param name a name or an address
     * @param refusal why nothing was done; empty before it is tried, and if it was
     */
    record Person(String who, String name, Optional<String> refusal) {}

    /** Several of them. */
    record People(List<Person> people) {

        long done() {
            return people.stream().filter(person -> person.refusal().isEmpty()).count();
        }
    }

    static Selection of(Visit visit) {
        return new Selection(
                visit.me().members().getAll(ids(visit, "member ", UserId::of)).stream()
                        .map(ListedMember::member)
                        .toList(),
                ids(visit, "invitation ", InvitationId::of));
    }

    boolean isEmpty() {
        return members.isEmpty() && invitations.isEmpty();
    }

    People people(Visit visit) {
        List<Person> people = new ArrayList<>();
        members.forEach(member -> people.add(person(member)));
        invitations.forEach(id -> people.add(new Person("invitation " + id, name(visit, id), Optional.empty())));
        return new People(people);
    }

    /** Removes the members and takes the invitations back: each by itself, so that one refusal stops nobody else. */
    People remove(Visit visit) {
        List<Person> before = people(visit).people();
        List<Optional<Refusal>> answers = new ArrayList<>();
        if (!members.isEmpty()) {
            visit.me().remove(members.stream().map(Member::user).toList()).stream()
                    .map(Outcome::refusal)
                    .forEach(answers::add);
        }
        if (!invitations.isEmpty()) {
            visit.me().revoke(invitations).stream().map(Outcome::refusal).forEach(answers::add);
        }
        List<Person> after = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            Person person = before.get(i);
            after.add(new Person(person.who(), person.name(), answers.get(i).map(Refusal::message)));
        }
        return new People(after);
    }

    private static Person person(Member member) {
        return new Person("member " + member.user(), member.name().display(), Optional.empty());
    }

    private static String name(Visit visit, InvitationId id) {
        return visit.me().invitations().get(id).invitation().address().display() + " (invited)";
    }

    private static <I> List<I> ids(Visit visit, String kind, Function<String, I> reader) {
        return visit.fields("who").stream()
                .filter(who -> who.startsWith(kind))
                .map(who -> Visit.id(reader, who.substring(kind.length())))
                .distinct()
                .toList();
    }
}
