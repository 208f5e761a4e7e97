package dev.roster.mail.content;

import dev.roster.message.Message;
import dev.roster.user.PersonName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes all mails to a folder, in all languages, so that anyone can look at them. */
final class MailFiles {

    private static final MailContent CONTENT = MailContent.of("Acme App")
            .home("https://app.example/sign-in")
            .support("support@app.example")
            .roleNames(Locale.ROOT, Map.of("normal", "Team member"))
            .roleNames(Locale.GERMAN, Map.of("normal", "Teammitglied"))
            .roleNames(Locale.FRENCH, Map.of("normal", "Membre de l’équipe"))
            .roleNames(new Locale("es"), Map.of("normal", "Miembro del equipo"));

    private MailFiles() {}

    /** Takes the folder, or writes to {@code target/mails}. */
    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "target/mails");
        Files.createDirectories(folder);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, new Locale("es"))) {
            write(folder, locale.toString(), Mails.in(locale));
        }
        write(
                folder,
                "names-ar",
                Mails.inEnglish()
                        .organization("شركة النور 24")
                        .inviter(PersonName.of("ليلى", "حداد"))
                        .invitee(PersonName.of("عمر", "الخيام"))
                        .resource("المكتب الرئيسي (1)")
                        .note("أهلا بك في الفريق!\nSee you on Monday."));
        write(
                folder,
                "names-he",
                Mails.in(Locale.GERMAN)
                        .organization("בית התוכנה, בע״מ")
                        .inviter(PersonName.of("נועה", "כהן"))
                        .invitee(PersonName.of("דוד", "לוי"))
                        .resource("סניף 7 (מרכז)")
                        .note("ברוכים הבאים!"));
    }

    private static void write(Path folder, String prefix, Mails mails) throws IOException {
        for (Map.Entry<String, Message> each : mails.all().entrySet()) {
            MailText mail = CONTENT.write(each.getValue());
            String name = prefix + '-' + each.getKey();
            Files.writeString(folder.resolve(name + ".html"), mail.html());
            Files.writeString(folder.resolve(name + ".txt"), mail.subject() + "\n\n" + mail.text());
        }
    }
}
