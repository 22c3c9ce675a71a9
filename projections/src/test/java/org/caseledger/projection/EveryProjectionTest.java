package org.caseledger.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.projection.claims.ClaimRegister;
import org.caseledger.projection.interactions.Interactions;
import org.junit.jupiter.api.Test;

/** No projection goes without a test that it keeps in step. */
class EveryProjectionTest {

    /** The classes of all projections, as compiled: a new one needs no line here. */
    static List<Class<?>> classes() throws IOException, URISyntaxException, ClassNotFoundException {
        Path compiled = Path.of(Projection.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<Class<?>> projections = new ArrayList<>();
        try (Stream<Path> files = Files.walk(compiled)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".class")).toList()) {
                String name = compiled.relativize(file).toString().replace(".class", "");
                Class<?> type = Class.forName(name.replace(file.getFileSystem().getSeparator(), "."));
                if (Projection.class.isAssignableFrom(type) && !type.isInterface()) {
                    projections.add(type);
                }
            }
        }
        return projections;
    }

    @Test
    void eachIsFoundAndHasATestBesideIt() throws Exception {
        assertThat(classes())
                .contains(ClaimRegister.class, Interactions.class)
                .allSatisfy(projection ->
                        assertThat(Class.forName(projection.getName() + "Test")).isAssignableTo(KeptInStep.class));
    }
}
