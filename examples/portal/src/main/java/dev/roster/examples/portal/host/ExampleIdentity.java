package dev.roster.examples.portal.host;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Stands in for an identity provider, and believes whatever address somebody types. As in OpenID Connect's code flow, a browser
 * carries nothing but a code, which is good once; what it stands for, the portal fetches from the provider itself.
 */
public final class ExampleIdentity {

    private static final int MOST = 100;

    private final Map<String, Map<String, Object>> claimsByCode = new LinkedHashMap<>();

    ExampleIdentity() {}

    /**
     * Somebody has signed in there.
     *
     * @param address the account
     * @param verified whether the provider has verified that the address is theirs
     * @param nonce what the portal has asked with
     * @return a code for the portal
     */
    public synchronized String approve(String address, boolean verified, String nonce) {
        String code = Secrets.next();
        claimsByCode.put(
                code,
                Map.of(
                        "iss", "https://identity.example",
                        "sub", subject(address),
                        "email", address,
                        "email_verified", verified,
                        "nonce", nonce));
        if (claimsByCode.size() > MOST) {
            claimsByCode.remove(claimsByCode.keySet().iterator().next());
        }
        return code;
    }

    /** The claims that a code stands for, for the first and last time. */
    public synchronized Optional<Map<String, Object>> redeem(String code) {
        return Optional.ofNullable(claimsByCode.remove(code));
    }

    /** The same for the same address. A real provider keeps it when the address changes. */
    private static String subject(String address) {
        return UUID.nameUUIDFromBytes(address.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
