package dev.roster.internal.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlaceTest {

    private final Place place = place(1, 2, 3, 4);

    @Test
    void one_and_the_same_user_in_one_and_the_same_organization_is_one_place() {
        assertThat(place).isEqualTo(place(1, 2, 3, 4)).hasSameHashCodeAs(place(1, 2, 3, 4));
        assertThat(place.organization()).isEqualTo(new OrganizationId(new UUID(1, 2)));
        assertThat(place.user()).isEqualTo(new UserId(new UUID(3, 4)));
    }

    @Test
    void ids_that_differ_in_either_half_are_other_places() {
        assertThat(place)
                .isNotEqualTo(place(9, 2, 3, 4))
                .isNotEqualTo(place(1, 9, 3, 4))
                .isNotEqualTo(place(1, 2, 9, 4))
                .isNotEqualTo(place(1, 2, 3, 9))
                .isNotEqualTo(place(3, 4, 1, 2))
                .isNotEqualTo(place.user());
    }

    private static Place place(long organizationHigh, long organizationLow, long userHigh, long userLow) {
        return new Place(
                new OrganizationId(new UUID(organizationHigh, organizationLow)),
                new UserId(new UUID(userHigh, userLow)));
    }
}
