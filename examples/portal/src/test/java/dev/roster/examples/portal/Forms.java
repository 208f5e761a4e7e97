package dev.roster.examples.portal;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** What a browser sends of a form. */
final class Forms {

    private Forms() {}

    static String encoded(Element form, Element button) {
        List<String> fields = new ArrayList<>();
        Element page = form.ownerDocument().body();
        String id = form.id();
        for (Element field : page.select("input, select, textarea")) {
            boolean inside = field.hasAttr("form") ? field.attr("form").equals(id) : field.closest("form") == form;
            if (inside && !field.attr("name").isEmpty()) {
                add(field, fields);
            }
        }
        if (button.hasAttr("name")) {
            fields.add(pair(button.attr("name"), button.val()));
        }
        return String.join("&", fields);
    }

    private static void add(Element field, List<String> fields) {
        String name = field.attr("name");
        if (field.normalName().equals("select")) {
            Element chosen = field.selectFirst("option[selected]");
            Element first = chosen == null ? field.selectFirst("option") : chosen;
            if (first != null) {
                fields.add(pair(name, first.val()));
            }
        } else if (field.normalName().equals("textarea")) {
            fields.add(pair(name, field.wholeText()));
        } else if (!field.attr("type").matches("checkbox|radio") || field.hasAttr("checked")) {
            fields.add(pair(name, field.val()));
        }
    }

    private static String pair(String name, String value) {
        return Browser.encoded(name) + "=" + Browser.encoded(value);
    }
}
