package dev.roster.examples.benchmarks.growth;

import dev.roster.ActingMember;
import dev.roster.Roster;
import dev.roster.invitation.Everyone;
import dev.roster.invitation.InvitationList;
import dev.roster.journal.Journal;
import dev.roster.member.Member;
import dev.roster.member.MemberSelection;
import dev.roster.member.MemberStatus;
import dev.roster.member.Members;
import dev.roster.page.Cursor;
import dev.roster.page.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Every list that the door has: each filter with each order, the first page and the last. */
final class Reads {

    private static final int PAGE = 50;

    /** Where few match in the smallest organization: a page that is full there too. */
    private static final int SHORT_PAGE = 3;

    private final List<Operation> all = new ArrayList<>();

    /** Some members of an organization in some order. */
    private interface Selection extends BiFunction<Town, Members, MemberSelection<?>> {}

    static List<Operation> all() {
        Reads reads = new Reads();
        reads.byName();
        reads.byAddress();
        reads.byActivity();
        reads.invitations();
        reads.others();
        return reads.all;
    }

    private void byName() {
        members("by name", DeepPages.NAME, (town, members) -> members.byName());
        for (MemberStatus status : MemberStatus.values()) {
            members(
                    "by name, " + status,
                    DeepPages.NAME,
                    (town, members) -> members.byName().withStatus(status));
        }
        members(
                "by name, role clerk",
                DeepPages.NAME,
                (town, members) -> members.byName().withRole(town.app.clerk));
        members(
                "by name, role clerk, ACTIVE",
                DeepPages.NAME,
                (town, members) -> members.byName().withRole(town.app.clerk).withStatus(MemberStatus.ACTIVE));
        members(
                "by name, 'gra'",
                DeepPages.NAME,
                (town, members) -> members.byName().startingWith("gra"));
        members(
                "by name, role clerk, 'gra'",
                DeepPages.NAME,
                (town, members) -> members.byName().withRole(town.app.clerk).startingWith("gra"));
        read(
                "members by name, role admin: first",
                (town, door) -> town.owner(door)
                        .members()
                        .byName()
                        .withRole(town.app.admin)
                        .page(PAGE));
    }

    private void byAddress() {
        members("by address", DeepPages.ADDRESS, (town, members) -> members.byAddress());
        for (MemberStatus status : MemberStatus.values()) {
            members(
                    "by address, " + status,
                    DeepPages.ADDRESS,
                    (town, members) -> members.byAddress().withStatus(status));
        }
        members(
                "by address, 'gra'",
                DeepPages.ADDRESS,
                (town, members) -> members.byAddress().startingWith("gra"));
    }

    private void byActivity() {
        members("by activity", DeepPages.ACTIVITY, (town, members) -> members.byActivity());
        for (MemberStatus status : MemberStatus.values()) {
            members(
                    "by activity, " + status,
                    DeepPages.ACTIVITY,
                    (town, members) -> members.byActivity().withStatus(status));
        }
        members(
                "by activity, not for a month",
                DeepPages.ACTIVITY,
                (town, members) ->
                        members.byActivity().inactiveSince(Instant.now().minus(Duration.ofDays(30))));
    }

    private void members(String name, Function<Member, String> key, Selection selection) {
        ends(name, key, selection);
        ends(
                name + ", descending",
                key,
                (town, members) -> selection.apply(town, members).descending());
    }

    private void ends(String name, Function<Member, String> key, Selection selection) {
        int size = size(name);
        read(
                "members " + name + ": first",
                (town, door) ->
                        selection.apply(town, town.owner(door).members()).page(size));
        all.add(new Operation("members " + name + ": last", (town, door) -> {
            MemberSelection<?> said = selection.apply(town, town.owner(door).members());
            if (said.page(size).next().isEmpty()) {
                return () -> said.page(size);
            }
            Cursor last = DeepPages.toLast(said, size, key);
            return () -> said.page(size, last);
        }));
    }

    private void invitations() {
        invitations("open", "", owner -> owner.invitations().open());
        invitations("past", "", owner -> owner.invitations().past());
        invitations("open by address", "p", owner -> owner.invitations().openByAddress(""));
        invitations(
                "open by address, 'gra'", "grac", owner -> owner.invitations().openByAddress("gra"));
    }

    /** The deep page is after a key, or as long ago as the organization is old. */
    private void invitations(String name, String key, Function<ActingMember, InvitationList> list) {
        int size = size(name);
        read(
                "invitations " + name + ": first",
                (town, door) -> list.apply(town.owner(door)).page(size));
        all.add(new Operation("invitations " + name + ": deep", (town, door) -> {
            InvitationList said = list.apply(town.owner(door));
            Page<?> first = said.page(1);
            Duration ago = Duration.ofDays(name.equals("past") ? 350 : 6);
            UUID id = new UUID(Instant.now().minus(ago).toEpochMilli() << 16 | 7L << 12, 1L << 63);
            Cursor deep = first.next().isEmpty() ? null : DeepPages.to(first, key, id);
            return deep == null ? () -> said.page(size) : () -> said.page(size, deep);
        }));
    }

    private void others() {
        everyone("everyone", "p", everyone -> everyone);
        everyone("everyone, 'gra'", "grac", everyone -> everyone.startingWith("gra"));
        read("journal: first", (town, door) -> town.owner(door).journal().page(PAGE));
        all.add(new Operation("journal: deep", (town, door) -> {
            Journal journal = town.owner(door).journal();
            Cursor early = DeepPages.to(journal.page(1), "", new UUID(0, PAGE + 1));
            return () -> journal.page(PAGE, early);
        }));
        read(
                "journal: history of a member",
                (town, door) -> town.owner(door)
                        .journal()
                        .ofMember(town.members.getFirst())
                        .page(PAGE));
        read(
                "feed: publish of a backlog, and first page",
                (town, door) -> door.feed().after(0, PAGE));
        read(
                "memberships of a user",
                (town, door) -> door.user(town.members.getFirst()).organizations(PAGE));
        read(
                "invitations to a user",
                (town, door) -> door.user(town.members.getFirst()).invitations(PAGE));
        read(
                "rights of a member",
                (town, door) -> door.in(town.filled.id())
                        .access(town.members.getFirst())
                        .pinned());
    }

    private void everyone(String name, String key, UnaryOperator<Everyone> narrowed) {
        int size = size(name);
        read(
                name + ": first",
                (town, door) -> narrowed.apply(town.owner(door).everyone()).page(size));
        all.add(new Operation(name + ": deep", (town, door) -> {
            Everyone everyone = narrowed.apply(town.owner(door).everyone());
            Cursor deep = DeepPages.to(everyone.page(1), key, new UUID(0, 0));
            return () -> everyone.page(size, deep);
        }));
    }

    private static int size(String name) {
        return name.contains("'gra'") || name.contains("SUSPENDED") ? SHORT_PAGE : PAGE;
    }

    /** Something that is asked. */
    private interface Question {
        Object ask(Town town, Roster door);
    }

    private void read(String name, Question question) {
        all.add(new Operation(name, (town, door) -> () -> question.ask(town, door)));
    }
}
