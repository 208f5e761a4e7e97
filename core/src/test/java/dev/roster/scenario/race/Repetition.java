package dev.roster.scenario.race;

import dev.roster.invitation.Offer;

/** How the same is asked for again. */
enum Repetition {
    WITH_A_KEY("one invitation asked for with one request key", 1) {
        @Override
        void say(Offer offer, String key) {
            offer.requestKey(key);
        }
    },
    A_LIST_WITH_A_KEY("one list asked for with one request key", 3) {
        @Override
        void say(Offer offer, String key) {
            offer.requestKey(key);
        }
    },
    WITHOUT_A_KEY("one address invited", 1) {
        @Override
        void say(Offer offer, String key) {
            // an open invitation is refreshed
        }
    },
    REFUSING_THE_INVITED("one address invited if it is not yet", 1) {
        @Override
        void say(Offer offer, String key) {
            offer.refuseIfInvited();
        }
    };

    final String title;
    final int entries;

    Repetition(String title, int entries) {
        this.title = title;
        this.entries = entries;
    }

    abstract void say(Offer offer, String key);
}
