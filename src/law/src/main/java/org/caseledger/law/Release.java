package org.caseledger.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.law.policy.EmployerPolicies;
import org.caseledger.law.table.Fingerprint;
import org.caseledger.law.table.LawTable;

/** Which release of the program this is, and which law came with it. */
public final class Release {

    /** The program's version, such as {@code 0.1.0}. */
    public static final String VERSION = "0.1.0";

    private static final String LAW = Fingerprint.of(files().sorted()
            .map(file -> Fingerprint.of(read(file)) + "  " + file + "\n")
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.UTF_8));

    private Release() {}

    /**
     * The fingerprint of the tables and policies that come with the program: SHA-256 over a line for each file, in the
     * order of their names, with the file's own SHA-256, two blanks, its name such as {@code law/arizona/holidays.csv}, and a
     * line feed. It depends on nothing but what is in the files.
     */
    public static String law() {
        return LAW;
    }

    private static Stream<String> files() {
        return Stream.concat(
                LawTable.names().stream().map(table -> "law/" + table + ".csv"),
                EmployerPolicies.shippedFiles().stream());
    }

    private static byte[] read(String file) {
        try (InputStream in = Objects.requireNonNull(Release.class.getResourceAsStream("/" + file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
