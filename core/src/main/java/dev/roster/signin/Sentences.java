package dev.roster.signin;

import dev.roster.failure.Refusal;
import dev.roster.failure.Refusal.Reason;
import dev.roster.organization.OrganizationStatus;
import java.util.Locale;

/** What a person is told who may not come in, at the sign-in and at the door of an organization alike. */
final class Sentences {

    private Sentences() {}

    static Refusal revoked(String organization) {
        return new Refusal(
                Reason.ACCESS_REVOKED,
                "organization",
                "The access has been revoked by " + organization + "; ask there for a new invitation.");
    }

    static Refusal userSuspended() {
        return new Refusal(Reason.USER_SUSPENDED, "user", "This login is suspended; ask whoever runs the application.");
    }

    static Refusal placeSuspended(String organization) {
        return new Refusal(
                Reason.MEMBER_NOT_ACTIVE,
                "organization",
                "The access to " + organization + " is suspended; ask an administrator there.");
    }

    static Refusal notActive(String organization, OrganizationStatus status) {
        return new Refusal(
                Reason.ORGANIZATION_NOT_ACTIVE,
                "organization",
                organization + " is " + status.name().toLowerCase(Locale.ROOT)
                        + "; ask whoever runs the application to have it in use again.");
    }
}
