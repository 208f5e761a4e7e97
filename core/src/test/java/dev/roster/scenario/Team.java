package dev.roster.scenario;

import dev.roster.ActingHost;
import dev.roster.ActingMember;
import dev.roster.access.Access;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Offer;
import java.util.function.Consumer;

/** One organization and the user who owns it. */
public record Team(Stage stage, OrganizationId id, UserId ownerId) {

    ActingMember owner() {
        return as(ownerId);
    }

    ActingMember as(UserId user) {
        return stage.roster().in(id).as(user);
    }

    ActingHost host() {
        return stage.roster().in(id).asHost("support desk");
    }

    Access access(UserId user) {
        return stage.roster().in(id).access(user);
    }

    /** The owner invites somebody. */
    Invitation invites(String address, Consumer<Offer> offer) {
        return owner().invite(Invitee.of(address), offer).invitation();
    }

    /** A member of that name, who was invited by the owner and has accepted. */
    UserId member(String given, Consumer<Offer> offer) {
        invites(Stage.addressOf(given), offer);
        return stage.accept(stage.linkFor(Stage.addressOf(given)), given, "Example")
                .orElseThrow()
                .user();
    }

    /** What can be seen of it. */
    Picture picture() {
        return Picture.of(this);
    }
}
