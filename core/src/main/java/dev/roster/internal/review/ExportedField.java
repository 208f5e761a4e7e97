package dev.roster.internal.review;

import dev.roster.access.Rights;
import dev.roster.access.Switch;
import dev.roster.catalog.Resource;
import dev.roster.id.Actor;
import dev.roster.review.Review;
import dev.roster.review.ReviewDecision;
import dev.roster.review.ReviewItem;
import dev.roster.review.ReviewResult;
import dev.roster.review.ReviewScope;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What an export says of an item and its review under one name, the same in every format.
 *
 * @param isList whether there may be several values; else there is one, or none
 */
record ExportedField(String name, boolean isList, BiFunction<Review, ReviewItem, List<String>> values) {

    /** In their order. Each record says of which review it is, so that it stands for itself. */
    static final List<ExportedField> ALL = List.of(
            ofMember("user", item -> Optional.of(item.user())),
            ofMember("name", item -> item.member().name().map(PersonName::display)),
            ofMember("address", item -> item.member().address().map(EmailAddress::value)),
            ofMember("status", item -> Optional.of(item.member().status())),
            ofRights("roles", Rights::roles),
            ofRights("granted", rights -> switches(rights, true)),
            ofRights("withdrawn", rights -> switches(rights, false)),
            ofRights("assigned", Rights::assigned),
            ofMember("invited_by", item -> item.member().invitedBy()),
            ofMember("invited_at", item -> item.member().invitedAt()),
            ofMember("joined_at", item -> Optional.of(item.member().joinedAt())),
            ofMember("last_active_at", item -> Optional.of(item.member().activeAt())),
            ofMember("decision", ReviewItem::choice),
            ofMember("reason", item -> item.decision().flatMap(ReviewDecision::reason)),
            ofMember("decided_by", item -> item.decision().map(made -> text(made.by()))),
            ofMember("decided_at", item -> item.decision().map(ReviewDecision::at)),
            ofMember("result", item -> item.result().map(ReviewResult::kind)),
            ofMember("refusal", item -> item.result().flatMap(ReviewResult::refusal)),
            ofReview("review", review -> Optional.of(review.id())),
            ofReview("review_scope", review -> Optional.of(text(review.scope()))),
            ofReview("review_note", Review::note),
            ofReview("review_status", review -> Optional.of(review.status())),
            ofReview("review_started_by", review -> Optional.of(text(review.startedBy()))),
            ofReview("review_started_at", review -> Optional.of(review.startedAt())),
            ofReview("review_ended_by", review -> review.end().map(end -> text(end.by()))),
            ofReview("review_ended_at", review -> review.end().map(Review.End::at)));

    private static ExportedField ofMember(String name, Function<ReviewItem, Optional<?>> value) {
        return new ExportedField(
                name, false, (review, item) -> texts(value.apply(item).stream().toList()));
    }

    private static ExportedField ofRights(String name, Function<Rights, Collection<?>> values) {
        return new ExportedField(
                name, true, (review, item) -> texts(values.apply(item.member().rights())));
    }

    private static ExportedField ofReview(String name, Function<Review, Optional<?>> value) {
        return new ExportedField(
                name,
                false,
                (review, item) -> texts(value.apply(review).stream().toList()));
    }

    private static List<String> texts(Collection<?> values) {
        return values.stream().map(Object::toString).toList();
    }

    /** Without their sign, which stands in the name of the field. */
    private static List<String> switches(Rights rights, boolean granted) {
        return rights.switches().stream()
                .filter(each -> each.granted() == granted)
                .map(ExportedField::target)
                .toList();
    }

    private static String target(Switch each) {
        return each.permission()
                + each.resource().map(Resource::toString).map(on -> "@" + on).orElse("");
    }

    private static String text(Actor actor) {
        if (actor instanceof Actor.Member member) {
            return member.user().toString();
        }
        return actor instanceof Actor.Host host ? "host: " + host.reason() : actor.toString();
    }

    private static String text(ReviewScope scope) {
        if (scope instanceof ReviewScope.Holding holding) {
            return "holding " + holding.role();
        }
        return scope instanceof ReviewScope.Inactive inactive
                ? "inactive for " + inactive.days() + " days"
                : "everybody";
    }
}
