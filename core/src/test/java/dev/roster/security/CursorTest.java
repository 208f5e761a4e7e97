package dev.roster.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.OrganizationId;
import dev.roster.id.ReviewId;
import dev.roster.id.UserId;
import dev.roster.journal.History;
import dev.roster.page.Cursor;
import dev.roster.page.Page;
import dev.roster.review.ReviewItems;
import dev.roster.review.ReviewScope;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A cursor comes from a browser, and so from anybody. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CursorTest {

    private final House house = new House();
    private final Map<String, Function<Cursor, Page<?>>> lists = new LinkedHashMap<>();
    private final Map<String, Cursor> cursors = new LinkedHashMap<>();

    @BeforeEach
    void fill() {
        UserId mona = house.aMember("mona", house.app.manager);
        OrganizationId globex = house.anOrganization("Globex", house.ada, house.app.open);
        OrganizationId initech = house.anOrganization("Initech", mona, house.app.open);
        house.roster.in(initech).asHost("test").invite(House.at("ada"), offer -> offer.role(house.app.clerk));
        house.roster.in(globex).asHost("test").invite(House.at("mona"), offer -> offer.role(house.app.clerk));
        for (OrganizationId each : List.of(house.acme, globex, initech)) {
            house.roster
                    .in(each)
                    .asHost("test")
                    .invite("a@x.example, b@x.example, c@x.example", offer -> offer.role(house.app.clerk));
            String name = each.toString();
            var host = house.roster.in(each).asHost("test");
            add(
                    "members by name",
                    host.members().byName()::page,
                    host.members().byName().page(1),
                    name);
            add(
                    "by address",
                    host.members().byAddress()::page,
                    host.members().byAddress().page(1),
                    name);
            add(
                    "descending",
                    host.members().byName().descending()::page,
                    host.members().byName().descending().page(1),
                    name);
            add(
                    "by activity",
                    host.members().byActivity()::page,
                    host.members().byActivity().page(1),
                    name);
            Instant now = house.clock.instant();
            add(
                    "by activity, inactive",
                    host.members().byActivity().inactiveSince(now)::page,
                    host.members().byActivity().inactiveSince(now).page(1),
                    name);
            add(
                    "who can view",
                    host.whoCan(house.app.view, "globex")::page,
                    host.whoCan(house.app.view, "globex").page(1),
                    name);
            add(
                    "who can reprocess",
                    host.whoCan(house.app.reprocess)::page,
                    host.whoCan(house.app.reprocess).page(1),
                    name);
            add(
                    "open",
                    host.invitations().open()::page,
                    host.invitations().open().page(1),
                    name);
            add(
                    "open by address",
                    host.invitations().openByAddress("")::page,
                    host.invitations().openByAddress("").page(1),
                    name);
            add(
                    "past",
                    host.invitations().past()::page,
                    host.invitations().past().page(1),
                    name);
            add("everyone", host.everyone()::page, host.everyone().page(1), name);
            host.roles().define("Day shift", house.app.clerk, role -> {});
            host.roles().define("Night shift", house.app.clerk, role -> {});
            add("roles", host.roles()::page, host.roles().page(1), name);
            ReviewId review = host.reviews().start(ReviewScope.everybody()).id();
            host.reviews().start(ReviewScope.everybody());
            add("reviews", host.reviews()::page, host.reviews().page(1), name);
            ReviewItems items = host.reviews().review(review).items();
            add("items of a review", items::page, items.page(1), name);
            add("undecided items", items.undecided()::page, items.undecided().page(1), name);
            add("journal", host.journal()::page, host.journal().page(1), name);
            History history = host.journal().ofMember(house.ada);
            add("history", history::page, history.page(1), name);
            History until = host.journal().upTo(now);
            add("journal up to a date", until::page, until.page(1), name);
            History earlier = host.journal().upTo(now.plusSeconds(1));
            add("journal up to another date", earlier::page, earlier.page(1), name);
            History hers = history.upTo(now);
            add("history up to a date", hers::page, hers.page(1), name);
        }
        for (UserId each : List.of(house.ada, mona)) {
            var own = house.roster.user(each);
            add("own history", own.history()::page, own.history().page(1), each.toString());
            History earlier = own.history().upTo(house.clock.instant());
            add("own history up to a date", earlier::page, earlier.page(1), each.toString());
            add("organizations", own::organizations, own.organizations(1), each.toString());
            add("received", own::invitations, own.invitations(1), each.toString());
        }
    }

    private interface Paging {
        Page<?> page(int size, Cursor after);
    }

    private void add(String list, Paging paging, Page<?> first, String whose) {
        String name = list + " of " + whose;
        lists.put(name, cursor -> paging.page(1, cursor));
        first.next().ifPresent(cursor -> cursors.put(name, cursor));
    }

    @Test
    void a_cursor_of_another_list_organization_or_person_is_refused() {
        int refused = 0;
        for (var list : lists.entrySet()) {
            for (var cursor : cursors.entrySet()) {
                if (list.getKey().equals(cursor.getKey())) {
                    assertThat(list.getValue().apply(cursor.getValue())).isNotNull();
                } else {
                    assertRefused(list.getKey(), list.getValue(), cursor.getValue());
                    refused++;
                }
            }
        }
        assertThat(refused).isGreaterThan(100);
    }

    @Test
    void a_cursor_of_random_bytes_is_refused() {
        long seed = new SecureRandom().nextLong();
        Random random = new Random(seed);
        List<String> names = List.copyOf(lists.keySet());
        for (int i = 0; i < 10_000; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            Cursor cursor = new Cursor(
                    random.nextBoolean()
                            ? Base64.getUrlEncoder().encodeToString(bytes)
                            : new String(bytes, StandardCharsets.ISO_8859_1));
            String list = names.get(i % names.size());
            assertRefused("seed " + seed + " " + list, lists.get(list), cursor);
        }
    }

    @Test
    void a_cursor_that_was_tampered_with_is_refused_or_shows_a_part_of_the_same_list() {
        for (var cursor : cursors.entrySet()) {
            for (String tampered : tampered(cursor.getValue().value())) {
                try {
                    assertThat(lists.get(cursor.getKey()).apply(new Cursor(tampered)))
                            .hasSizeLessThanOrEqualTo(1);
                } catch (Refused refused) {
                    assertThat(refused.reason()).isEqualTo(Reason.BAD_CURSOR);
                }
            }
        }
    }

    private static List<String> tampered(String cursor) {
        List<String> all = new ArrayList<>();
        byte[] bytes = Base64.getUrlDecoder().decode(cursor);
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            all.add(Base64.getUrlEncoder().withoutPadding().encodeToString(flipped));
        }
        String[] parts = new String(bytes, StandardCharsets.UTF_8).split("\n", 3);
        for (String key : List.of("", "\uD83D\uDE00", "'; drop table member; --", "%", "x".repeat(2000))) {
            all.add(encoded(parts[0] + "\n" + parts[1] + "\n" + key));
        }
        for (String moment : List.of("-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59.999999999Z", "now")) {
            all.add(encoded(parts[0] + "\n" + parts[1] + "\n" + moment));
        }
        all.add(encoded(parts[0] + "\n0-0-0-0-0\n"));
        all.add(encoded(parts[0] + "\nffffffff-ffff-ffff-ffff-ffffffffffff\n"));
        all.add("A".repeat(10_000_000));
        return all;
    }

    @Test
    void a_cursor_with_characters_that_no_database_takes_is_refused() {
        for (var cursor : cursors.entrySet()) {
            String[] parts = new String(
                            Base64.getUrlDecoder().decode(cursor.getValue().value()), StandardCharsets.UTF_8)
                    .split("\n", 3);
            for (String key : List.of("a\u0000b", "\u0000")) {
                assertRefused(
                        cursor.getKey(),
                        lists.get(cursor.getKey()),
                        new Cursor(encoded(parts[0] + "\n" + parts[1] + "\n" + key)));
            }
        }
    }

    @Test
    void a_search_for_characters_that_no_database_takes_is_refused() {
        for (String prefix : List.of("\u0000", "a\u0000b", "\uD800", "a\uDC00")) {
            var ada = house.as(house.ada);
            assertThat(answer(
                            () -> ada.members().byAddress().startingWith(prefix).page(10)))
                    .isEqualTo(Reason.FORBIDDEN_CHARACTERS);
            assertThat(answer(() -> ada.invitations().openByAddress(prefix).page(10)))
                    .isEqualTo(Reason.FORBIDDEN_CHARACTERS);
            assertThat(answer(() -> ada.everyone().startingWith(prefix).page(10)))
                    .isEqualTo(Reason.FORBIDDEN_CHARACTERS);
        }
    }

    private static Object answer(Supplier<Page<?>> call) {
        try {
            return call.get().items();
        } catch (Refused refused) {
            return refused.reason();
        }
    }

    @Test
    void a_cursor_gives_no_right() {
        UserId clerk = house.aMember("clerk", house.app.clerk);
        String before = house.state();
        Cursor cursor = house.asHost().members().byName().page(1).next().orElseThrow();

        assertThat(answer(() -> house.as(clerk).members().byName().page(1, cursor)))
                .isEqualTo(Reason.NOT_ALLOWED);
        assertThat(house.state()).isEqualTo(before);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(String name, Function<Cursor, Page<?>> list, Cursor cursor) {
        try {
            assertThat(list.apply(cursor)).as(name).isNull();
        } catch (Refused refused) {
            assertThat(refused.reason()).as(name).isEqualTo(Reason.BAD_CURSOR);
        }
    }
}
