package dev.roster.contract;

import static dev.roster.contract.Fixtures.anEntry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.id.Actor;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.journal.Entry;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.journal.FeedEntry;
import dev.roster.journal.Line;
import dev.roster.journal.Stream;
import dev.roster.port.JournalStore;
import dev.roster.user.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link dev.roster.port.JournalStore} promises, as the listing shows it. */
public abstract class JournalStoreContract extends StorageSuite {

    private OrganizationId acme;

    @BeforeEach
    void openAcme() {
        acme = anOpenedOrganization();
    }

    @Test
    void an_entry_comes_back_as_it_was_written() {
        UserId ada = joined(acme, Fixtures.aMember()).user();
        InvitationId invitation = Fixtures.anInvitationId();
        List<Line> lines = List.of(
                Line.of(invitation, Facet.STATUS, List.of("PENDING")),
                Line.of(ada, Facet.SWITCHES, List.of("+messages.reprocess", "-partner.view@partner/globex's \"own\"")),
                Line.of(ada, Facet.ROLES, List.of("admin", "normal")),
                Line.of(acme, Facet.PLAN, List.of("")),
                Line.of(ada, Facet.REACH, List.of()),
                Line.of(invitation, Facet.GENERATION, List.of("2")));

        Entry entry = append(number -> new Entry(
                Stream.of(acme),
                number,
                Instant.parse("2026-02-28T23:59:59.999999Z"),
                new Actor.Member(ada),
                Event.MEMBER_EDITED,
                Optional.of("Because; \"so\" it's 100%_\\ \uD83D\uDE00"),
                lines));

        assertThat(newest()).isEqualTo(entry);
    }

    @Test
    void each_kind_of_actor_comes_back() {
        List<Actor> actors = List.of(
                new Actor.Member(joined(acme, Fixtures.aMember()).user()),
                new Actor.Host("nightly import"),
                new Actor.Invitee(Fixtures.anInvitationId()));

        for (Actor actor : actors) {
            append(number -> new Entry(
                    Stream.of(acme), number, Fixtures.START, actor, Event.INVITED, Optional.empty(), List.of()));
            assertThat(newest().actor()).isEqualTo(actor);
        }
    }

    @Test
    void each_event_comes_back() {
        for (Event event : Event.values()) {
            append(number -> new Entry(
                    Stream.of(acme),
                    number,
                    Fixtures.START,
                    new Actor.Host("test"),
                    event,
                    Optional.empty(),
                    List.of()));
            assertThat(newest().event()).isEqualTo(event);
        }
    }

    @Test
    void streams_of_an_organization_and_of_a_person_are_kept_apart_even_if_their_ids_are_the_same() {
        UserId namesake = new UserId(acme.value());
        added(Fixtures.aUser().id(namesake));
        Entry hers = anEntry(Stream.of(namesake), 1);
        storage().inTransaction(unit -> {
            unit.journal().append(hers);
            return hers;
        });
        Entry its = append(number -> anEntry(Stream.of(acme), number));

        assertThat(storage().listings().journal(Stream.of(namesake), Long.MAX_VALUE, 10))
                .containsExactly(hers);
        assertThat(storage().listings().journal(Stream.of(acme), Long.MAX_VALUE, 10))
                .containsExactly(its);
    }

    @Test
    void a_number_is_used_once() {
        Entry first = append(number -> anEntry(Stream.of(acme), number));

        assertThatThrownBy(() -> storage().inTransaction(unit -> {
                    unit.journal().append(anEntry(Stream.of(acme), first.number()));
                    return first;
                }))
                .isInstanceOf(RuntimeException.class);

        assertThat(storage().listings().journal(Stream.of(acme), Long.MAX_VALUE, 10))
                .containsExactly(first);
    }

    @Test
    void entries_of_many_streams_are_added_in_one_call() {
        List<User> users =
                IntStream.range(0, 600).mapToObj(i -> Fixtures.aUser().build()).toList();
        List<Entry> entries = users.stream()
                .map(user -> anEntry(Stream.of(user.id()), 1, Line.ofUser(user.id(), Facet.DETAILS, List.of("name"))))
                .toList();

        storage().inTransaction(unit -> {
            unit.users().insertAll(users);
            unit.journal().appendAll(entries);
            unit.journal().appendAll(List.of());
            return entries;
        });

        for (Entry entry : entries) {
            assertThat(storage().listings().journal(entry.stream(), Long.MAX_VALUE, 10))
                    .containsExactly(entry);
        }
    }

    @Test
    void the_texts_of_some_entries_are_erased_and_nothing_else() {
        UserId ada = joined(acme, Fixtures.aMember()).user();
        OrganizationId globex = anOpenedOrganization();
        List<Entry> before = new ArrayList<>();
        for (Actor actor : List.of(
                new Actor.Host("first"),
                new Actor.Host("on behalf of Grace Hopper"),
                new Actor.Member(ada),
                new Actor.Invitee(Fixtures.anInvitationId()),
                new Actor.Host("last"))) {
            before.add(append(number -> withReason(Stream.of(acme), number, actor)));
        }
        Entry others = storage().inTransaction(unit -> {
            long number = unit.organizations().change(globex).orElseThrow().revision();
            Entry entry = withReason(Stream.of(globex), number, new Actor.Host("theirs"));
            unit.journal().append(entry);
            return entry;
        });

        storage().inTransaction(unit -> unit.journal().publish(3));

        storage().inTransaction(unit -> {
            unit.journal()
                    .eraseTexts(
                            Stream.of(acme),
                            before.get(1).number(),
                            before.get(4).number());
            return others;
        });

        List<Entry> after = new ArrayList<>(storage().listings().journal(Stream.of(acme), Long.MAX_VALUE, 10));
        Collections.reverse(after);
        assertThat(after)
                .containsExactly(
                        before.get(0),
                        withoutTexts(before.get(1), new Actor.Host(JournalStore.ERASED)),
                        withoutTexts(before.get(2), before.get(2).actor()),
                        withoutTexts(before.get(3), before.get(3).actor()),
                        before.get(4));
        assertThat(storage().listings().journal(Stream.of(globex), Long.MAX_VALUE, 1))
                .containsExactly(others);
        storage().inTransaction(unit -> unit.journal().publish(100));
        assertThat(storage().listings().feed(0, 100))
                .extracting(FeedEntry::entry)
                .contains(after.toArray(Entry[]::new))
                .contains(others);
    }

    @Test
    void the_texts_of_entries_about_some_subjects_are_erased_and_nothing_else() {
        UserId ada = joined(acme, Fixtures.aMember()).user();
        UserId grace = joined(acme, Fixtures.aMember()).user();
        UserId linus = joined(acme, Fixtures.aMember()).user();
        List<Entry> before = new ArrayList<>();
        before.add(append(number -> about(number, Line.of(ada, Facet.ROLES, List.of("admin")))));
        before.add(append(number -> about(number, Line.of(linus, Facet.ROLES, List.of("admin")))));
        before.add(append(number -> about(
                number,
                Line.of(linus, Facet.ROLES, List.of("clerk")),
                Line.of(grace, Facet.STATUS, List.of("REMOVED")),
                Line.of(grace, Facet.ROLES, List.of()))));
        before.add(append(
                number -> about(number, Line.of(new InvitationId(ada.value()), Facet.STATUS, List.of("PENDING")))));
        UserId namesake = new UserId(acme.value());
        added(Fixtures.aUser().id(namesake));
        Entry own = withReason(Stream.of(namesake), 1, new Actor.Host("for Hopper"));
        storage().inTransaction(unit -> {
            unit.journal().append(own);
            unit.journal().publish(3);
            return own;
        });

        storage().inTransaction(unit -> {
            unit.journal().eraseTextsAbout(Stream.of(acme), Line.Subject.MEMBER, List.of(ada.value(), grace.value()));
            unit.journal().eraseTextsAbout(Stream.of(acme), Line.Subject.MEMBER, List.of());
            return own;
        });

        Actor erased = new Actor.Host(JournalStore.ERASED);
        List<Entry> after = new ArrayList<>(storage().listings().journal(Stream.of(acme), Long.MAX_VALUE, 10));
        Collections.reverse(after);
        assertThat(after)
                .containsExactly(
                        withoutTexts(before.get(0), erased),
                        before.get(1),
                        withoutTexts(before.get(2), erased),
                        before.get(3));
        assertThat(storage().listings().journal(Stream.of(namesake), Long.MAX_VALUE, 1))
                .containsExactly(own);
        storage().inTransaction(unit -> unit.journal().publish(100));
        assertThat(storage().listings().feed(0, 100))
                .extracting(FeedEntry::entry)
                .contains(after.toArray(Entry[]::new));
    }

    private Entry about(long number, Line... lines) {
        return new Entry(
                Stream.of(acme),
                number,
                Fixtures.START,
                new Actor.Host("on behalf of Grace Hopper"),
                Event.MEMBER_EDITED,
                Optional.of("asked for by Grace Hopper"),
                List.of(lines));
    }

    private static Entry withReason(Stream stream, long number, Actor actor) {
        return new Entry(
                stream,
                number,
                Fixtures.START,
                actor,
                Event.MEMBER_EDITED,
                Optional.of("asked for by Grace Hopper"),
                List.of(new Line(Line.Subject.MEMBER, stream.id(), Facet.ROLES, List.of("admin"))));
    }

    private static Entry withoutTexts(Entry of, Actor actor) {
        return new Entry(of.stream(), of.number(), of.at(), actor, of.event(), Optional.empty(), of.lines());
    }

    @Test
    void a_catalog_is_kept_once_as_long_as_it_is_the_newest() {
        List<Boolean> kept = new ArrayList<>();
        kept.add(keep("digest-a"));
        kept.add(keep("digest-a"));
        kept.add(keep("digest-b"));
        kept.add(keep("digest-b"));
        kept.add(keep("digest-a"));
        kept.add(keep("digest-a"));

        assertThat(kept).containsExactly(true, false, true, false, true, false);
    }

    private boolean keep(String digest) {
        String text = "{\"roles\": [\"ä\"]}\n".repeat(5_000);
        return storage().inTransaction(unit -> unit.journal().recordCatalog(digest, text, Fixtures.START));
    }

    private interface Numbered {
        Entry entry(long number);
    }

    private Entry append(Numbered entry) {
        return storage().inTransaction(unit -> {
            Entry numbered =
                    entry.entry(unit.organizations().change(acme).orElseThrow().revision());
            unit.journal().append(numbered);
            return numbered;
        });
    }

    private Entry newest() {
        return storage().listings().journal(Stream.of(acme), Long.MAX_VALUE, 1).get(0);
    }
}
