package dev.roster.examples.portal.server;

/** A mail, as a document of its own with styles inside. It is shown in a frame of ours, and runs nothing. */
public final class MailDocument {

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src https:; base-uri 'self'; frame-ancestors 'self'";

    private MailDocument() {}

    /** Answers with the HTML of a mail; its links lead out of the frame, if the frame lets them. */
    public static void show(Visit visit, String html) {
        visit.context()
                .header("Content-Security-Policy", POLICY)
                .html(html.replaceFirst("<head>", "<head><base target=\"_top\">"));
    }
}
