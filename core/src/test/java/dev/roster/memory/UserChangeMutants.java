package dev.roster.memory;

import dev.roster.delivery.DeliveryKind;
import dev.roster.id.DeliveryId;
import dev.roster.id.UserId;
import dev.roster.member.Member;
import dev.roster.port.Lookups;
import dev.roster.port.MemberStore;
import dev.roster.port.PersonalMail;
import dev.roster.port.PersonalMailStore;
import dev.roster.port.UserStore;
import dev.roster.user.User;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Storages that are subtly wrong about users who change, and the mails to them, one rule each. */
final class UserChangeMutants {

    private UserChangeMutants() {}

    static void addTo(List<Mutant> all) {
        addChangesTo(all);
        addCopiesTo(all);
        addMailsTo(all);
    }

    private static void addChangesTo(List<Mutant> all) {
        all.add(new Mutant("a change takes no number", "UserChanges", UserStore.class, "change", call -> {
            Optional<User> before =
                    call.unit().tables().users.get(call.<UserId>argument(0).value());
            call.<Object>proceed();
            return before;
        }));
        all.add(new Mutant("a change has a number of its own", "UserChanges", UserStore.class, "change", call -> {
            Optional<User> changed = call.proceed();
            changed.ifPresent(user -> call.unit().tables().users =
                    call.unit().tables().users.with(user.withRevision(user.revision() - 1)));
            return changed;
        }));
        all.add(new Mutant("a copy takes a number", "UserChanges", UserStore.class, "toCopy", call -> {
            Optional<User> changed = call.<Optional<User>>proceed().map(user -> user.withRevision(user.revision() + 1));
            changed.ifPresent(user ->
                    call.unit().tables().users = call.unit().tables().users.with(user));
            return changed;
        }));
        all.add(new Mutant(
                "a copy is of what was before",
                "UserChanges",
                UserStore.class,
                "toCopy",
                call -> call.<Optional<User>>proceed().map(user -> user.withRevision(1))));
        all.add(new Mutant(
                "an update that writes nothing says that it did", "UserChanges", UserStore.class, "update", call -> {
                    call.<Boolean>proceed();
                    return true;
                }));
        all.add(updating("a number is never given back", user -> user.withRevision(Math.max(2, user.revision()))));
        all.add(updating(
                "the language is forgotten",
                user -> user.withProfile(user.name(), Optional.empty(), user.attributes())));
        all.add(new Mutant("an address that was left stays taken", "UserChanges", UserStore.class, "insert", call -> {
            User user = call.argument(0);
            boolean left = call.unit()
                    .tables()
                    .users
                    .ascending(Range.of())
                    .anyMatch(
                            other -> other.authVersion() > 1 && !other.address().equals(user.address()));
            return left ? Boolean.FALSE : call.proceed();
        }));
    }

    private static void addCopiesTo(List<Mutant> all) {
        all.add(copying("copies keep the old name", (before, now) -> before.called(before.name(), now.address())));
        all.add(copying("copies keep the old address", (before, now) -> before.called(now.name(), before.address())));
        all.add(copying("copies of the removed stay as they were", (before, now) -> before.isPresent() ? now : before));
        all.add(new Mutant("a member's update brings the name along", "Members", MemberStore.class, "update", call -> {
            Collection<Member> members = call.argument(0);
            call.<Object>proceed();
            Tables tables = call.unit().tables();
            members.forEach(member -> tables.members = tables.members.with(member));
            return null;
        }));
        all.add(new Mutant(
                "the removed are left out of what one is everywhere",
                "Members",
                MemberStore.class,
                "ofUser",
                call -> call.<List<Member>>proceed().stream()
                        .filter(Member::isPresent)
                        .toList()));
        all.add(new Mutant(
                "each page of what one is everywhere is the first",
                "Members",
                MemberStore.class,
                "ofUser",
                call -> ((Optional<?>) call.arguments()[1]).isEmpty()
                        ? call.proceed()
                        : call.<List<Member>>proceed().stream().skip(1).toList()));
    }

    private static void addMailsTo(List<Mutant> all) {
        all.add(new Mutant("the mail before stays", "PersonalMails", PersonalMailStore.class, "put", call -> {
            PersonalMail mail = call.argument(0);
            Tables tables = call.unit().tables();
            List<PersonalMail> before = tables.personalMails
                    .ascending(
                            Tables.PERSONAL_MAIL_BY_KIND, Range.of(mail.user().value(), mail.kind()))
                    .filter(other -> !other.to().equals(mail.to()))
                    .toList();
            call.<Object>proceed();
            before.forEach(other -> tables.personalMails = tables.personalMails.with(other));
            return null;
        }));
        all.add(new Mutant("a notice takes the place of all", "PersonalMails", PersonalMailStore.class, "put", call -> {
            PersonalMail mail = call.argument(0);
            ((PersonalMailStore) call.target()).delete(mail.user(), Set.of(mail.kind()));
            return call.proceed();
        }));
        all.add(new Mutant("a mail is taken for any kind", "PersonalMails", PersonalMailStore.class, "take", call -> {
            for (DeliveryKind kind : DeliveryKind.values()) {
                Optional<?> taken = call.proceed(call.arguments()[0], kind);
                if (taken.isPresent()) {
                    return taken;
                }
            }
            return Optional.empty();
        }));
        all.add(new Mutant(
                "a mail is taken again and again", "PersonalMails", PersonalMailStore.class, "take", call -> {
                    Tables tables = call.unit().tables();
                    Table<PersonalMail> before = tables.personalMails;
                    Object taken = call.proceed();
                    tables.personalMails = before;
                    return taken;
                }));
        all.add(new Mutant(
                "all of a user's mails are deleted",
                "PersonalMails",
                PersonalMailStore.class,
                "delete",
                call -> call.arguments().length == 2
                        ? call.proceed(call.arguments()[0], Set.of(DeliveryKind.values()))
                        : call.proceed()));
        all.add(new Mutant(
                "of many mails one is deleted",
                "PersonalMails",
                PersonalMailStore.class,
                "delete",
                call -> call.arguments().length == 1
                        ? call.proceed(call.<Collection<DeliveryId>>argument(0).stream()
                                .limit(1)
                                .toList())
                        : call.proceed()));
        all.add(expiry(
                "mails go that have not expired",
                call -> call.proceed(call.<Instant>argument(0).plusSeconds(1), call.arguments()[1])));
        all.add(expiry(
                "a mail that expires just now stays",
                call -> call.proceed(call.<Instant>argument(0).minusNanos(1_000), call.arguments()[1])));
        all.add(expiry("more mails go than asked for", call -> call.proceed(call.arguments()[0], 1_000)));
        all.add(expiry("no expired mail goes", call -> 0));
        all.add(expiry("what expired last goes first", call -> {
            Tables tables = call.unit().tables();
            Instant now = call.argument(0);
            List<PersonalMail> expired = tables.personalMails
                    .descending(Tables.PERSONAL_MAIL_BY_EXPIRY, Range.of())
                    .filter(mail -> !now.isBefore(mail.expiresAt()))
                    .limit(call.<Integer>argument(1))
                    .toList();
            tables.personalMails = tables.personalMails.without(expired);
            return expired.size();
        }));
        all.add(new Mutant(
                "all mails are found",
                "PersonalMails",
                Lookups.class,
                "personalMails",
                call -> call.proceed(call.storage()
                        .committed()
                        .personalMails
                        .ascending(Range.of())
                        .map(PersonalMail::id)
                        .toList())));
    }

    private static Mutant expiry(String rule, Function<Mutant.Call, Object> instead) {
        return new Mutant(rule, "PersonalMails", PersonalMailStore.class, "deleteExpired", instead);
    }

    private static Mutant updating(String rule, UnaryOperator<User> instead) {
        return new Mutant(
                rule,
                "UserChanges",
                UserStore.class,
                "update",
                call -> call.proceed(instead.apply(call.<User>argument(0))));
    }

    private interface Copying {
        Member copy(Member before, Member now);
    }

    private static Mutant copying(String rule, Copying instead) {
        return new Mutant(rule, "UserChanges", UserStore.class, "update", call -> {
            Tables tables = call.unit().tables();
            Table<Member> before = tables.members;
            Object written = call.proceed();
            Table<Member> now = tables.members;
            before.ascending(Range.of())
                    .forEach(member -> tables.members = tables.members.with(instead.copy(
                            member,
                            now.get(member.organization().value(), member.user().value())
                                    .orElseThrow())));
            return written;
        });
    }
}
