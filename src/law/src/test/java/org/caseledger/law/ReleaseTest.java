package org.caseledger.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.law.table.Fingerprint;
import org.junit.jupiter.api.Test;

class ReleaseTest {

    /** The shipped tables and policies as somebody finds them who looks into the folder, and not into the program's lists. */
    @Test
    void theLawIsKnownByEveryTableAndEveryShippedPolicy() throws IOException, URISyntaxException {
        Path law = Path.of(
                Objects.requireNonNull(ReleaseTest.class.getResource("/law")).toURI());
        String lines;
        try (Stream<Path> files = Files.walk(law)) {
            lines = files.filter(file -> file.toString().endsWith(".csv") || isPolicy(law.relativize(file)))
                    .map(file -> "law/" + law.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .map(name -> print(law.getParent().resolve(name)) + "  " + name + "\n")
                    .collect(Collectors.joining());
        }
        assertThat(Release.law()).isEqualTo(Fingerprint.of(lines.getBytes(StandardCharsets.UTF_8)));
    }

    /** The template is no employer's. */
    private static boolean isPolicy(Path file) {
        return file.startsWith("policy") && file.toString().endsWith(".yaml") && !file.endsWith("template.yaml");
    }

    private static String print(Path file) {
        try {
            return Fingerprint.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theVersionIsThatOfTheBuild() throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = Objects.requireNonNull(folder.getParent());
        }
        assertThat(Files.readString(folder.resolve("pom.xml")))
                .containsPattern("<version>" + Release.VERSION.replace(".", "\\.") + "(-SNAPSHOT)?</version>");
    }
}
