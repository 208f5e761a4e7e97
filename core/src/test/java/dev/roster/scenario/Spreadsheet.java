package dev.roster.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads CSV as RFC 4180 has it, and nothing more lenient. */
public final class Spreadsheet {

    private final String text;
    private int at;

    private Spreadsheet(String text) {
        this.text = text;
    }

    /**
     * @param csv the whole text
     * @return its records, the first one too
     */
    public static List<List<String>> records(String csv) {
        Spreadsheet sheet = new Spreadsheet(csv);
        List<List<String>> records = new ArrayList<>();
        while (sheet.at < csv.length()) {
            records.add(sheet.record());
        }
        return records;
    }

    /** The records after the first one, by the names that stand there. */
    static List<Map<String, String>> rows(String csv) {
        List<List<String>> records = records(csv);
        List<String> names = records.get(0);
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> cells : records.subList(1, records.size())) {
            if (cells.size() != names.size()) {
                throw new AssertionError(cells.size() + " cells under " + names.size() + " names: " + cells);
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                row.put(names.get(i), cells.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private List<String> record() {
        List<String> cells = new ArrayList<>(List.of(cell()));
        while (text.charAt(at) == ',') {
            at++;
            cells.add(cell());
        }
        expect("\r\n");
        return cells;
    }

    private String cell() {
        expect("\"");
        StringBuilder cell = new StringBuilder();
        while (true) {
            char c = text.charAt(at++);
            if (c != '"') {
                cell.append(c);
            } else if (text.charAt(at) == '"') {
                cell.append(c);
                at++;
            } else {
                return cell.toString();
            }
        }
    }

    private void expect(String next) {
        if (!text.startsWith(next, at)) {
            throw new AssertionError("at " + at + " no " + next + " but " + text.substring(at));
        }
        at += next.length();
    }
}
