package dev.roster.mail.returned;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes a mail apart. Each line is looked at once for each depth at most, and there are bounds for depth, parts and headers,
 * so that no mail takes long, however it is built; what goes beyond them stays unread.
 */
final class PartReader {

    private static final int DEEPEST = 8;
    private static final int MOST_PARTS = 64;
    private static final int MOST_HEADER_LINES = 1_000;

    private int parts;
    private int headerLines;

    private PartReader() {}

    static Part read(List<String> lines) {
        return new PartReader().part(lines, 1);
    }

    private Part part(List<String> lines, int depth) {
        parts++;
        Headers headers = Headers.read(lines, MOST_HEADER_LINES - headerLines);
        headerLines += headers.kept();
        MediaType type = MediaType.of(headers);
        List<String> body = lines.subList(headers.lines(), lines.size());
        return new Part(headers, type, body, depth < DEEPEST ? within(type, body, depth) : List.of());
    }

    private List<Part> within(MediaType type, List<String> body, int depth) {
        if (type.isMultipart()) {
            return parts(type.boundary(), body, depth);
        }
        return type.isMessage() && parts < MOST_PARTS ? List.of(part(body, depth + 1)) : List.of();
    }

    private List<Part> parts(String boundary, List<String> body, int depth) {
        List<Part> found = new ArrayList<>();
        String between = "--" + boundary;
        int start = -1;
        for (int at = 0; at <= body.size() && parts < MOST_PARTS; at++) {
            boolean end = at == body.size();
            if (end || isBoundary(body.get(at), between)) {
                if (start >= 0 && start < at) {
                    found.add(part(body.subList(start, at), depth + 1));
                }
                start = !end && body.get(at).startsWith("--", between.length()) ? -1 : at + 1;
            }
        }
        return found;
    }

    private static boolean isBoundary(String line, String between) {
        if (!line.startsWith(between)) {
            return false;
        }
        String rest = line.substring(between.length()).strip();
        return rest.isEmpty() || rest.equals("--");
    }
}
