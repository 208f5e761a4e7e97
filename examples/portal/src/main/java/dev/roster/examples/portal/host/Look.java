package dev.roster.examples.portal.host;

/**
 * What makes a product look like itself: a colour for light pages and one for dark ones, each with the colour of text on it,
 * and how round its corners are.
 */
public record Look(String accent, String onAccent, String accentInTheDark, String onAccentInTheDark, String corners) {

    /** As custom properties of CSS. */
    public String css() {
        return """
                :root { --accent: %s; --on-accent: %s; --corner: %s; }
                @media (prefers-color-scheme: dark) { :root { --accent: %s; --on-accent: %s; } }
                """.formatted(accent, onAccent, corners, accentInTheDark, onAccentInTheDark);
    }
}
