package dev.roster.memory;

import dev.roster.access.Rights;
import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryState;
import dev.roster.id.DeliveryId;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationCriteria;
import dev.roster.invitation.InvitationStatus;
import dev.roster.invitation.Terms;
import dev.roster.journal.Entry;
import dev.roster.journal.Stream;
import dev.roster.member.Member;
import dev.roster.member.MemberCriteria;
import dev.roster.member.MemberStatus;
import dev.roster.member.Membership;
import dev.roster.memory.Mutant.Call;
import dev.roster.organization.Organization;
import dev.roster.port.InvitationStore;
import dev.roster.port.JournalStore;
import dev.roster.port.Link;
import dev.roster.port.LinkPurpose;
import dev.roster.port.LinkStore;
import dev.roster.port.Listings;
import dev.roster.port.Lookups;
import dev.roster.port.MemberStore;
import dev.roster.port.OrganizationStore;
import dev.roster.port.Outbox;
import dev.roster.port.Position;
import dev.roster.port.Settlement;
import dev.roster.port.Storage;
import dev.roster.port.UnitOfWork;
import dev.roster.port.UserStore;
import dev.roster.user.EmailAddress;
import dev.roster.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Storages that are subtly wrong, one rule each. */
final class Mutants {

    private static final Range EVERYTHING = Range.of();
    private static final int NO_LIMIT = 1_000_000;

    private Mutants() {}

    static List<Mutant> all() {
        List<Mutant> all = new ArrayList<>();
        organizations(all);
        revisions(all);
        users(all);
        members(all);
        invitations(all);
        linksAndJournal(all);
        outbox(all);
        lookups(all);
        listings(all);
        transactions(all);
        races(all);
        return all;
    }

    private static void organizations(List<Mutant> all) {
        all.add(new Mutant("an insert replaces", "Organizations", OrganizationStore.class, "insert", call -> {
            Tables tables = call.unit().tables();
            Organization organization = call.argument(0);
            boolean fresh = call.proceed();
            if (!fresh && tables.organizations.get(organization.id().value()).isPresent()) {
                tables.organizations = tables.organizations.with(organization);
            }
            return fresh;
        }));
        all.add(new Mutant(
                "an insert that adds nothing says that it did",
                "Organizations",
                OrganizationStore.class,
                "insert",
                call -> {
                    call.<Boolean>proceed();
                    return true;
                }));
        all.add(new Mutant("a refused insert throws", "Organizations", OrganizationStore.class, "insert", call -> {
            if (!call.<Boolean>proceed()) {
                throw new IllegalStateException("duplicate key");
            }
            return true;
        }));
        all.add(new Mutant(
                "host references are compared without case",
                "Organizations",
                OrganizationStore.class,
                "insert",
                call -> {
                    Organization organization = call.argument(0);
                    Optional<String> reference = organization.hostReference();
                    boolean taken = call.unit()
                            .tables()
                            .organizations
                            .ascending(EVERYTHING)
                            .anyMatch(other -> reference.isPresent()
                                    && other.hostReference()
                                            .filter(reference.get()::equalsIgnoreCase)
                                            .isPresent());
                    return !taken && call.<Boolean>proceed();
                }));
        all.add(new Mutant("a change raises nothing", "Organizations", OrganizationStore.class, "change", call -> {
            Optional<Organization> changed = call.proceed();
            changed.ifPresent(organization -> call.unit().tables().organizations =
                    call.unit().tables().organizations.with(organization.withRevision(organization.revision() - 1)));
            return changed;
        }));
        all.add(new Mutant(
                "a change yields the old revision", "Organizations", OrganizationStore.class, "change", call -> {
                    Optional<Organization> changed = call.proceed();
                    return changed.map(organization -> organization.withRevision(organization.revision() - 1));
                }));
        all.add(new Mutant("an update forgets the counts", "Organizations", OrganizationStore.class, "update", call -> {
            Organization organization = call.argument(0);
            return call.proceed(organization.withCounts(1, 0));
        }));
    }

    private static void revisions(List<Mutant> all) {
        all.add(new Mutant("a number is never given back", "Organizations", OrganizationStore.class, "update", call -> {
            Organization organization = call.argument(0);
            Tables tables = call.unit().tables();
            long given = tables.organizations
                    .get(organization.id().value())
                    .orElseThrow()
                    .revision();
            return call.proceed(organization.withRevision(given));
        }));
    }

    private static void users(List<Mutant> all) {
        all.add(new Mutant("an insert that adds nothing says that it did", "Users", UserStore.class, "insert", call -> {
            call.<Boolean>proceed();
            return true;
        }));
        all.add(new Mutant("addresses are compared with case", "Users", UserStore.class, "current", call -> {
            Optional<User> found = call.proceed();
            return call.arguments()[0] instanceof EmailAddress asked
                    ? found.filter(user -> user.address().value().equals(asked.value()))
                    : found;
        }));
        all.add(new Mutant(
                "an address is compared by its beginning",
                "Users",
                UserStore.class,
                "current",
                call -> call.arguments()[0] instanceof EmailAddress asked
                        ? call.unit()
                                .tables()
                                .users
                                .ascending(EVERYTHING)
                                .filter(user -> asked.canonical()
                                        .startsWith(user.address().canonical()))
                                .findFirst()
                        : call.proceed()));
        all.add(new Mutant(
                "an address is a pattern",
                "Users",
                UserStore.class,
                "current",
                call -> call.arguments()[0] instanceof EmailAddress asked
                        ? call.unit()
                                .tables()
                                .users
                                .ascending(EVERYTHING)
                                .filter(user -> like(user.address().canonical(), "", asked.canonical()))
                                .findFirst()
                        : call.proceed()));
        all.add(new Mutant("addresses are stored in lower case", "Users", UserStore.class, "insert", call -> {
            User user = call.argument(0);
            return call.proceed(new User(
                    user.id(),
                    user.hostReference(),
                    EmailAddress.parse(user.address().canonical()),
                    user.name(),
                    user.since(),
                    user.revision()));
        }));
        all.add(new Mutant(
                "reads see what was before",
                "Users",
                UserStore.class,
                "current",
                call -> call.arguments()[0] instanceof EmailAddress asked
                        ? call.storage().committed().users.find(Tables.USER_BY_ADDRESS, asked.canonical())
                        : call.proceed()));
    }

    private static void members(List<Mutant> all) {
        all.add(new Mutant("a removed member is replaced", "Members", MemberStore.class, "insert", call -> {
            Member member = call.argument(0);
            Tables tables = call.unit().tables();
            boolean removed = tables.members
                    .get(member.organization().value(), member.user().value())
                    .filter(stored -> !stored.isPresent())
                    .isPresent();
            if (removed) {
                tables.members = tables.members.with(member);
            }
            return removed || call.<Boolean>proceed();
        }));
        all.add(new Mutant("only the first is updated", "Members", MemberStore.class, "update", call -> {
            Collection<Member> members = call.argument(0);
            return call.proceed(members.stream().limit(1).toList());
        }));
        all.add(new Mutant("an update adds to the roles", "Members", MemberStore.class, "update", call -> {
            Collection<Member> members = call.argument(0);
            return call.proceed(members.stream()
                    .map(member -> {
                        Set<String> roles = new HashSet<>(member.rights().roles());
                        call.unit()
                                .tables()
                                .members
                                .get(
                                        member.organization().value(),
                                        member.user().value())
                                .ifPresent(
                                        stored -> roles.addAll(stored.rights().roles()));
                        return member.with(
                                member.status(),
                                new Rights(
                                        roles,
                                        member.rights().switches(),
                                        member.rights().assigned()),
                                member.revision());
                    })
                    .toList());
        }));
        all.add(new Mutant(
                "removed members are not found",
                "Members",
                MemberStore.class,
                "current",
                call -> filtered(call.proceed(), Member::isPresent)));
        all.add(new Mutant("members of all organizations are found", "Members", MemberStore.class, "current", call -> {
            Map<Object, Object> found = new HashMap<>(call.proceed());
            for (Object user : call.<Collection<?>>argument(1)) {
                call.unit()
                        .tables()
                        .members
                        .ascending(EVERYTHING)
                        .filter(member -> member.user().equals(user))
                        .findFirst()
                        .ifPresent(member -> found.putIfAbsent(user, member));
            }
            return found;
        }));
        all.add(new Mutant(
                "suspended members are not present",
                "Members",
                MemberStore.class,
                "presentAt",
                call -> filtered(call.proceed(), (Member member) -> member.status() == MemberStatus.ACTIVE)));
        all.add(new Mutant("removed members are present", "Members", MemberStore.class, "presentAt", call -> {
            OrganizationId organization = call.argument(0);
            Collection<EmailAddress> addresses = call.argument(1);
            return call.unit()
                    .tables()
                    .members
                    .ascending(Range.of(organization.value()))
                    .filter(member -> addresses.contains(member.address()))
                    .collect(Collectors.toMap(Member::address, Function.identity(), (one, other) -> one));
        }));
        all.add(new Mutant(
                "an address is compared by its beginning", "Members", MemberStore.class, "presentAt", call -> {
                    OrganizationId organization = call.argument(0);
                    Map<EmailAddress, Member> found = new HashMap<>();
                    for (EmailAddress address : call.<Collection<EmailAddress>>argument(1)) {
                        call.unit()
                                .tables()
                                .members
                                .ascending(
                                        Tables.PRESENT_BY_ADDRESS,
                                        Range.startingWith(organization.value(), address.canonical()))
                                .findFirst()
                                .ifPresent(member -> found.put(address, member));
                    }
                    return found;
                }));
        all.add(new Mutant("suspended members count", "Members", MemberStore.class, "anyActive", call -> {
            OrganizationId organization = call.argument(0);
            String role = call.argument(1);
            Set<?> except = call.argument(2);
            return call.unit()
                    .tables()
                    .members
                    .ascending(Range.of(organization.value()))
                    .anyMatch(member -> member.isPresent()
                            && member.rights().roles().contains(role)
                            && !except.contains(member.user()));
        }));
        all.add(new Mutant(
                "exceptions count",
                "Members",
                MemberStore.class,
                "anyActive",
                call -> call.proceed(call.arguments()[0], call.arguments()[1], Set.of())));
        all.add(new Mutant("a role is compared by its beginning", "Members", MemberStore.class, "anyActive", call -> {
            OrganizationId organization = call.argument(0);
            Set<?> except = call.argument(2);
            return call.unit()
                    .tables()
                    .members
                    .ascending(
                            Tables.ACTIVE_BY_ROLE, Range.startingWith(organization.value(), call.<String>argument(1)))
                    .anyMatch(member -> !except.contains(member.user()));
        }));
    }

    private static void invitations(List<Mutant> all) {
        all.add(new Mutant(
                "a second open invitation is added", "Invitations", InvitationStore.class, "insert", call -> {
                    for (Invitation invitation : call.<Collection<Invitation>>argument(0)) {
                        closeOpenOne(call, invitation);
                    }
                    return call.proceed();
                }));
        all.add(new Mutant(
                "an expired invitation gives its place up", "Invitations", InvitationStore.class, "insert", call -> {
                    for (Invitation invitation : call.<Collection<Invitation>>argument(0)) {
                        boolean expired = call.unit()
                                .tables()
                                .invitations
                                .find(
                                        Tables.OPEN_AT_ADDRESS,
                                        invitation.organization().value(),
                                        invitation.address().canonical())
                                .filter(open ->
                                        open.statusAt(call.unit().clock().instant()) == InvitationStatus.EXPIRED)
                                .isPresent();
                        if (expired) {
                            closeOpenOne(call, invitation);
                        }
                    }
                    return call.proceed();
                }));
        all.add(new Mutant(
                "those left out are named as added", "Invitations", InvitationStore.class, "insert", call -> {
                    call.<Object>proceed();
                    return call.<Collection<Invitation>>argument(0).stream()
                            .map(Invitation::id)
                            .collect(Collectors.toSet());
                }));
        all.add(new Mutant("a big insert is cut off", "Invitations", InvitationStore.class, "insert", call -> {
            Collection<Invitation> invitations = call.argument(0);
            return call.proceed(invitations.stream().limit(1_000).toList());
        }));
        all.add(new Mutant("what is final is written over", "Invitations", InvitationStore.class, "update", call -> {
            Tables tables = call.unit().tables();
            Set<InvitationId> written = new HashSet<>();
            for (Invitation invitation : call.<Collection<Invitation>>argument(0)) {
                tables.invitations
                        .get(invitation.organization().value(), invitation.id().value())
                        .filter(stored -> stored.generation() <= invitation.generation())
                        .ifPresent(stored -> {
                            tables.invitations = tables.invitations.with(invitation);
                            written.add(invitation.id());
                        });
            }
            return written;
        }));
        all.add(new Mutant(
                "a later generation is written over", "Invitations", InvitationStore.class, "update", call -> {
                    Tables tables = call.unit().tables();
                    Set<InvitationId> written = new HashSet<>();
                    for (Invitation invitation : call.<Collection<Invitation>>argument(0)) {
                        tables.invitations
                                .get(
                                        invitation.organization().value(),
                                        invitation.id().value())
                                .filter(Tables::isOpen)
                                .ifPresent(stored -> {
                                    tables.invitations = tables.invitations.with(invitation);
                                    written.add(invitation.id());
                                });
                    }
                    return written;
                }));
        all.add(new Mutant(
                "only a later generation is written", "Invitations", InvitationStore.class, "update", call -> {
                    Tables tables = call.unit().tables();
                    Collection<Invitation> invitations = call.argument(0);
                    return call.proceed(invitations.stream()
                            .filter(invitation -> tables.invitations
                                    .get(
                                            invitation.organization().value(),
                                            invitation.id().value())
                                    .filter(stored -> stored.generation() == invitation.generation()
                                            && invitation.status() == InvitationStatus.PENDING)
                                    .isEmpty())
                            .toList());
                }));
        all.add(new Mutant("an update adds what is not there", "Invitations", InvitationStore.class, "update", call -> {
            Tables tables = call.unit().tables();
            Set<InvitationId> written = new HashSet<>(call.<Set<InvitationId>>proceed());
            for (Invitation invitation : call.<Collection<Invitation>>argument(0)) {
                if (tables.invitations
                        .get(invitation.organization().value(), invitation.id().value())
                        .isEmpty()) {
                    tables.invitations = tables.invitations.with(invitation);
                    written.add(invitation.id());
                }
            }
            return written;
        }));
        all.add(new Mutant("an update forgets the terms", "Invitations", InvitationStore.class, "update", call -> {
            Tables tables = call.unit().tables();
            Collection<Invitation> invitations = call.argument(0);
            return call.proceed(invitations.stream()
                    .map(invitation -> with(
                            invitation,
                            tables.invitations
                                    .get(
                                            invitation.organization().value(),
                                            invitation.id().value())
                                    .orElse(invitation)
                                    .terms()))
                    .toList());
        }));
        all.add(new Mutant(
                "final ones are not found",
                "Invitations",
                InvitationStore.class,
                "current",
                call -> filtered(call.proceed(), Tables::isOpen)));
        all.add(new Mutant(
                "an invitation of another organization is found",
                "Invitations",
                InvitationStore.class,
                "current",
                call -> {
                    Collection<InvitationId> ids = call.argument(1);
                    return call.unit()
                            .tables()
                            .invitations
                            .ascending(EVERYTHING)
                            .filter(invitation -> ids.contains(invitation.id()))
                            .collect(Collectors.toMap(Invitation::id, Function.identity(), (one, other) -> one));
                }));
        all.add(new Mutant("addresses are compared with case", "Invitations", InvitationStore.class, "open", call -> {
            Set<String> asked = call.<Collection<EmailAddress>>argument(1).stream()
                    .map(EmailAddress::value)
                    .collect(Collectors.toSet());
            return filtered(
                    call.proceed(),
                    (Invitation found) -> asked.contains(found.address().value()));
        }));
        all.add(new Mutant("expired ones are not open", "Invitations", InvitationStore.class, "open", call -> {
            Instant now = call.unit().clock().instant();
            return filtered(call.proceed(), (Invitation found) -> found.statusAt(now) == InvitationStatus.PENDING);
        }));
        all.add(new Mutant(
                "those of other inviters are found", "Invitations", InvitationStore.class, "openBy", call -> {
                    OrganizationId organization = call.argument(0);
                    return call.unit()
                            .tables()
                            .invitations
                            .ascending(Tables.OPEN_BY_AGE, Range.of(organization.value()))
                            .toList();
                }));
        all.add(new Mutant("only the first inviter counts", "Invitations", InvitationStore.class, "openBy", call -> {
            Collection<?> inviters = call.argument(1);
            return call.proceed(call.arguments()[0], inviters.stream().limit(1).toList());
        }));
        all.add(new Mutant(
                "request keys are compared by their beginning",
                "Invitations",
                InvitationStore.class,
                "withRequestKey",
                call -> {
                    OrganizationId organization = call.argument(0);
                    return call.unit()
                            .tables()
                            .invitations
                            .ascending(
                                    Tables.INVITATIONS_BY_REQUEST,
                                    Range.startingWith(organization.value(), call.<String>argument(1)))
                            .toList();
                }));
        all.add(new Mutant(
                "final ones are not of the request",
                "Invitations",
                InvitationStore.class,
                "withRequestKey",
                call -> call.<List<Invitation>>proceed().stream()
                        .filter(Tables::isOpen)
                        .toList()));
        all.add(new Mutant(
                "seats are released before they expire",
                "Invitations",
                InvitationStore.class,
                "releaseExpiredSeats",
                call -> call.proceed(
                        call.arguments()[0], call.<Instant>argument(1).plusSeconds(1))));
        all.add(new Mutant(
                "seats are released a moment late",
                "Invitations",
                InvitationStore.class,
                "releaseExpiredSeats",
                call -> call.proceed(
                        call.arguments()[0], call.<Instant>argument(1).minusNanos(1_000))));
        all.add(new Mutant(
                "seats of all organizations are released",
                "Invitations",
                InvitationStore.class,
                "releaseExpiredSeats",
                call -> {
                    int count = 0;
                    for (Organization each : call.unit()
                            .tables()
                            .organizations
                            .ascending(EVERYTHING)
                            .toList()) {
                        call.unit().tables().locked =
                                call.unit().tables().locked.with(each.id(), each.revision());
                        count += call.<Integer>proceed(each.id(), call.arguments()[1]);
                    }
                    return count;
                }));
    }

    private static void linksAndJournal(List<Mutant> all) {
        all.add(new Mutant("a link is replaced", "Links", LinkStore.class, "insert", call -> {
            for (Link link : call.<Collection<Link>>argument(0)) {
                call.unit().tables().links = call.unit().tables().links.with(link);
            }
            return null;
        }));
        all.add(new Mutant("only the first link is kept", "Links", LinkStore.class, "insert", call -> {
            Collection<?> links = call.argument(0);
            return call.proceed(links.stream().limit(1).toList());
        }));
        all.add(new Mutant("a number is used twice", "Journal", JournalStore.class, "append", call -> {
            Entry entry = call.argument(0);
            call.unit().tables().journal = call.unit().tables().journal.with(entry);
            return null;
        }));
        all.add(new Mutant("streams of people and organizations mix", "Journal", Listings.class, "journal", call -> {
            Stream stream = call.argument(0);
            List<Entry> both = new ArrayList<>();
            for (Stream.Kind kind : Stream.Kind.values()) {
                both.addAll(call.<List<Entry>>proceed(
                        new Stream(kind, stream.id()), call.arguments()[1], call.arguments()[2]));
            }
            return both;
        }));
        all.add(new Mutant("lines are sorted", "Journal", JournalStore.class, "append", call -> {
            Entry entry = call.argument(0);
            return call.proceed(new Entry(
                    entry.stream(),
                    entry.number(),
                    entry.at(),
                    entry.actor(),
                    entry.event(),
                    entry.reason(),
                    entry.lines().stream()
                            .sorted(Comparator.comparing(line -> line.facet().name()))
                            .toList()));
        }));
        all.add(new Mutant(
                "a catalog is kept once for ever",
                "Journal",
                JournalStore.class,
                "recordCatalog",
                call -> call.unit()
                                .tables()
                                .catalogs
                                .ascending(0L, Long.MAX_VALUE)
                                .noneMatch(kept -> kept.digest().equals(call.arguments()[0]))
                        && call.<Boolean>proceed()));
    }

    private static void outbox(List<Mutant> all) {
        all.add(new Mutant("a claim takes nothing away", "Mails", Outbox.class, "claim", call -> {
            Tables tables = call.unit().tables();
            Table<Delivery> before = tables.deliveries;
            List<Delivery> claimed = call.proceed();
            tables.deliveries = before;
            return claimed;
        }));
        all.add(new Mutant("a lease is not heeded", "Mails", Outbox.class, "claim", call -> {
            dueNow(call, DeliveryState.SENDING);
            return call.proceed();
        }));
        all.add(new Mutant("a mail is claimed before it is due", "Mails", Outbox.class, "claim", call -> {
            dueNow(call, DeliveryState.QUEUED);
            return call.proceed();
        }));
        all.add(new Mutant("a deferred mail is claimed at once", "Mails", Outbox.class, "claim", call -> {
            dueNow(call, DeliveryState.DEFERRED);
            return call.proceed();
        }));
        all.add(new Mutant(
                "a lease never ends",
                "Mails",
                Outbox.class,
                "claim",
                call -> call.proceed(call.arguments()[0], Duration.ofDays(9_999))));
        all.add(new Mutant(
                "more are claimed than asked for",
                "Mails",
                Outbox.class,
                "claim",
                call -> call.proceed(call.<Integer>argument(0) + 1, call.arguments()[1])));
        all.add(new Mutant(
                "the last due are claimed first",
                "Mails",
                Outbox.class,
                "claim",
                call -> reversed(call.<List<Delivery>>proceed())));
        all.add(new Mutant(
                "a stale answer is recorded",
                "Mails",
                Outbox.class,
                "settle",
                call -> call.proceed(call.<Collection<Settlement>>argument(0).stream()
                        .map(each -> new Settlement(
                                each.id(),
                                call.unit()
                                        .tables()
                                        .deliveries
                                        .get(each.id().value())
                                        .map(Delivery::attempt)
                                        .orElse(0),
                                each.state(),
                                each.dueAt(),
                                each.detail()))
                        .toList())));
        all.add(new Mutant("an answer after the lease is left out", "Mails", Outbox.class, "settle", call -> {
            Instant now = call.unit().clock().instant();
            return call.proceed(call.<Collection<Settlement>>argument(0).stream()
                    .filter(each -> call.unit()
                            .tables()
                            .deliveries
                            .get(each.id().value())
                            .flatMap(Delivery::leaseUntil)
                            .filter(now::isBefore)
                            .isPresent())
                    .toList());
        }));
        all.add(new Mutant("a second answer is recorded", "Mails", Outbox.class, "settle", call -> {
            Tables tables = call.unit().tables();
            Set<DeliveryId> recorded = new HashSet<>(call.<Set<DeliveryId>>proceed());
            for (Settlement each : call.<Collection<Settlement>>argument(0)) {
                tables.deliveries
                        .get(each.id().value())
                        .filter(delivery -> delivery.attempt() == each.attempt())
                        .ifPresent(delivery -> {
                            tables.deliveries = tables.deliveries.with(in(delivery, each.state()));
                            recorded.add(delivery.id());
                        });
            }
            return recorded;
        }));
        all.add(new Mutant(
                "what the mail system said is lost",
                "Mails",
                Outbox.class,
                "settle",
                call -> call.proceed(call.<Collection<Settlement>>argument(0).stream()
                        .map(each ->
                                new Settlement(each.id(), each.attempt(), each.state(), each.dueAt(), Optional.empty()))
                        .toList())));
        all.add(new Mutant("mails on their way are voided", "Mails", Outbox.class, "cancel", call -> {
            cancel(call, delivery -> delivery.state() == DeliveryState.SENDING);
            return call.proceed();
        }));
        all.add(new Mutant("sent mails are voided", "Mails", Outbox.class, "cancel", call -> {
            cancel(call, delivery -> delivery.state() == DeliveryState.SENT);
            return call.proceed();
        }));
        all.add(new Mutant("deferred mails are not voided", "Mails", Outbox.class, "cancel", call -> {
            Tables tables = call.unit().tables();
            List<Delivery> deferred = tables.deliveries
                    .ascending(EVERYTHING)
                    .filter(delivery -> delivery.state() == DeliveryState.DEFERRED)
                    .toList();
            call.<Object>proceed();
            deferred.forEach(delivery -> tables.deliveries = tables.deliveries.with(delivery));
            return null;
        }));
        all.add(new Mutant("mails of all organizations are voided", "Mails", Outbox.class, "cancel", call -> {
            for (Organization each :
                    call.unit().tables().organizations.ascending(EVERYTHING).toList()) {
                call.<Object>proceed(each.id(), call.arguments()[1]);
            }
            return null;
        }));
        all.add(new Mutant(
                "only the first subject is voided",
                "Mails",
                Outbox.class,
                "cancel",
                call -> call.proceed(
                        call.arguments()[0],
                        call.<Collection<UUID>>argument(1).stream().limit(1).toList())));
    }

    private static void lookups(List<Mutant> all) {
        all.add(new Mutant("a link is found for any purpose", "PointLookups", Lookups.class, "link", call -> {
            for (LinkPurpose purpose : LinkPurpose.values()) {
                Optional<?> found = call.proceed(purpose, call.arguments()[1]);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }));
        all.add(new Mutant(
                "a hash is compared by its beginning",
                "PointLookups",
                Lookups.class,
                "link",
                call -> call.storage()
                        .committed()
                        .links
                        .ascending(Range.startingWith(call.<String>argument(1)))
                        .filter(link -> link.purpose() == call.arguments()[0])
                        .findFirst()));
        all.add(new Mutant(
                "an invitation of another organization is found",
                "PointLookups",
                Lookups.class,
                "invitation",
                call -> call.storage()
                        .committed()
                        .invitations
                        .ascending(EVERYTHING)
                        .filter(invitation -> invitation.id().equals(call.arguments()[1]))
                        .findFirst()));
        all.add(new Mutant(
                "final invitations are not found",
                "PointLookups",
                Lookups.class,
                "invitation",
                call -> call.<Optional<Invitation>>proceed().filter(Tables::isOpen)));
        all.add(new Mutant(
                "a membership hides the removed",
                "PointLookups",
                Lookups.class,
                "membership",
                call -> call.<Optional<Membership>>proceed()
                        .map(found -> new Membership(
                                found.organization(), found.member().filter(Member::isPresent)))));
        all.add(new Mutant(
                "no membership without a member",
                "PointLookups",
                Lookups.class,
                "membership",
                call -> call.<Optional<Membership>>proceed()
                        .filter(found -> found.member().isPresent())));
        all.add(new Mutant(
                "addresses are compared with case", "PointLookups", Lookups.class, "usersByAddress", call -> {
                    Set<String> asked = call.<Collection<EmailAddress>>argument(0).stream()
                            .map(EmailAddress::value)
                            .collect(Collectors.toSet());
                    return filtered(
                            call.proceed(),
                            (User found) -> asked.contains(found.address().value()));
                }));
        all.add(new Mutant(
                "long questions are cut off",
                "PointLookups",
                Lookups.class,
                "users",
                call -> call.proceed(
                        call.<Collection<?>>argument(0).stream().limit(1_000).toList())));
        all.add(new Mutant(
                "a mail leads to an invitation elsewhere",
                "PointLookups",
                Lookups.class,
                "invitationsOf",
                call -> call.<Collection<Delivery>>argument(0).stream()
                        .flatMap(delivery -> call.storage()
                                .committed()
                                .invitations
                                .ascending(EVERYTHING)
                                .filter(found -> found.id().value().equals(delivery.subject()))
                                .map(found -> Map.entry(delivery.id(), found)))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    private static void listings(List<Mutant> all) {
        all.add(new Mutant("a prefix is a pattern", "Pages", Listings.class, "members", call -> {
            MemberCriteria criteria = call.argument(1);
            return allMembers(
                            call,
                            new MemberCriteria(
                                    criteria.order(),
                                    criteria.descending(),
                                    criteria.statuses(),
                                    criteria.role(),
                                    Optional.empty()))
                    .filter(member -> criteria.prefix().isEmpty()
                            || like(key(member, criteria), criteria.prefix().get(), "%"))
                    .dropWhile(member -> !isAfter(member, call))
                    .limit(call.<Integer>argument(3))
                    .toList();
        }));
        all.add(new Mutant("a prefix may stand anywhere", "Pages", Listings.class, "members", call -> {
            MemberCriteria criteria = call.argument(1);
            return allMembers(
                            call,
                            new MemberCriteria(
                                    criteria.order(),
                                    criteria.descending(),
                                    criteria.statuses(),
                                    criteria.role(),
                                    Optional.empty()))
                    .filter(member ->
                            key(member, criteria).contains(criteria.prefix().orElse("")))
                    .dropWhile(member -> !isAfter(member, call))
                    .limit(call.<Integer>argument(3))
                    .toList();
        }));
        all.add(new Mutant("a page begins with the last one again", "Pages", Listings.class, "members", call -> {
            Optional<Position> after = call.argument(2);
            Predicate<Member> before = member -> after.isPresent()
                    && !member.user().value().equals(after.get().id())
                    && !isAfter(member, call);
            return allMembers(call, call.argument(1))
                    .dropWhile(before)
                    .limit(call.<Integer>argument(3))
                    .toList();
        }));
        all.add(new Mutant("a page skips those of equal key", "Pages", Listings.class, "members", call -> {
            MemberCriteria criteria = call.argument(1);
            Optional<Position> after = call.argument(2);
            return allMembers(call, criteria)
                    .dropWhile(member -> !isAfter(member, call))
                    .filter(member -> after.filter(position -> position.key().equals(key(member, criteria)))
                            .isEmpty())
                    .limit(call.<Integer>argument(3))
                    .toList();
        }));
        all.add(new Mutant("ids are ordered by signed halves", "Pages", Listings.class, "members", call -> {
            MemberCriteria criteria = call.argument(1);
            Comparator<Member> order = Comparator.<Member, String>comparing(member -> key(member, criteria))
                    .thenComparing(member -> member.user().value());
            return sorted(call, criteria.descending() ? order.reversed() : order);
        }));
        all.add(new Mutant("names are ordered by their UTF-16 units", "Pages", Listings.class, "members", call -> {
            MemberCriteria criteria = call.argument(1);
            Comparator<Member> order = Comparator.<Member, String>comparing(member -> key(member, criteria))
                    .thenComparing(Member::user);
            return sorted(call, criteria.descending() ? order.reversed() : order);
        }));
        all.add(new Mutant(
                "descending turns the names round, not the ids", "Pages", Listings.class, "members", call -> {
                    MemberCriteria criteria = call.argument(1);
                    Comparator<Member> order = Comparator.comparing(member -> key(member, criteria));
                    return sorted(call, (criteria.descending() ? order.reversed() : order).thenComparing(Member::user));
                }));
        all.add(new Mutant("descending is ignored", "Pages", Listings.class, "members", call -> {
            MemberCriteria criteria = call.argument(1);
            return call.proceed(
                    call.arguments()[0],
                    new MemberCriteria(
                            criteria.order(), false, criteria.statuses(), criteria.role(), criteria.prefix()),
                    call.arguments()[2],
                    call.arguments()[3]);
        }));
        all.add(new Mutant("statuses are filtered after the limit", "Pages", Listings.class, "members", call -> {
            MemberCriteria criteria = call.argument(1);
            List<Member> page = call.proceed(
                    call.arguments()[0],
                    new MemberCriteria(
                            criteria.order(),
                            criteria.descending(),
                            Set.of(MemberStatus.values()),
                            criteria.role(),
                            criteria.prefix()),
                    call.arguments()[2],
                    call.arguments()[3]);
            return page.stream()
                    .filter(member -> criteria.statuses().contains(member.status()))
                    .toList();
        }));
        all.add(new Mutant("only the role asked for comes along", "Pages", Listings.class, "members", call -> {
            MemberCriteria criteria = call.argument(1);
            return call.<List<Member>>proceed().stream()
                    .map(member -> criteria.role()
                            .map(role -> member.with(
                                    member.status(),
                                    new Rights(
                                            Set.of(role),
                                            member.rights().switches(),
                                            member.rights().assigned()),
                                    member.revision()))
                            .orElse(member))
                    .toList();
        }));
        all.add(new Mutant("pages are found by number", "Pages", Listings.class, "members", new ByNumber()));
        all.add(new Mutant("members of all organizations are listed", "Pages", Listings.class, "members", call -> {
            List<Member> found = new ArrayList<>();
            for (Organization each : call.storage()
                    .committed()
                    .organizations
                    .ascending(EVERYTHING)
                    .toList()) {
                found.addAll(call.<List<Member>>proceed(
                        each.id(), call.arguments()[1], call.arguments()[2], call.arguments()[3]));
            }
            return found.stream().limit(call.<Integer>argument(3)).toList();
        }));
        all.add(new Mutant("a page is never longer than 500", "Pages", Listings.class, "members", call -> {
            int most = call.argument(3);
            return most > 999 && call.<Optional<?>>argument(2).isEmpty()
                    ? call.<List<?>>proceed().stream().skip(500).toList()
                    : call.proceed();
        }));
        all.add(new Mutant(
                "expired invitations are not listed",
                "Pages",
                Listings.class,
                "invitations",
                call -> call.<List<Invitation>>proceed().stream()
                        .filter(each -> each.statusAt(each.createdAt()) != InvitationStatus.EXPIRED)
                        .toList()));
        all.add(new Mutant("oldest invitations come first", "Pages", Listings.class, "invitations", call -> {
            InvitationCriteria criteria = call.argument(1);
            return criteria.order() == InvitationCriteria.Order.NEWEST
                    ? reversed(call.<List<Invitation>>proceed())
                    : call.proceed();
        }));
        all.add(new Mutant("final and open invitations change places", "Pages", Listings.class, "invitations", call -> {
            InvitationCriteria criteria = call.argument(1);
            return criteria.order() == InvitationCriteria.Order.NEWEST
                    ? call.proceed(
                            call.arguments()[0],
                            new InvitationCriteria(!criteria.open(), criteria.order(), Optional.empty()),
                            call.arguments()[2],
                            call.arguments()[3])
                    : call.proceed();
        }));
        all.add(new Mutant("a prefix of addresses is ignored", "Pages", Listings.class, "invitations", call -> {
            InvitationCriteria criteria = call.argument(1);
            return call.proceed(
                    call.arguments()[0],
                    new InvitationCriteria(criteria.open(), criteria.order(), Optional.empty()),
                    call.arguments()[2],
                    call.arguments()[3]);
        }));
        all.add(new Mutant(
                "the mail of the lowest generation is shown", "Pages", Listings.class, "deliveries", call -> {
                    OrganizationId organization = call.argument(0);
                    Map<InvitationId, Delivery> found = new HashMap<>();
                    for (InvitationId id : call.<Collection<InvitationId>>argument(1)) {
                        call.storage()
                                .committed()
                                .deliveries
                                .ascending(Tables.DELIVERIES_BY_SUBJECT, Range.of(organization.value(), id.value()))
                                .findFirst()
                                .ifPresent(delivery -> found.put(id, delivery));
                    }
                    return found;
                }));
        all.add(new Mutant(
                "memberships hide the removed",
                "Pages",
                Listings.class,
                "memberships",
                call -> call.<List<Membership>>proceed().stream()
                        .filter(found ->
                                found.member().filter(Member::isPresent).isPresent())
                        .toList()));
        all.add(new Mutant("final invitations are offered", "Pages", Listings.class, "invitationsTo", call -> {
            Optional<InvitationId> after = call.argument(1);
            return call.storage()
                    .committed()
                    .invitations
                    .ascending(EVERYTHING)
                    .filter(each -> each.address().equals(call.arguments()[0]))
                    .sorted(Comparator.comparing(Invitation::id))
                    .filter(each ->
                            after.filter(id -> each.id().compareTo(id) <= 0).isEmpty())
                    .limit(call.<Integer>argument(2))
                    .toList();
        }));
        all.add(new Mutant(
                "an address is compared by its beginning", "Pages", Listings.class, "invitationsTo", call -> {
                    Optional<InvitationId> after = call.argument(1);
                    return call.storage()
                            .committed()
                            .invitations
                            .ascending(
                                    Tables.OPEN_EVERYWHERE,
                                    Range.startingWith(
                                            call.<EmailAddress>argument(0).canonical()))
                            .sorted(Comparator.comparing(Invitation::id))
                            .filter(each -> after.filter(id -> each.id().compareTo(id) <= 0)
                                    .isEmpty())
                            .limit(call.<Integer>argument(2))
                            .toList();
                }));
        all.add(new Mutant(
                "the journal comes oldest first",
                "Pages",
                Listings.class,
                "journal",
                call -> reversed(call.<List<Entry>>proceed())));
        all.add(new Mutant(
                "a page of the journal begins with the last one again", "Pages", Listings.class, "journal", call -> {
                    long before = call.argument(1);
                    return call.proceed(
                            call.arguments()[0], before == Long.MAX_VALUE ? before : before + 1, call.arguments()[2]);
                }));
    }

    private static void transactions(List<Mutant> all) {
        all.add(new Mutant("a rollback keeps everything", "Transactions", Storage.class, "inTransaction", call -> {
            Storage.Work<Object> work = call.argument(0);
            List<Throwable> failures = new ArrayList<>();
            Object result = call.proceed((Storage.Work<Object>) unit -> {
                try {
                    return work.in(unit);
                } catch (RuntimeException | AssertionError failure) {
                    failures.add(failure);
                    return failure;
                }
            });
            if (!failures.isEmpty()) {
                Mutants.<RuntimeException>rethrow(failures.get(0));
            }
            return result;
        }));
        all.add(new Mutant("exceptions are wrapped", "Transactions", Storage.class, "inTransaction", call -> {
            try {
                return call.proceed();
            } catch (IllegalArgumentException failure) {
                throw new IllegalArgumentException(failure.getMessage(), failure);
            }
        }));
        all.add(new Mutant("errors commit", "Transactions", Storage.class, "inTransaction", call -> {
            Storage.Work<Object> work = call.argument(0);
            List<AssertionError> failures = new ArrayList<>();
            Object result = call.proceed((Storage.Work<Object>) unit -> {
                try {
                    return work.in(unit);
                } catch (AssertionError failure) {
                    failures.add(failure);
                    return failure;
                }
            });
            if (!failures.isEmpty()) {
                throw failures.get(0);
            }
            return result;
        }));
        all.add(new Mutant("work is done twice", "Transactions", Storage.class, "inTransaction", call -> {
            Storage.Work<Object> work = call.argument(0);
            return call.proceed((Storage.Work<Object>) unit -> {
                work.in(unit);
                return work.in(unit);
            });
        }));
        all.add(new Mutant(
                "actions after commit are done at once", "Transactions", UnitOfWork.class, "afterCommit", call -> {
                    call.<Runnable>argument(0).run();
                    return null;
                }));
        all.add(new Mutant(
                "actions after commit are never done", "Transactions", UnitOfWork.class, "afterCommit", call -> null));
        all.add(new Mutant(
                "an action that fails fails the call", "Transactions", Storage.class, "inTransaction", call -> {
                    Storage.Work<Object> work = call.argument(0);
                    List<RuntimeException> failures = new ArrayList<>();
                    Object result = call.proceed((Storage.Work<Object>) unit -> {
                        Object done = work.in(unit);
                        List<Runnable> actions = ((InMemoryUnit) unit).actions();
                        actions.replaceAll(action -> () -> {
                            try {
                                action.run();
                            } catch (RuntimeException failure) {
                                failures.add(failure);
                            }
                        });
                        return done;
                    });
                    if (!failures.isEmpty()) {
                        throw failures.get(0);
                    }
                    return result;
                }));
        all.add(new Mutant("a joined storage commits by itself", "Transactions", Storage.class, "joining", call -> {
            call.<Object>proceed();
            return call.storage();
        }));
        all.add(new Mutant("any transaction can be joined", "Transactions", Storage.class, "joining", call -> {
            try {
                return call.proceed();
            } catch (IllegalArgumentException refused) {
                return call.target();
            }
        }));
        all.add(new Mutant(
                "a joined storage reads outside",
                "Transactions",
                Storage.class,
                "lookups",
                call -> call.storage().lookups()));
        all.add(new Mutant(
                "a joined storage lists outside",
                "Transactions",
                Storage.class,
                "listings",
                call -> call.storage().listings()));
    }

    private static void races(List<Mutant> all) {
        // Through the door it holds; with the look before the lock, and the word of the look, it does not.
        all.add(new Mutant("a claim is not exclusive", "Races", Outbox.class, "claim", call -> {
            Tables tables = call.unit().tables();
            Table<Delivery> before = tables.deliveries;
            List<Delivery> claimed = call.proceed();
            tables.deliveries = before;
            return claimed;
        }));
        all.add(new Mutant("who comes later wins too", "Races", InvitationStore.class, "update", call -> {
            Collection<Invitation> invitations = call.argument(0);
            call.<Object>proceed();
            return invitations.stream().map(Invitation::id).collect(Collectors.toSet());
        }));
        all.add(new Mutant("who comes later invites too", "Races", InvitationStore.class, "insert", call -> {
            for (Invitation invitation : call.<Collection<Invitation>>argument(0)) {
                closeOpenOne(call, invitation);
            }
            return call.proceed();
        }));
        all.add(new Mutant("transactions do not see each other", "Races", OrganizationStore.class, "change", call -> {
            Optional<Organization> changed = call.proceed();
            Optional<Organization> stale = changed.map(organization -> organization.withRevision(2));
            stale.ifPresent(organization -> call.unit().tables().organizations =
                    call.unit().tables().organizations.with(organization));
            return stale;
        }));
        all.add(new Mutant(
                "every owner finds another",
                "Races",
                MemberStore.class,
                "anyActive",
                call -> call.storage()
                        .committed()
                        .members
                        .ascending(Range.of(call.<OrganizationId>argument(0).value()))
                        .anyMatch(member -> !call.<Set<?>>argument(2).contains(member.user()))));
        all.add(new Mutant("every answer is recorded", "Races", Outbox.class, "settle", call -> {
            call.<Object>proceed();
            return call.<Collection<Settlement>>argument(0).stream()
                    .map(Settlement::id)
                    .collect(Collectors.toSet());
        }));
        all.add(new Mutant("every user is added", "Races", UserStore.class, "insert", call -> {
            call.<Object>proceed();
            return true;
        }));
    }

    /** Counts how many it has shown: what OFFSET does. */
    private static final class ByNumber implements Function<Call, Object> {

        @Override
        public Object apply(Call call) {
            Optional<Position> after = call.argument(2);
            List<Member> everyone = new ArrayList<>(call.storage()
                    .committed()
                    .members
                    .ascending(
                            Tables.MEMBERS_BY_NAME,
                            Range.of(call.<OrganizationId>argument(0).value()))
                    .toList());
            int shown = 0;
            for (Member member : everyone) {
                if (after.isPresent()
                        && member.user().value().equals(after.get().id())) {
                    shown = everyone.indexOf(member) + 1;
                }
            }
            return after.isEmpty()
                    ? call.proceed()
                    : allMembers(call, call.argument(1))
                            .skip(shown)
                            .limit(call.<Integer>argument(3))
                            .toList();
        }
    }

    private static java.util.stream.Stream<Member> allMembers(Call call, MemberCriteria criteria) {
        return call.<List<Member>>proceed(call.arguments()[0], criteria, Optional.empty(), NO_LIMIT).stream();
    }

    private static List<Member> sorted(Call call, Comparator<Member> order) {
        Optional<Position> after = call.argument(2);
        List<Member> all = allMembers(call, call.argument(1)).sorted(order).toList();
        int start = 0;
        for (int i = 0; i < all.size(); i++) {
            if (after.isPresent()
                    && all.get(i).user().value().equals(after.get().id())) {
                start = i + 1;
            }
        }
        return all.subList(start, all.size()).stream()
                .limit(call.<Integer>argument(3))
                .toList();
    }

    /** Whether a member lies behind the position, as the sound storage has it. */
    private static boolean isAfter(Member member, Call call) {
        MemberCriteria criteria = call.argument(1);
        Optional<Position> after = call.argument(2);
        Key own = Key.of(key(member, criteria), member.user().value());
        return after.map(position -> own.compareTo(Key.of(position.key(), position.id())))
                .map(order -> criteria.descending() ? order < 0 : order > 0)
                .orElse(true);
    }

    private static String key(Member member, MemberCriteria criteria) {
        return criteria.order() == MemberCriteria.Order.NAME
                ? member.name().sortKey()
                : member.address().canonical();
    }

    /** SQL's LIKE, with what was not escaped. */
    private static boolean like(String text, String unescaped, String rest) {
        StringBuilder pattern = new StringBuilder();
        (unescaped + rest)
                .codePoints()
                .forEach(c -> pattern.append(c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(Character.toString(c))));
        return Pattern.compile(pattern.toString(), Pattern.DOTALL).matcher(text).matches();
    }

    private static <K, V> Map<K, V> filtered(Map<K, V> found, Predicate<? super V> filter) {
        Map<K, V> rest = new HashMap<>(found);
        rest.values().removeIf(filter.negate());
        return rest;
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> turned = new ArrayList<>(list);
        Collections.reverse(turned);
        return turned;
    }

    private static void closeOpenOne(Call call, Invitation invitation) {
        Tables tables = call.unit().tables();
        tables.invitations
                .find(
                        Tables.OPEN_AT_ADDRESS,
                        invitation.organization().value(),
                        invitation.address().canonical())
                .filter(open -> !open.id().equals(invitation.id()))
                .ifPresent(open -> tables.invitations = tables.invitations.with(
                        open.closed(InvitationStatus.REVOKED, Optional.empty(), open.createdAt())));
    }

    private static Invitation with(Invitation of, Terms terms) {
        return new Invitation(
                of.organization(),
                of.id(),
                of.address(),
                terms,
                of.inviter(),
                of.status(),
                of.generation(),
                of.createdAt(),
                of.expiresAt(),
                of.holdsSeat(),
                of.requestKey(),
                of.closedAt(),
                of.acceptedBy());
    }

    private static void dueNow(Call call, DeliveryState state) {
        Tables tables = call.unit().tables();
        Instant now = call.unit().clock().instant();
        for (Delivery of : tables.deliveries.ascending(EVERYTHING).toList()) {
            if (of.state() == state) {
                tables.deliveries = tables.deliveries.with(new Delivery(
                        of.id(),
                        of.organization(),
                        of.kind(),
                        of.subject(),
                        of.generation(),
                        of.state(),
                        now,
                        of.leaseUntil().map(until -> now),
                        of.attempt(),
                        of.changedAt(),
                        of.detail()));
            }
        }
    }

    private static void cancel(Call call, Predicate<Delivery> which) {
        Tables tables = call.unit().tables();
        Collection<UUID> subjects = call.argument(1);
        for (Delivery delivery : tables.deliveries.ascending(EVERYTHING).toList()) {
            if (subjects.contains(delivery.subject()) && which.test(delivery)) {
                tables.deliveries = tables.deliveries.with(in(delivery, DeliveryState.VOID));
            }
        }
    }

    private static Delivery in(Delivery of, DeliveryState state) {
        return new Delivery(
                of.id(),
                of.organization(),
                of.kind(),
                of.subject(),
                of.generation(),
                state,
                of.dueAt(),
                Optional.empty(),
                of.attempt(),
                of.changedAt(),
                of.detail());
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void rethrow(Throwable failure) throws E {
        throw (E) failure;
    }
}
