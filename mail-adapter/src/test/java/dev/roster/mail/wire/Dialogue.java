package dev.roster.mail.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLContext;

/** The server's side of one connection: what the script says, and where it says nothing, what a polite server does. */
final class Dialogue {

    private final Script script;
    private final Wire wire;
    private final Session session;
    private final Count mails;

    private int mail;
    private String mailFrom = "";
    private String recipient = "";
    private final List<String> rcptTo = new ArrayList<>();

    /** @param mails of the server */
    Dialogue(Script script, Wire wire, Session session, Count mails) {
        this.script = script;
        this.wire = wire;
        this.session = session;
        this.mails = mails;
    }

    void hold() throws IOException {
        boolean goesOn = !script.isSecuredFirst() || secure();
        goesOn = goesOn && at(Step.BANNER, "220 wire.example ESMTP") != Deed.OVER;
        while (goesOn) {
            String command = wire.hear();
            goesOn = command != null && obey(command);
        }
    }

    /** @return whether the conversation goes on */
    private boolean obey(String command) throws IOException {
        session.commanded(command);
        String[] words = command.split("[ :]", 2);
        return switch (words[0].toUpperCase(Locale.ROOT)) {
            case "EHLO", "HELO" -> at(session.isSecured() ? hello() : Step.EHLO, greeting()) != Deed.OVER;
            case "STARTTLS" -> startTls();
            case "AUTH" -> authenticate(command);
            case "MAIL" -> mail(argument(command));
            case "RCPT" -> recipient(argument(command));
            case "DATA" -> data();
            case "RSET" -> at(Step.RSET, "250 2.0.0 forgotten") != Deed.OVER;
            case "NOOP" -> at(Step.NOOP, "250 2.0.0 still here") != Deed.OVER;
            case "QUIT" -> quit();
            default -> at(Step.NOOP, "500 5.5.1 what?") != Deed.OVER;
        };
    }

    private Step hello() {
        return script.isSecuredFirst() ? Step.EHLO : Step.EHLO_IN_TLS;
    }

    private String greeting() {
        List<String> lines = new ArrayList<>(List.of("wire.example at your service"));
        lines.addAll(script.extensions(session.isSecured()));
        String last = lines.remove(lines.size() - 1);
        return String.join(
                        "", lines.stream().map(line -> "250-" + line + "\r\n").toList()) + "250 " + last;
    }

    private boolean startTls() throws IOException {
        if (script.identity().isEmpty() || session.isSecured()) {
            return Deeds.reply("502 5.5.1 no TLS here").on(wire) != Deed.OVER;
        }
        int told = at(Step.STARTTLS, "220 2.0.0 go ahead");
        return told == 220 ? secure() : told != Deed.OVER;
    }

    private boolean secure() throws IOException {
        SSLContext context = script.identity().orElseThrow().context();
        Deed handshake = connection -> {
            connection.secure(context);
            return 220;
        };
        return script.deed(Step.HANDSHAKE, session.number(), recipient)
                        .orElse(handshake)
                        .on(wire)
                != Deed.OVER;
    }

    private boolean authenticate(String command) throws IOException {
        Credentials told = new Login(wire).listen(command);
        session.told(told);
        return at(Step.AUTH, script.welcomes(told) ? "235 2.7.0 welcome" : "535 5.7.8 credentials refused")
                != Deed.OVER;
    }

    private boolean mail(String argument) throws IOException {
        mail = mails.begin();
        mailFrom = argument;
        rcptTo.clear();
        recipient = "";
        return at(Step.MAIL, "250 2.1.0 sender ok") != Deed.OVER;
    }

    private boolean recipient(String argument) throws IOException {
        recipient = ReceivedMail.path(argument);
        int told = at(Step.RCPT, "250 2.1.5 recipient ok");
        if (told == 250) {
            rcptTo.add(argument);
        }
        return told != Deed.OVER;
    }

    private boolean data() throws IOException {
        int told = at(Step.DATA, "354 go ahead");
        return told == 354 ? text() : told != Deed.OVER;
    }

    private boolean text() throws IOException {
        StringBuilder text = new StringBuilder();
        String line = wire.hear();
        Deed middle = script.deed(Step.TEXT, mail, recipient).orElse(connection -> 354);
        if (line == null || middle.on(wire) == Deed.OVER) {
            return false;
        }
        while (line != null && !line.equals(".")) {
            text.append(line, line.startsWith(".") ? 1 : 0, line.length()).append("\r\n");
            line = wire.hear();
        }
        if (line == null) {
            return false;
        }
        mails.take();
        session.received(new ReceivedMail(mailFrom, List.copyOf(rcptTo), text.toString()));
        return at(Step.DOT, "250 2.0.0 taken as " + mail) != Deed.OVER;
    }

    private boolean quit() throws IOException {
        at(Step.QUIT, "221 2.0.0 bye");
        return false;
    }

    private int at(Step step, String politely) throws IOException {
        int number = step.isOfMail() ? mail : session.number();
        return script.deed(step, number, recipient)
                .orElse(Deeds.reply(politely))
                .on(wire);
    }

    private static String argument(String command) {
        return command.substring(command.indexOf(':') + 1).strip();
    }
}
