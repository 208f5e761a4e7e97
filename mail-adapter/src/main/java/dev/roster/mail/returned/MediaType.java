package dev.roster.mail.returned;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a part says that it is.
 *
 * @param name such as {@code multipart/report}, in small letters
 * @param boundary what stands between its parts, or nothing
 * @param charset the charset of its text, or nothing
 * @param reportType what it is a report of, such as {@code delivery-status}, or nothing
 */
record MediaType(String name, String boundary, String charset, String reportType) {

    private static final Pattern NAME = Pattern.compile("^[^\\s;]+");
    private static final Pattern BOUNDARY = parameter("boundary");
    private static final Pattern CHARSET = parameter("charset");
    private static final Pattern REPORT_TYPE = parameter("report-type");
    private static final int LONGEST_BOUNDARY = 200;

    static MediaType of(Headers headers) {
        String header = headers.first("content-type");
        Matcher name = NAME.matcher(header);
        return new MediaType(
                name.find() ? name.group().toLowerCase(Locale.ROOT) : "text/plain",
                find(BOUNDARY, header),
                find(CHARSET, header),
                find(REPORT_TYPE, header).toLowerCase(Locale.ROOT));
    }

    boolean isMultipart() {
        return name.startsWith("multipart/") && !boundary.isBlank() && boundary.length() <= LONGEST_BOUNDARY;
    }

    boolean isMessage() {
        return name.equals("message/rfc822") || name.equals("message/global");
    }

    boolean isHeaders() {
        return name.equals("text/rfc822-headers") || name.equals("message/global-headers");
    }

    boolean isText() {
        return name.equals("text/plain") || name.equals("text/html") || name.equals("text");
    }

    private static Pattern parameter(String name) {
        return Pattern.compile("(?i)(?<![\\w-])" + name + "[ \t]?=[ \t]?(?:\"([^\"]*+)\"|([^\\s;\"]++))");
    }

    private static String find(Pattern parameter, String header) {
        Matcher matcher = parameter.matcher(header);
        if (!matcher.find()) {
            return "";
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }
}
