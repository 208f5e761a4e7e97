package dev.roster.mail.returned;

import dev.roster.delivery.StatusCode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mail system answered, as it stands in a text: {@code 550 5.1.1 no such user}.
 *
 * @param code the reply, such as 550, if one stands there
 * @param status the enhanced status code, if one stands there
 * @param isWhole whether the enhanced code stands right after the reply, so that it comes from the system that refused
 */
record Reply(Optional<Integer> code, Optional<StatusCode> status, boolean isWhole) {

    private static final String STATUS = "[245]\\.[0-7]\\.\\d{1,3}(?!\\.?\\d)";
    private static final Pattern WHOLE = Pattern.compile("(?<![\\w.@-])([245][0-5]\\d)[ -]{1,3}#?(" + STATUS + ")");
    private static final Pattern CODE =
            Pattern.compile("(?<![\\w.@/-])([45][0-5]\\d)(?=[\\s,;)\"'\\]-]|[:.](?!\\d)|$)(?!-\\w{2,}-)");
    private static final Pattern ENHANCED = Pattern.compile("(?<![\\w.-])" + STATUS);

    static Reply in(String text) {
        Matcher whole = WHOLE.matcher(text);
        if (whole.find()) {
            return new Reply(
                    Optional.of(Integer.valueOf(whole.group(1))), Optional.of(StatusCode.parse(whole.group(2))), true);
        }
        Matcher code = CODE.matcher(text);
        Matcher enhanced = ENHANCED.matcher(text);
        return new Reply(
                code.find() ? Optional.of(Integer.valueOf(code.group(1))) : Optional.empty(),
                enhanced.find() ? Optional.of(StatusCode.parse(enhanced.group())) : Optional.empty(),
                false);
    }

    /** @return the text from where a reply stands in it; all of it if none does */
    static String from(String text) {
        Matcher code = CODE.matcher(text);
        return code.find() ? text.substring(code.start()) : text;
    }

    boolean isEmpty() {
        return code.isEmpty() && status.isEmpty();
    }
}
