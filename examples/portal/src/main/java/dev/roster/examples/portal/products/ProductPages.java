package dev.roster.examples.portal.products;

import dev.roster.examples.portal.host.Product;
import dev.roster.examples.portal.server.Room;
import dev.roster.examples.portal.server.Routes;
import dev.roster.examples.portal.server.Visit;
import java.util.List;

/** The menu of products, and the look of the one that runs. */
public final class ProductPages implements Room {

    /** What the menu shows. */
    record View(List<Line> lines) {}

    /** A product in the menu. */
    record Line(String key, String title, String claim, boolean runs) {}

    @Override
    public void open(Routes routes) {
        routes.get("/products", this::menu).post("/products", this::change).get("/look.css", this::look);
    }

    private void menu(Visit visit) {
        List<Line> lines =
                visit.stage().choice().stream().map(each -> line(each, visit)).toList();
        visit.show("products/menu", new View(lines));
    }

    private void change(Visit visit) {
        visit.stage().change(Visit.id(visit.stage()::named, visit.field("product")));
        visit.go("/sign-in");
    }

    private void look(Visit visit) {
        visit.context().contentType("text/css").result(visit.product().look().css());
    }

    private static Line line(Product product, Visit visit) {
        return new Line(product.key(), product.title(), product.claim(), product.equals(visit.product()));
    }
}
