package org.caseledger.app.stamp;

import java.net.URI;

/**
 * Who stamps.
 *
 * @param url where it is asked
 * @param trusted the certificates of which one has to vouch for its stamps; {@linkplain TrustedCertificates#NONE none} where
 *     whoever signs is only told
 */
public record Authority(URI url, TrustedCertificates trusted) {

    private static final int CHARACTERS = 1_000;

    /**
     * The address that {@code written} is: {@code https}, or {@code http}, because what comes back is signed itself and what is
     * asked is a hash. Refused where it is none, and where it carries a user, a password or a fragment.
     */
    public static URI address(String written) {
        URI url = URI.create(written.strip());
        boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
        if (!web
                || url.getHost() == null
                || url.getUserInfo() != null
                || url.getFragment() != null
                || written.length() > CHARACTERS) {
            throw new IllegalArgumentException("it is no address such as https://tsa.example/");
        }
        return url;
    }
}
