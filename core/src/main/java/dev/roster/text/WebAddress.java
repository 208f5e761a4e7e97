package dev.roster.text;

import java.net.URI;

/** Which addresses of the web are good enough to send people to, or to believe. */
public final class WebAddress {

    private WebAddress() {}

    /**
     * @param uri any URI
     * @return whether it is an https address without user, query or fragment; http will do on this machine, where one
     *     develops
     */
    public static boolean isPlainAndSecure(URI uri) {
        String host = uri.getHost();
        boolean here = "localhost".equals(host) || "127.0.0.1".equals(host);
        return host != null
                && ("https".equals(uri.getScheme()) || here && "http".equals(uri.getScheme()))
                && uri.getRawUserInfo() == null
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
    }
}
