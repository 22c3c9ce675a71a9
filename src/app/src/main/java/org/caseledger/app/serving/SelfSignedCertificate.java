package org.caseledger.app.serving;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.OwnersFiles;

/**
 * A certificate for trying TLS, which the JDK's own {@code keytool} makes at the first start and which stays in the ledger's
 * folder {@code tls}, for its owner alone. One that has expired is made again.
 */
public final class SelfSignedCertificate {

    private static final String FOLDER = "tls";
    private static final String KEYS = "self-signed.p12";
    private static final String PASSWORD = "self-signed.password";
    private static final String ALIAS = "workbench";
    private static final int VALID_DAYS = 397;
    private static final int PASSWORD_BYTES = 16;

    private SelfSignedCertificate() {}

    /** The one of the ledger in {@code ledger}, made for {@code names} if there is none that is good at {@code now}. */
    public static Transport.SelfSigned in(Path ledger, List<String> names, Instant now) {
        Path folder = ledger.resolve(FOLDER);
        Path keys = folder.resolve(KEYS);
        Path password = folder.resolve(PASSWORD);
        try {
            if (!Files.exists(keys) || !Files.exists(password) || expired(keys, password, now)) {
                make(folder, names);
            }
            return new Transport.SelfSigned(
                    keys, Files.readString(password).strip(), fingerprint(certificate(keys, password)));
        } catch (IOException | GeneralSecurityException e) {
            throw new LedgerFault(
                    "the self-signed certificate in " + folder + " can't be used (" + e.getMessage()
                            + "); remove the folder to have it made again",
                    e);
        }
    }

    private static boolean expired(Path keys, Path password, Instant now) throws IOException, GeneralSecurityException {
        return !certificate(keys, password).getNotAfter().toInstant().isAfter(now);
    }

    private static X509Certificate certificate(Path keys, Path password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, Files.readString(password).strip().toCharArray());
        }
        if (store.getCertificate(ALIAS) instanceof X509Certificate certificate) {
            return certificate;
        }
        throw new GeneralSecurityException("no certificate is in " + keys.getFileName());
    }

    private static String fingerprint(X509Certificate certificate) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
    }

    /** Made anew in its folder: keytool adds to a file that is there. */
    private static void make(Path folder, List<String> names) throws IOException {
        OwnersFiles.delete(folder);
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        Path password =
                OwnersFiles.write(folder.resolve(PASSWORD), HexFormat.of().formatHex(random) + "\n");
        Path unfinished = folder.resolve(KEYS + ".part");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                String.valueOf(VALID_DAYS),
                "-dname",
                "CN=" + names.getLast() + ", O=Case Ledger (self-signed)",
                "-ext",
                "SAN=" + names.stream().map(SelfSignedCertificate::kind).collect(Collectors.joining(",")),
                "-ext",
                "EKU=serverAuth",
                "-storetype",
                "PKCS12",
                "-storepass:file",
                password.toString(),
                "-keystore",
                unfinished.toString()));
        run(command);
        OwnersFiles.keep(unfinished);
        Files.move(unfinished, folder.resolve(KEYS));
    }

    private static String kind(String name) {
        return (name.matches("[\\d.]+|.*:.*") ? "ip:" : "dns:") + name;
    }

    private static void run(List<String> command) throws IOException {
        ProcessBuilder made = new ProcessBuilder(command).redirectErrorStream(true);
        // What the environment holds for this program, such as the ledger's key, is no business of another.
        made.environment().keySet().removeIf(name -> name.startsWith("CASELEDGER_"));
        Process keytool = made.start();
        keytool.getOutputStream().close();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (keytool.waitFor() != 0) {
                throw new IOException("keytool: " + said.strip().replaceAll("\\s*\\R\\s*", " "));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while keytool worked", e);
        }
    }
}
