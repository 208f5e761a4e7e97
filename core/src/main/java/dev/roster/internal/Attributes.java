package dev.roster.internal;

import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.text.PlainText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers what is said of the host's own fields, within their limits. */
public final class Attributes {

    private static final int MOST = 50;

    private final Map<String, String> values = new LinkedHashMap<>();
    private boolean inPlaceOfAll;

    public void put(String name, @Nullable String value) {
        String checkedName = PlainText.reference("attribute", name, 100);
        if (value == null) {
            throw new Refused(Reason.MISSING, "attribute", "Give it a value.");
        }
        values.put(checkedName, value.isEmpty() ? "" : PlainText.block("attribute", value, 1000));
        checkNumber(values);
    }

    public void merge(@Nullable Map<String, String> fields) {
        if (fields == null) {
            throw new Refused(Reason.MISSING, "attribute", "Name fields, or none by an empty map.");
        }
        fields.forEach(this::put);
    }

    public void replace(@Nullable Map<String, String> fields) {
        values.clear();
        inPlaceOfAll = true;
        merge(fields);
    }

    public Map<String, String> values() {
        return values;
    }

    /** What is there after this, if that was there before. */
    public Map<String, String> applyTo(Map<String, String> before) {
        Map<String, String> after = new LinkedHashMap<>(inPlaceOfAll ? Map.of() : before);
        after.putAll(values);
        checkNumber(after);
        return after;
    }

    private static void checkNumber(Map<String, String> fields) {
        if (fields.size() > MOST) {
            throw new Refused(Reason.LIST_TOO_LONG, "attribute", "There may be " + MOST + " at most.");
        }
    }
}
