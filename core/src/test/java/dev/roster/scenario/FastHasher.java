package dev.roster.scenario;

import dev.roster.port.PasswordHasher;
import dev.roster.user.Password;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Hashes at no cost, and counts how often: for tests that are about all else. Of no use against anybody. */
public final class FastHasher implements PasswordHasher {

    private final AtomicInteger computed = new AtomicInteger();
    private final AtomicInteger salts = new AtomicInteger();
    private volatile int cost = 1;

    /** @return how many hashes were computed */
    public int computed() {
        return computed.get();
    }

    /** From now on, what was hashed before is outdated. */
    public void raiseCost() {
        cost++;
    }

    @Override
    public String hash(Password password) {
        return encoded(cost, salts.incrementAndGet(), password);
    }

    @Override
    public boolean matches(Password password, String encoded) {
        String[] parts = encoded.split("\\$");
        return encoded(Integer.parseInt(parts[2]), Integer.parseInt(parts[3]), password)
                .equals(encoded);
    }

    @Override
    public boolean isOutdated(String encoded) {
        return Integer.parseInt(encoded.split("\\$")[2]) < cost;
    }

    private String encoded(int atCost, int salt, Password password) {
        computed.incrementAndGet();
        byte[] salted = (salt + " " + password.normalized()).getBytes(StandardCharsets.UTF_8);
        return "$fast$" + atCost + "$" + salt + "$" + UUID.nameUUIDFromBytes(salted);
    }
}
