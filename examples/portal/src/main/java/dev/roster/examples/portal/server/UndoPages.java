package dev.roster.examples.portal.server;

import java.util.Optional;

/** Takes back what was done last. Roster asks again whether that is allowed, as for any other change. */
public final class UndoPages implements Room {

    @Override
    public void open(Routes routes) {
        routes.post("/undo", this::undo);
    }

    private void undo(Visit visit) {
        Session session = visit.presence().session();
        Optional<Undo> undo = session.find(Session.UNDO, Undo.class)
                .filter(each -> each.id().equals(visit.field("undo")))
                .filter(each -> each.organization().equals(visit.organization()));
        if (undo.isPresent()) {
            session.forget(Session.UNDO);
            undo.get().page().answer(visit);
        } else {
            visit.go("/", "That can no longer be undone from there: something else was done since.");
        }
    }
}
