package dev.roster.mail;

import dev.roster.mail.wire.Deed;
import dev.roster.mail.wire.Deeds;
import java.time.Duration;

/** What a relay does wrong when its reply is due. */
enum Misbehaviour {
    SILENT("falls silent", Deeds.fallSilent()),
    HANGS_UP("hangs up", Deeds.hangUp()),
    RESETS("resets", Deeds.reset()),
    NOT_NOW("4xx", Deeds.reply("451 4.3.0 not now")),
    NEVER("5xx", Deeds.reply("554 5.0.0 never")),
    GOODBYE("421", Deeds.replyAndHangUp("421 4.3.2 goodbye")),
    RUBBISH("talks rubbish", Deeds.talkRubbish()),
    ENDLESS_LINE("endless line", Deeds.endlessLine("250-")),
    ENDLESS_REPLY("endless reply", Deeds.endlessReply(250)),
    DRIBBLES("letter by letter", Deeds.dribbleForever(Duration.ofMillis(50), "250-"));

    private final String words;
    private final Deed deed;

    Misbehaviour(String words, Deed deed) {
        this.words = words;
        this.deed = deed;
    }

    Deed deed() {
        return deed;
    }

    /** @return whether nothing but the end of a time shows that it misbehaves */
    boolean takesTime() {
        return this == SILENT || this == DRIBBLES;
    }

    @Override
    public String toString() {
        return words;
    }
}
