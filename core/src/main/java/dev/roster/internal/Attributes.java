package dev.roster.internal;

import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.text.PlainText;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gathers the host's own fields, within their limits. */
public final class Attributes {

    private static final int MOST = 50;

    private final Map<String, String> values = new LinkedHashMap<>();

    /** None yet. */
    public Attributes() {}

    /** Those that are kept already, which were within the limits. */
    public Attributes(Map<String, String> kept) {
        values.putAll(kept);
    }

    public void put(String name, String value) {
        String checkedName = PlainText.reference("attribute", name, 100);
        if (value == null) {
            throw new Refused(Reason.MISSING, "attribute", "Give it a value.");
        }
        values.put(checkedName, value.isEmpty() ? "" : PlainText.block("attribute", value, 1000));
        if (values.size() > MOST) {
            throw new Refused(Reason.LIST_TOO_LONG, "attribute", "There may be " + MOST + " at most.");
        }
    }

    public void putAll(Map<String, String> more) {
        more.forEach(this::put);
    }

    public Map<String, String> values() {
        return values;
    }
}
