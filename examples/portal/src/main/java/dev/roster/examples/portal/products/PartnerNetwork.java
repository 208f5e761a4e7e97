package dev.roster.examples.portal.products;

import dev.roster.catalog.Catalog;
import dev.roster.catalog.Permission;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;

/** Three roles and three extra permissions. A normal member has any number of partners, a partner's own has one. */
final class PartnerNetwork extends Catalog {

    final ResourceType<String> partner = resource("partner", String.class);

    final PermissionOn<String> messages = permission("messages", partner);
    final Permission partnerData = permission("partner-data");
    final Permission branding = permission("branding");
    final Permission saml = permission("saml");

    final Permission integrations = permission("integrate");
    final Permission comments = permission("comments");
    final Permission reprocess = permission("reprocess");

    final Role external = role("partner").always(messages).optional(comments).exactlyOne(partner);
    final Role normal = role("normal")
            .always(messages)
            .optional(integrations, comments, reprocess)
            .assigned(partner);
    final Role admin = owner("admin").always(all()).everything(partner).manages(everyRole());

    PartnerNetwork() {
        oneRoleEach();
    }
}
