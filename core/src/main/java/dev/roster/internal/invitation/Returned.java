package dev.roster.internal.invitation;

import dev.roster.delivery.StatusCode;

/** What a status code of mail systems means, in words for people. */
final class Returned {

    private final StatusCode code;

    Returned(StatusCode code) {
        this.code = code;
    }

    /** Why the mail did not arrive. */
    String reason() {
        String reason = switch (code.subject()) {
            case 1 -> address();
            case 2 -> mailbox();
            case 3 -> code.detail() == 4 ? "the mail is too large" : "the mail system there does not take it";
            case 4 -> network();
            case 5 -> "the mail systems did not understand each other";
            case 6 -> "its content was not taken";
            case 7 -> "it was refused there by a rule, such as one against spam";
            default -> code.isPermanent() ? "it was refused there" : "it was put off there";
        };
        return code.isPermanent() ? reason : reason + ", and it was given up after some time";
    }

    private String address() {
        return switch (code.detail()) {
            case 1 -> "there is no such mailbox";
            case 2, 10 -> "the domain takes no mail, or there is none such";
            case 3 -> "the address is not taken as it is written";
            case 6 -> "the mailbox has moved";
            case 7, 8 -> "the address that it was sent from was not taken";
            default -> "the address is not known there";
        };
    }

    private String mailbox() {
        return switch (code.detail()) {
            case 1 -> "the mailbox is shut";
            case 2 -> "the mailbox is full";
            case 3 -> "the mail is too large for the mailbox";
            default -> "the mailbox takes no mail";
        };
    }

    private String network() {
        return switch (code.detail()) {
            case 4 -> "the domain takes no mail, or there is none such";
            case 7 -> "it could not be handed over in time";
            default -> "the mail system there could not be reached";
        };
    }

    /**
     * What can be done about it.
     *
     * @param sender the address that mails come from
     */
    String advice(String sender) {
        if (code.blamesAddress()) {
            return "Correct the address. If it is right, and mail can arrive again, lift what is against it, and resend.";
        }
        if (isFull()) {
            return "Resend when there is room again, or take another address of that person.";
        }
        if (isTooLarge()) {
            return "Shorten the note, and resend.";
        }
        if (code.isPermanent() && (code.subject() == 6 || code.subject() == 7)) {
            return "Ask them to let mail from " + sender + " through, and resend, or take another address.";
        }
        return code.isPermanent()
                ? "Check the address, and correct it or resend."
                : "Resend later, or check the address.";
    }

    private boolean isFull() {
        return code.subject() == 2 && code.detail() == 2;
    }

    private boolean isTooLarge() {
        return (code.subject() == 2 && code.detail() == 3) || (code.subject() == 3 && code.detail() == 4);
    }
}
