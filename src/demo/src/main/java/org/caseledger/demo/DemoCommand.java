package org.caseledger.demo;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.caseledger.app.cli.CaseLedger;
import org.caseledger.app.cli.Progress;
import org.caseledger.app.cli.Stays;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.web.Workbench;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code demo}: a made-up city to look around in. */
@Stays(Stays.Because.IT_NEEDS_THE_DIRECTORY)
@Command(
        name = "demo",
        description = "Fill a fresh ledger with a made-up city's three fiscal years, say what is in it, and serve it.")
@Needs(Permission.OPERATE)
public final class DemoCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Option(names = "--seed", paramLabel = "N", description = "What chance begins from (default: ${DEFAULT-VALUE}).")
    private long seed = DemoCity.SEED;

    @Option(
            names = "--scale",
            paramLabel = "S",
            description = "1 for the whole city, 0.1 for a tenth of its claims (default: ${DEFAULT-VALUE}).")
    private double scale = DemoCity.WHOLE;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "The workbench's port (default: ${DEFAULT-VALUE}); 0 takes any free one.")
    private int port;

    @Option(names = "--no-serve", description = "Build and say what is in it, without the workbench.")
    private boolean noServe;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        check(port >= 0 && port <= Workbench.PORT_MAX, "--port must be 0 to " + Workbench.PORT_MAX);
        check(scale > 0 && scale <= DemoCity.WHOLE, "--scale must be above 0 and at most " + DemoCity.WHOLE);
        Path directory = root.directory();
        long start = System.nanoTime();
        Optional<Demo> built = Demo.in(directory);
        if (built.isPresent()) {
            // Opened before anything is said of it: whoever calls may be somebody who may not.
            try (OpenLedger ledger = noServe ? root.openExistingWhole() : root.openOrMake()) {
                say(built.get(), "The demo in " + directory + " is already built.\n");
                serve(ledger);
            }
            return CaseLedger.DONE;
        }
        Demo demo = build(directory);
        say(demo, String.format(Locale.ROOT, "Built in %.1f s.%n", (System.nanoTime() - start) / 1e9));
        if (!noServe) {
            try (OpenLedger ledger = root.openOrMake()) {
                serve(ledger);
            }
        }
        return CaseLedger.DONE;
    }

    private void say(Demo demo, String took) {
        root.output().print(demo.summary(), () -> demo.text() + "\n" + took);
    }

    private void serve(OpenLedger ledger) {
        if (!noServe) {
            Workbench.serve(ledger, port, root.served());
        }
    }

    private void check(boolean right, String otherwise) {
        if (!right) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), otherwise);
        }
    }

    private Demo build(Path directory) {
        String options = root.isDefaultDirectory() ? "" : " --ledger " + directory;
        try (Progress progress = Progress.told(root.caller(), "Building the demo", DemoCity.days(), "days")) {
            return Demo.build(directory, options, seed, scale, progress::to);
        }
    }
}
