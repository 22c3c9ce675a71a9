package org.caseledger.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.caseledger.app.store.Keys;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/**
 * The whole city with its three fiscal years, built once for all tests that ask for it. They read it.
 *
 * @param folder where the tests may put files
 * @param ledger the ledger's directory
 */
record WholeCity(Path folder, Path ledger, Demo demo) implements AutoCloseable {

    private static WholeCity build() {
        try {
            Path folder = Files.createTempDirectory("whole-city");
            Path ledger = folder.resolve("city");
            return new WholeCity(
                    folder, ledger, Demo.build(ledger, "", Keys.NONE, DemoCity.SEED, DemoCity.WHOLE, day -> {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    /** Hands the city to whoever asks for it. */
    static final class Built implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == WholeCity.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(WholeCity.class))
                    .computeIfAbsent(WholeCity.class, key -> build(), WholeCity.class);
        }
    }
}
