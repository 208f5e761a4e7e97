package dev.roster.examples.portal.server;

import dev.roster.examples.portal.host.Product;
import dev.roster.member.Membership;
import java.util.List;
import java.util.Optional;

/**
 * What stands around each page.
 *
 * @param product the product
 * @param page the path of the page
 * @param token what each form carries
 * @param person who is signed in, by name
 * @param place where, by name
 * @param others the other organizations that the person may enter
 * @param menu where one can go from here
 * @param said what came of the last form
 * @param undo the way back from that
 * @param mailbox whether there is a mailbox page
 * @param provider whether one can sign in by an identity provider
 */
public record Frame(
        Product product,
        String page,
        String token,
        Optional<String> person,
        Optional<String> place,
        List<Place> others,
        List<MenuEntry> menu,
        Optional<String> said,
        Optional<Undo> undo,
        boolean mailbox,
        boolean provider) {

    private static final int MOST_PLACES = 20;

    /**
     * An organization that can be entered.
     *
     * @param id its id
     * @param name its name
     */
    public record Place(String id, String name) {}

    static Frame of(Visit visit, Menu menu) {
        Presence presence = visit.presence();
        List<Membership> enterable = presence.user()
                .map(user -> visit.roster().user(user).enterable(MOST_PLACES).items())
                .orElse(List.of());
        Optional<String> said = presence.session().take(Session.SAID, String.class);
        return new Frame(
                visit.product(),
                visit.context().path(),
                presence.session().token(),
                presence.user()
                        .map(user -> visit.roster().user(user).profile().name().display()),
                enterable.stream()
                        .map(Membership::organization)
                        .filter(each -> presence.organization().equals(Optional.of(each.id())))
                        .map(each -> each.name())
                        .findFirst(),
                enterable.stream()
                        .map(Membership::organization)
                        .filter(each -> !presence.organization().equals(Optional.of(each.id())))
                        .map(each -> new Place(each.id().toString(), each.name()))
                        .toList(),
                menu.of(visit),
                said,
                said.flatMap(told -> presence.session().find(Session.UNDO, Undo.class)),
                visit.running().mailbox().isPresent(),
                visit.running().provider().isPresent());
    }
}
