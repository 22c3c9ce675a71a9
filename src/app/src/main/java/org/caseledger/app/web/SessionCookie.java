package org.caseledger.app.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.caseledger.app.store.OpenLedger;

/**
 * The cookie by which a browser is known. Browsers send it to every port of a machine, so each ledger's has a name of its
 * own. No script reads it, and no other site's form is sent with it; a link from elsewhere, as in a letter, is.
 */
final class SessionCookie {

    /** Minutes without a request after which a session ends. */
    static final int IDLE_MINUTES = 30;

    private static final int NAME_CHARACTERS = 8;

    private SessionCookie() {}

    /** The settings of the server's sessions, as its arguments. */
    static List<String> arguments(OpenLedger ledger) {
        return List.of(
                "--server.servlet.session.cookie.name=" + name(ledger),
                "--server.servlet.session.cookie.http-only=true",
                "--server.servlet.session.cookie.same-site=lax",
                "--server.servlet.session.tracking-modes=cookie",
                "--server.servlet.session.persistent=false",
                "--server.servlet.session.timeout=" + IDLE_MINUTES + "m");
    }

    private static String name(OpenLedger ledger) {
        String directory = ledger.directory().toAbsolutePath().normalize().toString();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(directory.getBytes(StandardCharsets.UTF_8));
            return "caseledger-" + HexFormat.of().formatHex(hash).substring(0, NAME_CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
