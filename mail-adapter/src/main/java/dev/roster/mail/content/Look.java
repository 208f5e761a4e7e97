package dev.roster.mail.content;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the HTML part of a mail looks. The rest of its colours are the reader's own, so that it can be read by day and by
 * night.
 *
 * @param accent the colour of the button and of lines, as {@code #rrggbb}; the text on the button is black or white,
 *     whichever is read more easily
 * @param logo where the host's logo is, by https; it is shown at the top, 40 pixels high at most
 * @param logoText what stands where a mail program does not load the logo; {@code ""} for the product's name
 */
public record Look(String accent, Optional<URI> logo, String logoText) {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    /**
     * Checks the colour and the address.
     *
     * @param accent the colour of the button and of lines, as {@code #rrggbb}
     * @param logo where the host's logo is, by https
     * @param logoText what stands where a mail program does not load the logo
     * @throws IllegalArgumentException if the colour or the address is of another form
     */
    public Look {
        if (!COLOUR.matcher(accent).matches()) {
            throw new IllegalArgumentException("a colour is written as #rrggbb, not " + accent);
        }
        logo.ifPresent(uri -> Web.picture("the logo", uri));
        Objects.requireNonNull(logoText, "logoText");
    }

    /**
     * A look without a logo: the product's name stands in its place.
     *
     * @param accent the colour of the button and of lines, as {@code #rrggbb}
     * @return the look
     * @throws IllegalArgumentException if the colour is of another form
     */
    public static Look of(String accent) {
        return new Look(accent, Optional.empty(), "");
    }

    /**
     * @param address where the logo is, by https
     * @param text what stands where a mail program does not load it
     * @return the same look with that logo
     * @throws IllegalArgumentException if the address is of another form
     */
    public Look logo(String address, String text) {
        return new Look(accent, Optional.of(URI.create(address)), text);
    }

    /** Black or white: what has more contrast to the accent. */
    String onAccent() {
        double luminance = 0.2126 * light(1) + 0.7152 * light(3) + 0.0722 * light(5);
        double againstWhite = 1.05 / (luminance + 0.05);
        double againstBlack = (luminance + 0.05) / 0.05;
        return againstWhite >= againstBlack ? "#ffffff" : "#000000";
    }

    /** How much light a channel gives, as WCAG counts it. */
    private double light(int start) {
        double channel = Integer.parseInt(accent.substring(start, start + 2), 16) / 255.0;
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
