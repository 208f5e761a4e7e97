package dev.roster.id;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.signin.AuthorizationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a host keeps in sessions that are stored, or shared by its nodes. */
class KeptInSessionsTest {

    static Stream<Object> kept() {
        UUID id = UUID.randomUUID();
        return Stream.of(
                new UserId(id),
                new OrganizationId(id),
                new InvitationId(id),
                new DeliveryId(id),
                new ReviewId(id),
                new RoleId(id),
                AuthorizationVersion.of(new UserId(id), 1));
    }

    @ParameterizedTest
    @MethodSource("kept")
    void an_id_and_a_version_come_back_from_a_session_as_they_were(Object kept) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(kept);

        assertThat(new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject())
                .isEqualTo(kept)
                .isNotSameAs(kept);
    }
}
