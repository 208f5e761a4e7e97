package dev.roster.jdbc.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.ActingReview;
import dev.roster.access.Access;
import dev.roster.failure.Outcome;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Admission;
import dev.roster.invitation.DeadLink;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.Invited;
import dev.roster.invitation.Preview;
import dev.roster.member.OwnershipOffer;
import dev.roster.review.Progress;
import dev.roster.review.Review;
import dev.roster.review.ReviewScope;
import dev.roster.user.PersonName;
import java.util.List;
import javax.sql.DataSource;

/** One of each: all kinds of calls, and what must come of them wherever they are made. */
public final class Tour {

    private Tour() {}

    /** Goes through a house in which nobody was but Ada. */
    public static void through(House house, DataSource dataSource) {
        UserId grace = invitedByMail(house);
        changed(house, grace);
        handedOver(house, grace);
        manyAtOnce(house);
        addresses(house);
        reviewed(house, grace);
        removed(house, grace);
        Books.of(dataSource);
    }

    private static UserId invitedByMail(House house) {
        Invitation invitation = house.invite("grace");
        String first = house.mailed("grace");
        Invitation again = house.asAda().resend(invitation.id());
        assertThat(again.generation()).isEqualTo(2);
        assertThat(again.expiresAt()).isAfterOrEqualTo(invitation.expiresAt());
        String second = house.mailed("grace");
        assertThat(house.roster().invitations().peek(first)).isEqualTo(new Preview.Dead(DeadLink.SUPERSEDED));
        assertThat(house.accept(house.roster(), first, "Grace")).isEqualTo(new Admission.Dead(DeadLink.SUPERSEDED));
        UserId grace =
                house.accept(house.roster(), second, "Grace").orElseThrow().user();
        assertThat(house.accept(house.roster(), second, "Grace")).isEqualTo(new Admission.Dead(DeadLink.ACCEPTED));
        assertThat(house.asAda().invitations().get(invitation.id()).invitation().createdAt())
                .isEqualTo(invitation.createdAt());
        return grace;
    }

    private static void changed(House house, UserId grace) {
        Access access = house.roster().in(house.acme()).access(grace);
        assertThat(access.can(house.app().view, "globex")).isTrue();
        assertThat(access.can(house.app().reprocess)).isFalse();
        // Only the rights change: neither the counts nor anything else in the organization's row.
        house.asAda().edit(grace, edit -> edit.grant(house.app().reprocess));
        assertThat(access.can(house.app().reprocess)).isTrue();
        house.asAda().edit(grace, edit -> edit.grant(house.app().reprocess).because("once more, to no effect"));
        assertThat(access.can(house.app().reprocess)).isTrue();
    }

    /** To Grace and back, and both are seen at it. */
    private static void handedOver(House house, UserId grace) {
        house.roster().in(house.acme()).seen(grace);
        house.asAda().offerOwnership(grace, becoming -> becoming.role(house.app().manager));
        OwnershipOffer offer = house.asAda().offerOwnership(grace, becoming -> becoming.role(house.app().clerk));
        assertThat(house.asAda().ownershipOffer()).contains(offer);
        house.as(house.roster(), grace).acceptOwnership();
        assertThat(house.asAda().ownershipOffer()).isEmpty();
        house.as(house.roster(), grace).offerOwnership(house.ada(), becoming -> becoming.role(house.app().clerk));
        house.asAda().acceptOwnership();
        assertThat(house.asAda().members().byActivity().page(10).items())
                .extracting(listed -> listed.member().user())
                .containsExactly(house.ada(), grace);
    }

    private static void manyAtOnce(House house) {
        List<Outcome<Invited>> outcomes = house.asAda()
                .invite(
                        "a@globex.example, b@globex.example, nonsense, grace@globex.example",
                        offer -> offer.role(house.app().clerk));
        assertThat(outcomes)
                .extracting(outcome -> outcome.refusal().isPresent())
                .containsExactly(false, false, true, true);
        List<Outcome<Invited>> refreshed =
                house.asAda().invite("a@globex.example, b@globex.example", offer -> offer.role(house.app().clerk));
        assertThat(refreshed).allMatch(outcome -> outcome.refusal().isEmpty());
        house.dispatch();
        assertThat(house.mailer().sentTo("a@globex.example")).hasSize(1);
        String link = house.mailer().linkTo("a@globex.example").token();
        assertThat(house.roster().invitations().decline(link)).isEmpty();
        assertThat(house.openAddresses()).containsExactly("b@globex.example");
    }

    /** Compared by their bytes: no collation takes one for another, and no character of a search has a meaning. */
    private static void addresses(House house) {
        UserId owner = house.roster()
                .asHost("test")
                .addUser("100%_A@globex.example", PersonName.of("İpek", "Straße"), "Ref")
                .id();
        house.roster().asHost("test").addUser("100xxA@globex.example", PersonName.of("ipek", "Strasse"), "ref");
        house.invite("100%_b");
        house.invite("100%xb");
        house.invite("100xxb");
        assertThat(addressesWith(house, "100%_")).containsExactly("100%_b@globex.example");
        assertThat(addressesWith(house, "100%")).containsExactly("100%_b@globex.example", "100%xb@globex.example");
        assertThat(addressesWith(house, "100_")).isEmpty();
        assertThat(addressesWith(house, "\\")).isEmpty();
        String link = house.link(house.asAda()
                .invite("100%_a@globex.example", offer -> offer.role(house.app().clerk))
                .get(0)
                .orElseThrow()
                .invitation()
                .id());
        assertThat(house.roster().invitations().accept(link, Acceptance.asNewUser("A", "B")))
                .isInstanceOf(Admission.SignInFirst.class);
        assertThat(house.roster().invitations().accept(link, Acceptance.asExistingUser(owner)))
                .isInstanceOf(Admission.Joined.class);
        assertThat(house.roster().user(owner).profile().name()).isEqualTo(PersonName.of("İpek", "Straße"));
    }

    /** By the one who stays, and the host, who decides on her. */
    private static void reviewed(House house, UserId grace) {
        Review started = house.asAda().reviews().start(ReviewScope.inactiveFor(1), "İpek's \"review\" 100%_\\");
        assertThat(house.asAda().reviews().page(1).items()).containsExactly(started);
        assertThat(started.progress()).isEqualTo(Progress.NONE);
        ActingReview review = house.asAda()
                .reviews()
                .review(house.asAda().reviews().start(ReviewScope.everybody()).id());
        int others = review.progress().items() - 1;
        review.items().page(100).forEach(item -> {
            if (!item.user().equals(house.ada())) {
                review.remove(item.user(), "gone");
                review.keep(item.user(), "İpek's \"reason\" 100%_\\");
            }
        });
        house.asHost().reviews().review(review.get().id()).keep(house.ada());
        assertThat(review.items().toKeep().page(1).items()).hasSize(1);
        assertThat(review.progress()).isEqualTo(new Progress(others + 1, others + 1, 0, 0));
        assertThat(review.close()).isEmpty();
        assertThat(review.items().page(100).items())
                .extracting(item -> item.user())
                .contains(grace, house.ada());
    }

    private static List<String> addressesWith(House house, String prefix) {
        return house.asAda().invitations().openByAddress(prefix).page(10).items().stream()
                .map(listed -> listed.invitation().address().value())
                .toList();
    }

    private static void removed(House house, UserId grace) {
        house.asAda().edit(grace, edit -> edit.role(house.app().manager));
        house.as(house.roster(), grace)
                .invite("x@globex.example,y@globex.example", offer -> offer.role(house.app().clerk));
        house.asAda().remove(grace);
        assertThat(house.openAddresses()).doesNotContain("x@globex.example", "y@globex.example");
        assertThat(house.roster().in(house.acme()).access(grace).can(house.app().reprocess))
                .isFalse();
        house.dispatch();
        assertThat(house.mailer().sentTo("x@globex.example")).isEmpty();
        assertThat(house.asAda().journal().page(50).items()).isNotEmpty();
    }
}
