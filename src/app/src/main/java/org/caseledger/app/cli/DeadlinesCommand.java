package org.caseledger.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.caseledger.app.answer.DeadlinesAnswer;
import org.caseledger.app.ask.AboutClaim;
import org.caseledger.app.ask.AboutDeadlines;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.calendar.DeadlineCalendar;
import org.caseledger.app.calendar.OpenDuties;
import org.caseledger.app.calendar.OpenDuty;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.table.ClaimTables;
import org.caseledger.app.table.Rows;
import org.caseledger.app.text.DeadlinesText;
import org.caseledger.claim.DeadlineState;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.caseledger.projection.deadlines.DeadlineSearch;
import org.caseledger.projection.deadlines.Duty;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code deadlines}: statutory clocks: what started them, when they are due, and how they ended. */
@Command(
        name = "deadlines",
        description =
                "Statutory deadlines: what started them, when they are due, and what was met, missed, late or excused.")
@Needs(Permission.SEE_CLAIMS)
final class DeadlinesCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Parameters(
            arity = "0..1",
            paramLabel = "CLAIM",
            description = "Only this claim's, with its lags (default: those of all claims that have started).")
    private @Nullable String claim;

    @Mixin
    private TimeOptions time = new TimeOptions();

    @Option(
            names = "--state",
            paramLabel = "S",
            split = ",",
            description =
                    "Only those in this state: not-started, open, missed, met, late or excused; several with commas.")
    private List<DeadlineState> states = List.of();

    @Option(
            names = "--duty",
            paramLabel = "WHOSE",
            description =
                    "Of all claims: only what the employer, the insurer or the administrator must do: ours; or others.")
    private @Nullable Duty duty;

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "Of all claims: only deadlines of this kind, such as az.report-of-injury.")
    private String id = "";

    @Option(names = "--explain", description = "Print how each day was counted.")
    private boolean explain;

    @Mixin
    private TableOptions table = new TableOptions();

    @Option(
            names = "--ics",
            paramLabel = "FILE",
            description = "Write what is open to this file for a calendar program, and print nothing of it.")
    private @Nullable Path calendar;

    @Option(
            names = "--for",
            paramLabel = "PERSON",
            description = "With --ics: only on this person's claims, and on those of queues lent to them.")
    private @Nullable String whose;

    @Override
    public Integer call() {
        try (Ledger ledger = root.openExisting()) {
            if (calendar != null) {
                root.opens(ledger, "calendar", claim, claim == null ? "deadlines" : null);
                OpenDuties open = new OpenDuties(ledger, whose, "");
                List<OpenDuty> duties = claim == null
                        ? open.all()
                        : open.on(Clocks.NOW.facts(ledger, claim).claim());
                write(calendar, DeadlineCalendar.of(duties, null));
                root.output().text(duties.size() + " open written to " + calendar + "\n");
                return CaseLedger.DONE;
            }
            if (claim == null) {
                return all(ledger);
            }
            DeadlinesAnswer answer = new AboutClaim(ledger, claim, time.clocks()).deadlines(states, explain);
            root.opens(ledger, table.asked() ? "export" : "deadlines", claim);
            if (table.asked()) {
                table.write(root, ledger, ClaimTables.DEADLINES, Rows.of(answer.deadlines()));
            } else {
                root.output().print(answer, () -> DeadlinesText.of(answer));
            }
            return CaseLedger.DONE;
        }
    }

    private int all(Ledger ledger) {
        Clocks clocks = time.clocks();
        AboutDeadlines about = new AboutDeadlines(ledger, clocks);
        DeadlineSearch search = DeadlineSearch.of(
                        clocks.asOf(ledger), states.isEmpty() ? AboutDeadlines.started() : states)
                .only(id, "", null, null)
                .duty(duty);
        if (table.asked()) {
            root.opens(ledger, "export", null, "deadlines");
            table.<DeadlinesAnswer.Item>write(root, ledger, ClaimTables.DEADLINES, each -> about.each(search, each));
        } else {
            DeadlinesAnswer answer = about.all(search, explain);
            root.output().print(answer, () -> DeadlinesText.ofAll(answer));
        }
        return CaseLedger.DONE;
    }

    private void write(Path file, byte[] content) {
        Path unfinished = root.caller().path(file + ".part");
        try {
            Files.write(unfinished, content);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new LedgerFault("the calendar can't be written to " + file + ": " + e.getMessage(), e);
        }
    }
}
