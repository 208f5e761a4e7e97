package dev.roster.examples.portal.host;

import java.util.List;

/** Where one product runs at a time. The menu has the others, if each can have a database of its own. */
public final class Stage implements AutoCloseable {

    private final List<Product> products;
    private final Settings settings;
    private final Opening opening;
    private volatile Running running;

    /**
     * Opens the first product.
     *
     * @param products all there are
     * @param settings what is set from outside
     * @param url where browsers find the portal
     */
    public Stage(List<Product> products, Settings settings, String url) {
        this.products = List.copyOf(products);
        this.settings = settings;
        opening = new Opening(settings, url);
        running = opening.open(find(products, settings.product()));
    }

    /** What runs now. */
    public Running running() {
        return running;
    }

    /** What can be chosen from: on a database of our own, all; on one that was set, what was set. */
    public List<Product> choice() {
        return settings.database().isPresent() ? List.of(running.product()) : products;
    }

    /** Runs another product. Sessions of the one before are over. */
    public synchronized void change(Product next) {
        if (!next.equals(running.product())) {
            Running before = running;
            running = opening.open(next);
            before.close();
        }
    }

    /**
     * A product that can be chosen.
     *
     * @throws IllegalArgumentException if there is none of that key
     */
    public Product named(String key) {
        return find(choice(), key);
    }

    private static Product find(List<Product> products, String key) {
        return products.stream()
                .filter(product -> product.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no product " + key + "; there are "
                        + products.stream().map(Product::key).toList()));
    }

    @Override
    public void close() {
        running.close();
    }
}
