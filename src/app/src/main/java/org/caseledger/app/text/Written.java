package org.caseledger.app.text;

import java.util.List;
import java.util.stream.Collectors;

/** Files that were written. */
final class Written {

    private Written() {}

    /** A line for each of {@code files}. */
    static String of(List<String> files) {
        return files.stream().map(file -> "Written to " + file + "\n").collect(Collectors.joining());
    }
}
