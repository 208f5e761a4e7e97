package dev.roster.mail.returned;

import dev.roster.delivery.StatusCode;
import java.util.Optional;

/** What is meant where no code says it. */
final class Meaning {

    private static final int PASSING = 4;
    private static final int LASTING = 5;
    private static final int POLICY = 7;

    private Meaning() {}

    /** @return whether a code says more than that it failed */
    static boolean isTold(StatusCode status) {
        return status.subject() != 0 || status.detail() != 0;
    }

    /** Such as 5.5.0: something in the conversation. That a policy refused is enough said. */
    private static boolean isExact(StatusCode status) {
        return status.detail() != 0 || status.subject() == POLICY;
    }

    /** @return the kind by the code, or else by the reply; whoever returns a mail without either has given up */
    static ReturnedKind kind(Optional<StatusCode> status, Optional<Integer> reply) {
        int severity = status.map(StatusCode::severity)
                .or(() -> reply.map(code -> code / 100))
                .orElse(LASTING);
        return switch (severity) {
            case 2 -> ReturnedKind.DELIVERED;
            case PASSING -> ReturnedKind.TEMPORARY_FAILURE;
            default -> ReturnedKind.PERMANENT_FAILURE;
        };
    }

    /**
     * @param status the code that was given
     * @param kind what became of the mail
     * @param reason the line that says why
     * @param notice all that was said
     * @return the code if it is an exact one, or what the words mean, as severe as the kind is
     */
    static Optional<StatusCode> of(Optional<StatusCode> status, ReturnedKind kind, String reason, String notice) {
        boolean arrives = !kind.isFailure() && kind != ReturnedKind.DELAYED;
        if (arrives || status.filter(Meaning::isExact).isPresent()) {
            return status;
        }
        int severity = kind == ReturnedKind.PERMANENT_FAILURE ? LASTING : PASSING;
        return Words.meaning(reason)
                .or(() -> Words.meaning(notice))
                .map(code -> new StatusCode(severity, code.subject(), code.detail()))
                .or(() -> status);
    }
}
