package dev.roster.scenario.model;

import dev.roster.scenario.model.State.Invitation;
import dev.roster.scenario.model.State.Mail;
import dev.roster.scenario.model.State.Notice;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The model of sending what is due. */
final class Dispatching {

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final Rules rules;
    private final long salt;
    private final Map<Integer, String> answers = new TreeMap<>();

    Dispatching(Rules rules, long salt) {
        this.rules = rules;
        this.salt = salt;
    }

    /** What the mail system says to the mail of each invitation. */
    Map<Integer, String> answers() {
        return answers;
    }

    String dispatch() {
        List<Mail> due = rules.state.mails.stream()
                .filter(this::isDue)
                .sorted(Comparator.comparing(mail -> mail.invitation))
                .toList();
        Noticing noticing = new Noticing(rules);
        List<Notice> notices = noticing.due();
        StringBuilder told = new StringBuilder(due.size() + notices.size() + " claimed");
        for (Mail mail : due) {
            mail.attempt++;
            Invitation invitation = rules.state.invitations.get(mail.invitation);
            boolean wanted = mail.generation == invitation.generation
                    && invitation.statusAt(rules.now).equals("PENDING")
                    && rules.state.organizations.get(invitation.organization).letsIn(invitation.address);
            if (wanted) {
                rules.state.links.put(
                        ++rules.numbers.links, new State.Link(invitation.number, invitation.generation, true));
                told.append("; ").append(Shown.message(rules, invitation));
                settle(mail, invitation);
            } else {
                mail.state = "VOID";
                mail.detail = null;
            }
        }
        noticing.told(notices).forEach(each -> told.append("; ").append(each));
        return told.toString();
    }

    /** How long a mail is put off is left to chance; the clock never stands where that would matter. */
    private boolean isDue(Mail mail) {
        return mail.state.equals("QUEUED")
                || mail.state.equals("DEFERRED") && !rules.now.isBefore(mail.putOffAt.plus(LONGEST_PAUSE));
    }

    private void settle(Mail mail, Invitation invitation) {
        Duration left = Duration.between(rules.now, invitation.expiresAt);
        Duration ceiling = Duration.ofSeconds(30L << Math.min(mail.attempt - 1, 20));
        ceiling = ceiling.compareTo(LONGEST_PAUSE) < 0 ? ceiling : LONGEST_PAUSE;
        boolean hopeless = left.compareTo(SHORTEST_PAUSE) <= 0;
        boolean uncertain = !hopeless && left.compareTo(ceiling) <= 0 || mail.attempt >= 12;
        String answer = uncertain ? "accepted" : said(invitation.number);
        answers.put(invitation.number, answer);
        mail.detail = "said " + answer;
        switch (answer) {
            case "accepted" -> mail.state = "SENT";
            case "rejected" -> mail.state = "FAILED";
            default -> {
                mail.state = hopeless ? "FAILED" : "DEFERRED";
                mail.putOffAt = rules.now;
            }
        }
    }

    /** Never that it is down: then chance decides which mails it was not asked about. */
    private String said(int invitation) {
        long mixed = (salt + invitation) * 0xD1342543DE82EF95L;
        return switch ((int) ((mixed >>> 32) % 12)) {
            case 0 -> "deferred";
            case 1 -> "rejected";
            case 2 -> "ambiguous";
            default -> "accepted";
        };
    }
}
