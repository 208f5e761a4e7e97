package dev.roster.scenario;

import dev.roster.catalog.Catalog;
import dev.roster.catalog.Permission;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;

/** A network of partners: three roles, three extra permissions, and the partners whose data somebody sees. */
final class PartnerNetwork extends Catalog {

    final ResourceType<String> partner = resource("partner", String.class);

    final PermissionOn<String> partnerData = permission("partner.data", partner);
    final Permission network = permission("network");
    final Permission branding = permission("branding");
    final Permission saml = permission("saml");
    final Permission integrations = permission("integrations");
    final Permission issueComments = permission("issue-comments");
    final Permission reprocess = permission("messages.reprocess");

    final Role normal = role("normal")
            .always(network, partnerData)
            .optional(integrations, issueComments, reprocess)
            .assigned(partner);
    final Role partnerUser =
            role("partner").always(partnerData).optional(issueComments).exactlyOne(partner);
    final Role admin = owner("admin").always(all()).everything(partner).manages(everyRole());

    PartnerNetwork() {
        oneRoleEach();
    }
}
