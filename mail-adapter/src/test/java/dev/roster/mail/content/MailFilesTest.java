package dev.roster.mail.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.message.Message;
import dev.roster.user.PersonName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Leaves all mails in a folder, in all languages, so that anyone can look at them: open {@code target/mails/index.html}. */
class MailFilesTest {

    private static final Path FOLDER = Path.of("target", "mails");

    private static final MailContent CONTENT = MailContent.of("Acme App")
            .home("https://app.example/sign-in")
            .support("support@app.example")
            .roleNames(Locale.ROOT, Map.of("normal", "Team member"))
            .roleNames(Locale.GERMAN, Map.of("normal", "Teammitglied"))
            .roleNames(Locale.FRENCH, Map.of("normal", "Membre de l’équipe"))
            .roleNames(new Locale("es"), Map.of("normal", "Miembro del equipo"));

    private final StringBuilder index =
            new StringBuilder("<!DOCTYPE html><meta charset=\"utf-8\"><title>Mails</title>");

    @Test
    void all_mails_lie_there_to_be_looked_at() throws IOException {
        Files.createDirectories(FOLDER);
        for (Locale locale : Stream.concat(Stream.of(Locale.ENGLISH), LanguagesTest.translations().stream())
                .toList()) {
            write(locale.toString(), Mails.in(locale));
        }
        write(
                "names-ar",
                Mails.inEnglish()
                        .organization("شركة النور 24")
                        .inviter(PersonName.of("ليلى", "حداد"))
                        .invitee(PersonName.of("عمر", "الخيام"))
                        .resources(List.of("المكتب الرئيسي (1)", "Initech"))
                        .note("أهلا بك في الفريق!\nSee you on Monday."));
        write(
                "names-he",
                Mails.in(Locale.GERMAN)
                        .organization("בית התוכנה, בע״מ")
                        .inviter(PersonName.of("נועה", "כהן"))
                        .invitee(PersonName.of("דוד", "לוי"))
                        .resources(List.of("סניף 7 (מרכז)", "Initech"))
                        .note("ברוכים הבאים!"));
        Files.writeString(FOLDER.resolve("index.html"), index);
        assertThat(FOLDER).isDirectoryContaining("glob:**/de-roles-changed.html");
    }

    private void write(String prefix, Mails mails) throws IOException {
        for (Map.Entry<String, Message> each : mails.all().entrySet()) {
            MailText mail = CONTENT.write(each.getValue());
            String name = prefix + '-' + each.getKey();
            index.append("<p><a href=\"")
                    .append(name)
                    .append(".html\">")
                    .append(name)
                    .append("</a>");
            Files.writeString(FOLDER.resolve(name + ".html"), mail.html());
            Files.writeString(FOLDER.resolve(name + ".txt"), mail.subject() + "\n\n" + mail.text());
        }
    }
}
