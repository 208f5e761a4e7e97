package dev.roster.scenario.model;

import dev.roster.scenario.model.State.Invitation;
import dev.roster.scenario.model.State.Member;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** The lists that the model expects. */
final class Lists {

    private final Rules rules;

    Lists(Rules rules) {
        this.rules = rules;
    }

    /**
     * Which members, in which order.
     *
     * @param byName whether by name, else by address
     * @param descending whether turned round
     * @param status a status, or null for all present
     * @param role only in this role, or null
     * @param prefix as typed, or null
     */
    record Selection(boolean byName, boolean descending, String status, String role, String prefix) {}

    List<Integer> selected(int organization, Selection selection) {
        return members(organization, selection).stream()
                .map(each -> each.user.number())
                .toList();
    }

    List<String> members(Actor actor, int organization, Selection selection) {
        rules.require(actor, organization, "SEE_MEMBERS");
        return members(organization, selection).stream().map(this::shown).toList();
    }

    String member(Actor actor, int organization, int user) {
        rules.require(actor, organization, "SEE_MEMBERS");
        return rules.state.member(organization, user).map(this::shown).orElseThrow(() -> new No("NOT_FOUND"));
    }

    List<String> invitations(Actor actor, int organization, boolean open) {
        rules.require(actor, organization, "SEE_MEMBERS");
        return rules.state.invitations.values().stream()
                .filter(each -> each.organization == organization && each.open() == open)
                .sorted(Comparator.comparing((Invitation each) -> each.number).reversed())
                .map(each -> Shown.listed(rules, each))
                .toList();
    }

    List<String> openByAddress(Actor actor, int organization, String prefix) {
        rules.require(actor, organization, "SEE_MEMBERS");
        return rules.state.openIn(organization).stream()
                .filter(each -> startsWith(State.canonical(each.address), prefix))
                .sorted(Comparator.comparing(each -> State.canonical(each.address)))
                .map(each -> Shown.listed(rules, each))
                .toList();
    }

    String invitation(Actor actor, int organization, int number) {
        rules.require(actor, organization, "SEE_MEMBERS");
        Invitation found = rules.state.invitations.get(number);
        No.when(found == null || found.organization != organization, "NOT_FOUND");
        return Shown.listed(rules, found);
    }

    List<String> roles(Actor actor, int organization) {
        rules.require(actor, organization, "SEE_MEMBERS");
        return rules.state.organizations.get(organization).roles.values().stream()
                .sorted(Comparator.comparing(OwnRole::nameKey))
                .map(Shown::of)
                .toList();
    }

    String role(Actor actor, int organization, int number) {
        rules.require(actor, organization, "SEE_MEMBERS");
        OwnRole found = rules.state.organizations.get(organization).roles.get(number);
        No.when(found == null, "NOT_FOUND");
        return Shown.of(found);
    }

    /** Nobody is both: whoever joins has no open invitation left. */
    List<String> everyone(Actor actor, int organization, String prefix) {
        rules.require(actor, organization, "SEE_MEMBERS");
        List<String> lines = new ArrayList<>();
        rules.state.presentIn(organization).stream()
                .filter(each -> startsWith(each.user.canonical(), prefix))
                .forEach(each -> lines.add(each.user.canonical() + " " + shown(each)));
        rules.state.openIn(organization).stream()
                .filter(each -> startsWith(State.canonical(each.address), prefix))
                .forEach(each -> lines.add(State.canonical(each.address) + " " + Shown.listed(rules, each)));
        lines.sort(Comparator.comparing(line -> line.substring(0, line.indexOf(' '))));
        return lines;
    }

    List<String> journal(Actor actor, int organization) {
        rules.require(actor, organization, "READ_JOURNAL");
        List<String> entries = new ArrayList<>(rules.state.organizations.get(organization).journal.stream()
                .map(State.Entry::toString)
                .toList());
        Collections.reverse(entries);
        return entries;
    }

    List<String> memberships(int user) {
        return rules.state.organizations.values().stream()
                .flatMap(each -> rules.state.member(each.number, user).stream()
                        .map(member -> Shown.of(rules.state, each) + " " + Shown.stored(member)))
                .toList();
    }

    List<String> received(int user) {
        No.when(!rules.state.users.containsKey(user), "NOT_FOUND");
        String address = rules.state.users.get(user).canonical();
        return rules.state.invitations.values().stream()
                .filter(each -> each.open() && State.canonical(each.address).equals(address))
                .map(each -> Shown.received(rules, each))
                .toList();
    }

    private String shown(Member member) {
        return Shown.of(rules.state.organizations.get(member.organization), member);
    }

    private List<Member> members(int organization, Selection selection) {
        Comparator<Member> order =
                Comparator.comparing((Member each) -> key(each, selection)).thenComparing(each -> each.user.number());
        Predicate<Member> wanted = each -> each.organization == organization
                && (selection.status == null ? each.present() : each.status.equals(selection.status))
                && (selection.role == null || each.held.roles().contains(selection.role))
                && startsWith(key(each, selection), selection.prefix);
        return rules.state.members.stream()
                .filter(wanted)
                .sorted(selection.descending ? order.reversed() : order)
                .toList();
    }

    private static String key(Member member, Selection selection) {
        return selection.byName ? member.user.name().key() : member.user.canonical();
    }

    private static boolean startsWith(String key, String prefix) {
        return prefix == null || key.startsWith(State.canonical(prefix));
    }
}
