package dev.roster.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RolesInProductsTest {

    @TempDir
    Path folder;

    @Test
    void in_a_partner_network_a_role_made_from_normal_names_its_partners_or_leaves_them_to_each_member() {
        try (OpenPortal portal = new OpenPortal("partner-network", folder)) {
            Browser mary = portal.signedIn("mary@hub.example");
            mary.open("/roles");
            assertThat(mary.text()).contains("None yet");

            mary.follow("New role").follow("Start from Normal");
            assertThat(mary.text()).contains("As Normal: Those assigned to the member");
            assertThat(mary.page().select("[name=permission]").eachAttr("value"))
                    .containsExactlyInAnyOrder("messages", "integrate", "comments", "reprocess");
            mary.fill("role", "Key accounts")
                    .tick("permission", "comments")
                    .untick("reach-partner", "template")
                    .tick("reach-partner", "only")
                    .tick("resource-partner", "globex")
                    .tick("resource-partner", "umbra-freight")
                    .submit("Define the role");

            assertThat(mary.text()).contains("Key accounts is there", "Globex, Umbra Freight");
        }
    }

    @Test
    void D4_a_role_made_from_partner_has_no_partners_of_its_own() {
        try (OpenPortal portal = new OpenPortal("partner-network", folder)) {
            Browser mary = portal.signedIn("mary@hub.example");
            mary.open("/roles/new?template=partner");

            assertThat(mary.page().select("[name=reach-partner]")).isEmpty();
            mary.fill("role", "Commenting partner")
                    .tick("permission", "comments")
                    .submit("Define the role");
            assertThat(mary.text()).contains("Exactly one, chosen for the member");
        }
    }

    @Test
    void C2_in_team_accounts_a_role_leaves_out_what_not_every_additional_user_should_do() {
        try (OpenPortal portal = new OpenPortal("team-accounts", folder)) {
            Browser hedy = portal.signedIn("hedy@fernstudio.example");
            hedy.open("/roles/new?template=user")
                    .fill("role", "Freelancer")
                    .untick("permission", "billing")
                    .submit("Define the role");

            assertThat(hedy.text()).contains("Can Edit projects, Export projects Left out Billing");
        }
    }
}
