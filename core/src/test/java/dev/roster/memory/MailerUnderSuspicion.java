package dev.roster.memory;

import dev.roster.contract.MailerContract;
import dev.roster.contract.MailerFixture;
import java.util.function.Supplier;

/** The mailer contract on whatever a test puts here. Named so that the build does not run it by itself. */
class MailerUnderSuspicion extends MailerContract {

    static Supplier<MailerFixture> suspect = RecordingMailerFixture::new;

    @Override
    protected MailerFixture open() {
        return suspect.get();
    }
}
