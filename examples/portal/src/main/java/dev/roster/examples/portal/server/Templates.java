package dev.roster.examples.portal.server;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The templates, which the build has made classes of. What they are given is escaped for where it goes. */
final class Templates {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "dev.roster.examples.portal");

    String write(String template, Map<String, Object> values) {
        StringOutput page = new StringOutput();
        engine.render(template + ".jte", values, page);
        return page.toString();
    }
}
