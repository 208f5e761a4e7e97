package dev.roster.mail.content;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import dev.roster.delivery.DeliveryKind;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds what is wrong with a host's templates and texts before any mail is written. */
record TemplateCheck(Templates templates, Language language) {

    /** Tags that would let values through unescaped, change how tags are written, or reach into another template. */
    private static final Pattern FORBIDDEN = Pattern.compile("\\{\\{\\s*[{&=<$]");

    private static final Pattern INCLUDE = Pattern.compile("\\{\\{\\s*>");
    private static final Pattern INCLUDED_BODY = Pattern.compile("\\{\\{\\s*>\\s*" + Templates.BODY + "\\s*}}");
    private static final Pattern INCLUDED_LAYOUT = Pattern.compile("\\{\\{\\s*>\\s*layout\\s*}}");

    private static final String LINK = "link";
    private static final String ESCAPED =
            "a template escapes all values: it holds only {{value}}, {{#value}}, {{^value}} and {{>text}}";

    static void text(String source) {
        refuse(FORBIDDEN, source, "a text holds only {{value}} and {{#value}}…{{/value}}");
        refuse(INCLUDE, source, "a text holds no {{>text}}");
    }

    static void body(String source) {
        refuse(FORBIDDEN, source, ESCAPED);
        refuse(INCLUDED_BODY, source, "only a layout holds {{>body}}");
        refuse(INCLUDED_LAYOUT, source, "a template stands within the layout already");
    }

    static void layout(String source) {
        refuse(FORBIDDEN, source, ESCAPED);
        if (INCLUDED_BODY.matcher(source).results().count() != 1) {
            throw new IllegalArgumentException("a layout holds {{>body}} once: " + source);
        }
    }

    private static void refuse(Pattern pattern, String source, String rule) {
        if (pattern.matcher(source).find()) {
            throw new IllegalArgumentException(rule + ": " + source);
        }
    }

    void all(DeliveryKind kind) {
        for (MailPart part : MailPart.values()) {
            part(kind, part);
        }
    }

    void part(DeliveryKind kind, MailPart part) {
        Names used = new Names(new TreeSet<>(), new TreeSet<>());
        Always always = new Always(new TreeSet<>());
        try {
            Template template = templates.of(kind, part, language);
            template.visit(used);
            template.visit(always);
        } catch (MustacheException e) {
            throw new IllegalArgumentException(where(kind, part) + " cannot be read: " + why(e), e);
        }
        Set<String> known = Facts.names(kind);
        Set<String> unknown = new TreeSet<>(used.asked());
        unknown.addAll(used.written());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(where(kind, part) + " asks for " + unknown + "; there is only " + known);
        }
        if (kind.hasLink() && part != MailPart.SUBJECT && !always.written().contains(LINK)) {
            throw new IllegalArgumentException(where(kind, part)
                    + " leaves out the {{link}}, which it is sent for, or has it in a section that may be left out");
        }
    }

    private String where(DeliveryKind kind, MailPart part) {
        return "the template " + Templates.body(kind, part) + " in "
                + language.locale().toLanguageTag();
    }

    private static String why(MustacheException e) {
        Throwable cause = e.getCause();
        return cause == null ? String.valueOf(e.getMessage()) : e.getMessage() + ": " + cause.getMessage();
    }

    /** Gathers the values that a template and all within it ask whether they are there, and those that it writes. */
    private record Names(Set<String> asked, Set<String> written) implements Mustache.Visitor {

        @Override
        public void visitText(String text) {}

        @Override
        public void visitVariable(String name) {
            written.add(name);
        }

        @Override
        public boolean visitInclude(String name) {
            return true;
        }

        @Override
        public boolean visitSection(String name) {
            asked.add(name);
            return true;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            asked.add(name);
            return true;
        }
    }

    /** Gathers the values that are written whatever else the message brings, if it brings a link. */
    private record Always(Set<String> written) implements Mustache.Visitor {

        @Override
        public void visitText(String text) {}

        @Override
        public void visitVariable(String name) {
            written.add(name);
        }

        @Override
        public boolean visitInclude(String name) {
            return true;
        }

        @Override
        public boolean visitSection(String name) {
            return name.equals(LINK);
        }

        @Override
        public boolean visitInvertedSection(String name) {
            return false;
        }
    }
}
