package dev.roster.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roster.failure.InvalidCatalog;
import java.util.List;
import org.assertj.core.api.ListAssert;

/** A small catalog without fault, for tests to add one to. */
class Declared extends Catalog {

    final ResourceType<String> partner = resource("partner", String.class);
    final ResourceType<Long> order = resource("order", Long.class);
    final PermissionOn<String> view = permission("partner.view", partner);
    final Permission reprocess = permission("messages.reprocess");
    final DeclaredRole admin =
            owner("admin").always(all()).everything(partner, order).manages(everyRole());
    final DeclaredRole clerk = role("clerk").byDefault(view).assigned(partner);

    static ListAssert<String> assertFaultsOf(Catalog catalog) {
        InvalidCatalog invalid = catchThrowableOfType(InvalidCatalog.class, catalog::check);
        List<String> faults = invalid == null ? List.of() : invalid.faults();
        faults.forEach(fault -> assertThat(invalid).hasMessageContaining("\n  - " + fault));
        return assertThat(faults);
    }
}
