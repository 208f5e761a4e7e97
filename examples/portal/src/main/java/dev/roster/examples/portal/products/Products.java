package dev.roster.examples.portal.products;

import dev.roster.examples.portal.host.Product;
import java.util.List;

/** All products there are. */
public final class Products {

    private Products() {}

    /** All products there are. */
    public static List<Product> all() {
        return List.of(
                new PartnerNetworkProduct(),
                new IntegrationPortalProduct(),
                new ReportPortalProduct(),
                new TeamAccountsProduct());
    }
}
