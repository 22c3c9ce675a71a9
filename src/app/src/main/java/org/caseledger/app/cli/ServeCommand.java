package org.caseledger.app.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.web.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code serve}: the web workbench, for this machine only. */
@Command(name = "serve", description = "Serve the web workbench on 127.0.0.1, for this machine only.")
final class ServeCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "The port to listen on (default: ${DEFAULT-VALUE}); 0 takes any free one.")
    private int port;

    @Override
    public Integer call() {
        if (port < 0 || port > Workbench.PORT_MAX) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--port must be 0 to " + Workbench.PORT_MAX + ", not " + port);
        }
        try (Ledger ledger = root.openOrMake()) {
            Workbench.serve(ledger, port);
            return CaseLedger.DONE;
        }
    }
}
