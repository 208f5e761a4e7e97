package dev.roster.jdbc;

import dev.roster.id.Actor;
import dev.roster.id.InvitationId;
import dev.roster.id.UserId;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** How an actor lies in three columns: kind, id and reason. */
record ActorColumns(String kind, Optional<UUID> id, Optional<String> reason) {

    private static final String MEMBER = "MEMBER";
    private static final String HOST = "HOST";
    private static final String INVITEE = "INVITEE";
    private static final String USER = "USER";

    static ActorColumns of(Actor actor) {
        if (actor instanceof Actor.Member member) {
            return new ActorColumns(MEMBER, Optional.of(member.user().value()), Optional.empty());
        }
        if (actor instanceof Actor.Host host) {
            return new ActorColumns(HOST, Optional.empty(), Optional.of(host.reason()));
        }
        if (actor instanceof Actor.Invitee invitee) {
            return new ActorColumns(INVITEE, Optional.of(invitee.invitation().value()), Optional.empty());
        }
        if (actor instanceof Actor.User user) {
            return new ActorColumns(USER, Optional.of(user.user().value()), Optional.empty());
        }
        throw new IllegalArgumentException("no column for " + actor.getClass().getName());
    }

    static Actor read(Row row) throws SQLException {
        String kind = row.text();
        Optional<UUID> id = row.idIfAny();
        Optional<String> reason = row.textIfAny();
        return switch (kind) {
            case MEMBER -> new Actor.Member(new UserId(id.orElseThrow()));
            case HOST -> new Actor.Host(reason.orElseThrow());
            case INVITEE -> new Actor.Invitee(new InvitationId(id.orElseThrow()));
            case USER -> new Actor.User(new UserId(id.orElseThrow()));
            default ->
                throw new SQLException("There is an actor of kind " + kind + ", which this version does not know.");
        };
    }
}
