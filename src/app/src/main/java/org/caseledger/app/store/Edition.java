package org.caseledger.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.caseledger.law.table.LawBook;
import org.caseledger.payroll.RunComputation;
import org.caseledger.projection.Projection;

/**
 * What figures depend on besides the entries: the program's law and rules, and the operator's policy files, as one digest.
 * What was kept under another edition is not relied on.
 */
final class Edition {

    private static final String PROGRAM = digest(List.of(source(LawBook.class), source(RunComputation.class)));

    private Edition() {}

    /** The edition of this program alone. */
    static String ofProgram() {
        return PROGRAM;
    }

    /** The edition of this program with the policy files in {@code policies}, a folder that need not be there. */
    static String with(Path policies) {
        return Files.isDirectory(policies) ? PROGRAM + "+" + digest(List.of(policies)) : PROGRAM;
    }

    /** The edition of the program's read models. */
    static String ofProjections() {
        return digest(List.of(source(Projection.class)));
    }

    private static Path source(Class<?> one) {
        try {
            return Path.of(Objects.requireNonNull(one.getProtectionDomain().getCodeSource())
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program was loaded from an odd place", e);
        }
    }

    /** A digest of the files {@code roots} and of all files below them, by their names and contents. */
    private static String digest(List<Path> roots) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path root : roots) {
                try (Stream<Path> files = Files.walk(root)) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                        digest.update(Files.readAllBytes(file));
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
