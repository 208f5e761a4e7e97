package dev.roster.mail;

import dev.roster.contract.MailerContract;
import dev.roster.contract.MailerFixture;

/** What every mailer promises. */
class SmtpMailerContractTest extends MailerContract {

    @Override
    protected MailerFixture open() {
        return new GreenMailFixture();
    }
}
