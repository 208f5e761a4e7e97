package dev.roster.jdbc.fence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.delivery.DeliveryReport;
import dev.roster.delivery.DeliveryState;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitee;
import dev.roster.jdbc.Database;
import dev.roster.jdbc.JdbcSchema;
import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.EachDatabase;
import dev.roster.jdbc.ground.OpenDatabase;
import dev.roster.jdbc.house.House;
import dev.roster.member.MemberStatus;
import dev.roster.role.CustomRole;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The list of statements that lead across organizations has none too many. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AcrossTest {

    private static final Path PORT = Path.of("../core/src/main/java/dev/roster/port/package-info.java");

    @EachDatabase
    void each_that_is_listed_is_in_use(DatabaseUnderTest under) {
        Fence fence = new Fence();
        try (OpenDatabase database = under.migrated()) {
            House house = House.on(fence.around(database.unpooled()));
            invites(house);
            looks(house);
        }
        assertThat(fence.across())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Across.values())
                        .filter(each -> each.isOn(kind(under)))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void each_that_is_listed_would_else_be_stopped(Across listed) {
        Judge judge = new Judge(new Owners(JdbcSchema.ddl(Database.H2)));
        assertThat(judge.of(listed.text()).fault())
                .hasValueSatisfying(fault -> assertThat(fault).contains("without"));
        assertThat(Across.of(listed.text())).contains(listed);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_that_is_only_like_it_is_listed(Across listed) {
        assertThat(Across.of(listed.text() + " OR 1 = 1")).isEmpty();
        assertThat(Across.of(listed.text().replace("WHERE", "WHERE TRUE OR"))).isEmpty();
        assertThat(Across.of(listed.text()
                        .replace(" = ?", " <> ?")
                        .replace("> ?", ">= ?")
                        .replace("IS NULL", "IS NOT NULL")
                        .replace("IN", "NOT IN")))
                .isEmpty();
    }

    @Test
    void they_are_those_of_the_methods_that_the_port_lists() throws IOException {
        String port = Files.readString(PORT);
        String list = port.substring(port.indexOf("<ul>"), port.indexOf("</ul>"));
        assertThat(Pattern.compile("dev\\.roster\\.port\\.(\\w+#\\w+)")
                        .matcher(list)
                        .results()
                        .map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Across.values()).map(Across::method).collect(Collectors.toSet()));
    }

    /** With mail that is claimed and settled, and a link that is looked for. */
    private static void invites(House house) {
        house.invite("grace");
        String link = house.mailed("grace");
        house.accept(house.roster(), link, "Grace").orElseThrow();
    }

    private static void looks(House house) {
        EmailAddress nobody = EmailAddress.parse(House.at("nobody"));
        house.storage().lookups().organizations(List.of(house.acme()));
        CustomRole night = house.asAda().roles().define("Night shift", house.app().clerk, role -> {});
        house.asAda().invite(Invitee.of(House.at("vera")), offer -> offer.role(night));
        house.accept(house.roster(), house.mailed("vera"), "Vera").orElseThrow();
        UserId vera = house.asAda()
                .members()
                .byAddress()
                .startingWith("vera")
                .page(1)
                .items()
                .get(0)
                .member()
                .user();
        house.asAda().offerOwnership(vera);
        house.roster().user(vera).changeAddress(House.at("vera.new"));
        house.roster().dispatcher().drain();
        house.roster().user(vera).changeAddress(House.at("vera.newer"));
        house.storage().inTransaction(unit -> unit.links().deleteUseless(10));
        house.storage().listings().memberships(vera, Optional.empty(), 10);
        house.storage().listings().memberships(house.ada(), Optional.empty(), 10);
        house.storage().listings().memberships(house.ada(), Optional.of(house.acme()), 10);
        house.storage().listings().enterable(house.ada(), Optional.empty(), 10);
        house.storage().listings().enterable(house.ada(), Optional.of(house.acme()), 10);
        house.storage().listings().latest(house.ada(), MemberStatus.REMOVED, 10);
        house.storage().lookups().lastEntered(house.ada());
        house.storage().listings().invitationsTo(nobody, Optional.empty(), 10);
        house.storage()
                .listings()
                .invitationsTo(nobody, Optional.of(house.invite("linus").id()), 10);
        house.invite("alan");
        house.dispatch();
        house.roster().report(DeliveryReport.of(house.mailer().attempts().get(0).id(), DeliveryState.DELIVERED));
        house.roster().user(house.ada()).edit(profile -> profile.name(PersonName.of("Ada", "King")));
        house.roster().asHost("erasure request 12").eraseUser(vera);
        house.roster().feed().after(0, 10);
    }

    private static Database kind(DatabaseUnderTest under) {
        return Arrays.stream(Database.values())
                .filter(kind -> under.name().startsWith(kind.name()))
                .findFirst()
                .orElseThrow();
    }
}
