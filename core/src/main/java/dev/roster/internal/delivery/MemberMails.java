package dev.roster.internal.delivery;

import dev.roster.access.Rights;
import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryKind;
import dev.roster.id.DeliveryId;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.internal.Deployment;
import dev.roster.internal.Notices;
import dev.roster.internal.Offers;
import dev.roster.invitation.Offered;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.member.OwnershipOffer;
import dev.roster.message.Message;
import dev.roster.message.OwnershipOfferMessage;
import dev.roster.message.RemovedMessage;
import dev.roster.message.RolesChangedMessage;
import dev.roster.organization.Organization;
import dev.roster.port.Lookups;
import dev.roster.user.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The notices to members of organizations, and to those who were. */
final class MemberMails implements MailRoom<MemberMails.Told> {

    private final Deployment deployment;

    MemberMails(Deployment deployment) {
        this.deployment = deployment;
    }

    /**
     * Who is told, as it is now.
     *
     * @param offered what is offered to that member, and by whom, if it is about that
     */
    record Told(Member member, User user, Organization organization, Optional<Ownership> offered) {}

    record Ownership(OwnershipOffer offer, User giver) {}

    /** What two notices of one run must not both say. */
    private record Said(DeliveryKind kind, OrganizationId organization, UserId user) {}

    @Override
    public boolean takes(DeliveryKind kind) {
        return !kind.isPersonal() && kind != DeliveryKind.INVITATION;
    }

    @Override
    public List<Mailing<Told>> wanted(Collection<Delivery> claimed, Instant now) {
        Map<DeliveryId, Told> all = told(claimed);
        Set<Said> said = new HashSet<>();
        List<Mailing<Told>> wanted = new ArrayList<>();
        for (Delivery notice : claimed) {
            Told told = all.get(notice.id());
            if (told != null && isTrue(notice.kind(), told)) {
                Instant until = told.offered().map(it -> it.offer().expiresAt()).orElseGet(() -> Notices.until(notice));
                Member member = told.member();
                if (now.isBefore(until) && said.add(new Said(notice.kind(), member.organization(), member.user()))) {
                    wanted.add(new Mailing<>(notice, told, Optional.empty(), until));
                }
            }
        }
        return wanted;
    }

    private Map<DeliveryId, Told> told(Collection<Delivery> claimed) {
        Lookups lookups = deployment.storage().lookups();
        Map<DeliveryId, Member> members = lookups.membersOf(claimed);
        Map<DeliveryId, OwnershipOffer> offers = offers(lookups, claimed);
        Map<OrganizationId, Organization> organizations = lookups.organizations(
                members.values().stream().map(Member::organization).collect(Collectors.toSet()));
        Map<UserId, User> users = lookups.users(Stream.concat(
                        members.values().stream().map(Member::user),
                        offers.values().stream().map(OwnershipOffer::giver))
                .collect(Collectors.toSet()));
        Map<DeliveryId, Told> told = new HashMap<>();
        members.forEach((notice, member) -> told.put(
                notice,
                new Told(
                        member,
                        Objects.requireNonNull(users.get(member.user())),
                        Objects.requireNonNull(organizations.get(member.organization())),
                        Optional.ofNullable(offers.get(notice))
                                .map(offer ->
                                        new Ownership(offer, Objects.requireNonNull(users.get(offer.giver())))))));
        return told;
    }

    private static Map<DeliveryId, OwnershipOffer> offers(Lookups lookups, Collection<Delivery> claimed) {
        List<Delivery> about = claimed.stream()
                .filter(notice -> notice.kind() == DeliveryKind.OWNERSHIP_OFFER)
                .toList();
        return about.isEmpty() ? Map.of() : lookups.ownershipOffersOf(about);
    }

    /** Whether it is still so. Who may not sign in is told nothing. */
    private static boolean isTrue(DeliveryKind kind, Told told) {
        Organization organization = told.organization();
        return told.user().isActive()
                && switch (kind) {
                    case REMOVED -> told.member().status() == MemberStatus.REMOVED && !organization.isErased();
                    case ROLES_CHANGED -> isActive(told);
                    case OWNERSHIP_OFFER -> isActive(told) && told.offered().isPresent();
                    default -> throw new IllegalStateException(kind + " is no notice to a member");
                };
    }

    private static boolean isActive(Told told) {
        return told.member().status() == MemberStatus.ACTIVE
                && told.organization().isActive();
    }

    @Override
    public Map<DeliveryId, Message> messages(Collection<Mailing<Told>> wanted) {
        Map<DeliveryId, Offered> held = held(wanted);
        Map<DeliveryId, Message> messages = new HashMap<>();
        for (Mailing<Told> mailing : wanted) {
            DeliveryId id = mailing.delivery().id();
            messages.put(id, message(mailing.delivery().kind(), mailing.about(), Optional.ofNullable(held.get(id))));
        }
        return messages;
    }

    /** By names, what those have who are told so. */
    private Map<DeliveryId, Offered> held(Collection<Mailing<Told>> wanted) {
        Map<OrganizationId, Map<DeliveryId, Rights>> rights = new HashMap<>();
        for (Mailing<Told> mailing : wanted) {
            if (mailing.delivery().kind() == DeliveryKind.ROLES_CHANGED) {
                Member member = mailing.about().member();
                rights.computeIfAbsent(member.organization(), any -> new HashMap<>())
                        .put(mailing.delivery().id(), member.rights());
            }
        }
        Map<DeliveryId, Offered> held = new HashMap<>();
        rights.forEach((organization, each) -> held.putAll(new Offers(deployment).of(organization, each)));
        return held;
    }

    private static Message message(DeliveryKind kind, Told told, Optional<Offered> held) {
        User user = told.user();
        Locale locale = user.locale().orElse(told.organization().locale());
        String organization = told.organization().name();
        return switch (kind) {
            case REMOVED -> new RemovedMessage(user.address(), locale, user.name(), organization);
            case ROLES_CHANGED ->
                new RolesChangedMessage(user.address(), locale, user.name(), organization, held.orElseThrow());
            case OWNERSHIP_OFFER -> offered(told, locale);
            default -> throw new IllegalStateException(kind + " is no notice to a member");
        };
    }

    private static Message offered(Told told, Locale locale) {
        Ownership offered = told.offered().orElseThrow();
        return new OwnershipOfferMessage(
                told.user().address(),
                locale,
                told.user().name(),
                told.organization().name(),
                offered.giver().name(),
                offered.offer().expiresAt());
    }
}
