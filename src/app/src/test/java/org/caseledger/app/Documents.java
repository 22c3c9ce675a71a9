package org.caseledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The project's documents, and the parts of them that the program knows better than anybody. */
public final class Documents {

    /** The repository. */
    public static final Path ROOT = root();

    private Documents() {}

    /**
     * Part {@code part} of {@code document}, between its marks, is {@code content}; with {@code -Ddocuments.write=true} it is
     * made so.
     */
    public static void generated(String document, String part, String content) throws IOException {
        Path file = ROOT.resolve(document);
        String text = Files.readString(file);
        Matcher marked = Pattern.compile(
                        "(<!-- " + part + ": [^\n]*-->\n)(.*?)(<!-- end of " + part + " -->)", Pattern.DOTALL)
                .matcher(text);
        assertThat(marked.find()).as("%s has a part for %s", document, part).isTrue();
        if (Boolean.getBoolean("documents.write")) {
            Files.writeString(file, text.substring(0, marked.start(2)) + content + text.substring(marked.end(2)));
            return;
        }
        assertThat(marked.group(2))
                .as("%s is out of date in its part %s: run this test with -Ddocuments.write=true", document, part)
                .isEqualTo(content);
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("caseledger"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
