package org.caseledger.app.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.caseledger.app.backup.BackupSchedule;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.web.Workbench;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code serve}: the web workbench, for this machine or, with TLS, for others. */
@Stays(Stays.Because.IT_NEEDS_THE_DIRECTORY)
@Command(
        name = "serve",
        description = "Serve the web workbench on 127.0.0.1, for this machine only, or with TLS beyond it.")
@Needs(Permission.OPERATE)
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

    @Mixin
    private ServeOptions options = new ServeOptions();

    @Option(
            names = "--backup-to",
            paramLabel = "DIR",
            description = "Make backups in DIR while the workbench runs (see caseledger backup).")
    private @Nullable Path backups;

    @Option(
            names = "--backup-every",
            paramLabel = "TIME",
            defaultValue = "24h",
            description = "How old the last backup may become, such as 24h or 30m (default: ${DEFAULT-VALUE}).")
    private String every = "24h";

    @Override
    public Integer call() {
        options.check(port).ifPresent(wrong -> {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), wrong);
        });
        Duration age = every();
        try (OpenLedger ledger = root.openOrMake()) {
            Runnable endBackups = () -> {};
            if (backups != null) {
                BackupSchedule schedule = new BackupSchedule(
                        ledger, backups, age, fault -> root.output().complain(fault));
                schedule.start();
                endBackups = schedule::close;
            }
            ledger.readModels().wakeSearch();
            Workbench.serve(
                    ledger, options.listening(port, ledger), options.provider(ledger), root.served(), endBackups);
            return CaseLedger.DONE;
        }
    }

    private Duration every() {
        if (!every.matches("[1-9]\\d{0,5}[hm]")) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--backup-every must be hours or minutes, such as 24h or 30m, not " + every);
        }
        return Duration.parse("PT" + every.toUpperCase(Locale.ROOT));
    }
}
