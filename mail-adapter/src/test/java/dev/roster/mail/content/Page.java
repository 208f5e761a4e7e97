package dev.roster.mail.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of HTML as a mail program might take it: whatever looks like a tag is one.
 *
 * @param elements all of them, in order
 * @param text what is between them, as a reader sees it
 */
record Page(List<Element> elements, String text) {

    private static final Pattern TAG = Pattern.compile(
            "<!--.*?(?:-->|$)|<(/?)([a-zA-Z!?][^\\s>/]*)((?:\"[^\"]*\"|'[^']*'|[^>\"'])*)>?", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([^\\s=/\"'>]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+)))?");
    private static final Set<String> BREAKING = Set.of("p", "div", "h1", "br", "title");

    /** An element with its attributes. */
    record Element(String name, Map<String, String> attributes) {

        /** What it is, whatever it is about. */
        String shape() {
            return name + attributes.keySet();
        }
    }

    static Page of(String html) {
        List<Element> elements = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Matcher tag = TAG.matcher(html);
        int end = 0;
        while (tag.find()) {
            text.append(html, end, tag.start());
            end = tag.end();
            String name = tag.group(2) == null ? "comment" : tag.group(2).toLowerCase(Locale.ROOT);
            if (BREAKING.contains(name)) {
                text.append('\n');
            }
            if (tag.group(1) == null || tag.group(1).isEmpty()) {
                elements.add(new Element(name, attributes(tag.group(3) == null ? "" : tag.group(3))));
            }
        }
        text.append(html.substring(end));
        return new Page(
                elements,
                decoded(text.toString().replaceAll("\\s*\\n\\s*", "\n").strip()));
    }

    /** The elements of a name. */
    List<Element> all(String name) {
        return elements.stream().filter(element -> element.name().equals(name)).toList();
    }

    /** What the elements are, in order. */
    List<String> shape() {
        return elements.stream().map(Element::shape).toList();
    }

    /** Where its links lead. */
    List<String> links() {
        return elements.stream()
                .filter(element -> element.attributes().containsKey("href"))
                .map(element -> element.attributes().get("href"))
                .toList();
    }

    private static Map<String, String> attributes(String source) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher matcher = ATTRIBUTE.matcher(source);
        while (matcher.find()) {
            String value = "";
            for (int group = 2; group <= 4; group++) {
                value = matcher.group(group) == null ? value : matcher.group(group);
            }
            attributes.put(matcher.group(1).toLowerCase(Locale.ROOT), decoded(value));
        }
        return attributes;
    }

    private static String decoded(String source) {
        Matcher numbers = Pattern.compile("&#(x?)([0-9a-fA-F]+);").matcher(source);
        String text = numbers.replaceAll(number -> Matcher.quoteReplacement(Character.toString(
                Integer.parseInt(number.group(2), number.group(1).isEmpty() ? 10 : 16))));
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
