package org.caseledger.app.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.caseledger.app.answer.DepartureAnswer;
import org.caseledger.app.ask.AboutOutbox;
import org.caseledger.app.mail.EveryCarrier;
import org.caseledger.app.store.Leaving;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.text.OutboxText;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code outbox}: what leaves the ledger, and {@code outbox deliver}, which tries now what waits. */
@Command(name = "outbox", description = "What left the ledger and what waits to leave: when, how often tried, why not.")
@Needs(Permission.OPERATE)
final class OutboxCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Option(names = "--waiting", description = "Only what waits.")
    private boolean waiting;

    @Option(
            names = "--state",
            paramLabel = "S",
            description = "Only what is so far: ${COMPLETION-CANDIDATES}. What failed waits, too.")
    private DepartureAnswer.@Nullable Far state;

    @Override
    public Integer call() {
        try (Ledger ledger = root.openExisting()) {
            Set<DepartureAnswer.Far> fars = EnumSet.noneOf(DepartureAnswer.Far.class);
            if (waiting) {
                fars.add(DepartureAnswer.Far.WAITING);
            }
            if (state != null) {
                fars.add(state);
            }
            print(ledger, new AboutOutbox(ledger).all(fars, Optional.empty(), ""));
            return CaseLedger.DONE;
        }
    }

    @Command(name = "deliver", description = "Try now what waits, and print what was tried.")
    int deliver() {
        try (OpenLedger ledger = root.openExistingToRecordOnly()) {
            List<Leaving> tried = EveryCarrier.tryNow(ledger);
            print(ledger, DepartureAnswer.of(tried));
            List<Leaving> stay = tried.stream().filter(Leaving::waits).toList();
            stay.forEach(root::sayWaits);
            return stay.isEmpty() ? CaseLedger.DONE : CaseLedger.REFUSED;
        }
    }

    private void print(Ledger ledger, List<DepartureAnswer> answers) {
        root.output().print(answers, () -> OutboxText.of(answers, ledger.time()));
    }
}
