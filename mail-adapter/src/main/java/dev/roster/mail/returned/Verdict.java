package dev.roster.mail.returned;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Decides what a mail is: by the part that says so, or else by its signs. */
final class Verdict {

    private final Anatomy mail;
    private final Signs signs;

    Verdict(Anatomy mail) {
        this.mail = mail;
        this.signs = new Signs(mail);
    }

    ReturnedKind kind(List<ReturnedRecipient> recipients) {
        if (mail.complaint().isPresent()) {
            return isAboutJunk(mail.complaint().get()) ? ReturnedKind.COMPLAINT : ReturnedKind.OTHER;
        }
        return recipients.stream()
                .map(ReturnedRecipient::kind)
                .min(ReturnedKind::compareTo)
                .orElseGet(this::unlessReturned);
    }

    /** @return whom it is about; none unless it says what became of a mail */
    List<ReturnedRecipient> recipients() {
        if (mail.complaint().isPresent() || mail.isReceipt()) {
            return List.of();
        }
        boolean isReturn = mail.status().isPresent() || signs.ofReturn();
        if (!isReturn) {
            return List.of();
        }
        List<ReturnedRecipient> told =
                mail.status().or(mail::statusInWords).map(this::told).orElse(List.of());
        return told.isEmpty() ? new Notice(mail).recipients() : told;
    }

    private List<ReturnedRecipient> told(StatusFields status) {
        List<Map<String, String>> recipients = status.ofRecipients();
        String notice = recipients.size() == 1 ? mail.notice() : "";
        return recipients.stream()
                .map(fields -> new Outcome(fields, notice).recipient())
                .toList();
    }

    private ReturnedKind unlessReturned() {
        if (mail.isReceipt() || signs.ofAutomaticReply()) {
            return ReturnedKind.AUTO_REPLY;
        }
        return signs.ofComplaint() ? ReturnedKind.COMPLAINT : ReturnedKind.OTHER;
    }

    /** Feedback is also given of mail that failed to prove where it is from, or that is no junk (RFC 6591, RFC 6430). */
    private static boolean isAboutJunk(StatusFields complaint) {
        String type = complaint.ofMail("feedback-type").toLowerCase(Locale.ROOT);
        return switch (type) {
            case "auth-failure", "not-spam", "dmarc" -> false;
            default -> true;
        };
    }
}
