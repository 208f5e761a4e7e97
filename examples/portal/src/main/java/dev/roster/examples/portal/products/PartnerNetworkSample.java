package dev.roster.examples.portal.products;

import dev.roster.delivery.DeliveryState;
import dev.roster.examples.portal.host.Planting;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Offer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Hub Trading has many people, Northern Spares few; Gus works with both. */
final class PartnerNetworkSample {

    private static final List<String> STAFF = List.of(
            "Tim Lee",
            "Bo Lindqvist",
            "Carla Ruiz",
            "Dmitri Volkov",
            "Esi Mensah",
            "Farid Haddad",
            "Grace Park",
            "Hana Sato",
            "Ivan Horvat",
            "Jana Novak",
            "Kofi Boateng",
            "Lena Vogt",
            "Mei Chen",
            "Nils Berg",
            "Olga Petrova",
            "Paulo Dias",
            "Quinn Reilly",
            "Rosa Marino",
            "Sven Dahl",
            "Tara Singh",
            "Uma Rao",
            "Viktor Nagy",
            "Wanda Kowalska",
            "Xavier Roux",
            "Yusuf Demir",
            "Zoe Martin");

    private final PartnerNetwork app;
    private final Planting planting;

    PartnerNetworkSample(PartnerNetwork app, Planting planting) {
        this.app = app;
        this.planting = planting;
    }

    /** "Umbra Freight" is umbra-freight. */
    static String id(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    void plant() {
        UserId mary = planting.signUp("Mary", "Shaw", "mary@hub.example");
        OrganizationId hub = planting.roster()
                .asHost("sign-up")
                .openOrganization("Hub Trading", opening -> opening.owner(mary))
                .id();
        UserId anna = planting.joins(
                hub,
                mary,
                "Anna",
                "Holm",
                "anna@hub.example",
                normal("globex", "initech").andThen(offer -> offer.grant(app.reprocess)));
        planting.password(anna);
        UserId gus = planting.joins(
                hub,
                mary,
                "Gus",
                "Okoye",
                "gus@globex.example",
                offer ->
                        offer.role(app.external).reach(app.partner.of("globex")).grant(app.comments));
        planting.password(gus);
        staff(hub, mary);
        openInvitations(hub, mary);
        UserId per = planting.signUp("Per", "Nyman", "per@spares.example");
        OrganizationId spares = planting.roster()
                .asHost("sign-up")
                .openOrganization("Northern Spares", opening -> opening.owner(per))
                .id();
        planting.joinsToo(spares, per, gus, offer -> offer.role(app.external).reach(app.partner.of("globex")));
        planting.daysAgo(0);
        planting.roster().in(hub).seen(mary);
        planting.roster().in(hub).seen(anna);
    }

    private void staff(OrganizationId hub, UserId mary) {
        for (int i = 0; i < STAFF.size(); i++) {
            String[] name = STAFF.get(i).split(" ");
            String address = name[0].toLowerCase(Locale.ROOT) + "@hub.example";
            Consumer<Offer> offer = i % 9 == 8
                    ? each -> each.role(app.admin)
                    : normal(i % 2 == 0 ? List.of("hooli", "tyrell") : List.of("acme-parts"));
            planting.joins(hub, mary, name[0], name[1], address, offer);
            planting.pass(Duration.ofDays(5));
        }
    }

    private void openInvitations(OrganizationId hub, UserId mary) {
        planting.invite(hub, mary, "Kim", "Andersen", "kim@globex.example", normal("globex"));
        planting.daysAgo(2);
        planting.invite(
                hub,
                mary,
                "Lou",
                "Bauer",
                "lou@initech.example",
                offer -> offer.role(app.external)
                        .reach(app.partner.of("initech"))
                        .note("Welcome, Lou! Ask me anything."));
        planting.inviteRefused(hub, mary, "typo@globexx.example", "550 5.1.2 no such domain", normal("globex"));
        planting.invite(hub, mary, "Ravi", "Iyer", "ravi@hooli.example", normal("hooli"));
        planting.comesBack(DeliveryState.BOUNCED, "550 5.1.1 user unknown");
        planting.invite(hub, mary, "Ines", "Costa", "ines@hub.example", normal("wayne-supply", "hooli"));
    }

    private Consumer<Offer> normal(String... partners) {
        return normal(List.of(partners));
    }

    private Consumer<Offer> normal(List<String> partners) {
        return offer -> offer.role(app.normal).reach(app.partner.of(partners));
    }
}
