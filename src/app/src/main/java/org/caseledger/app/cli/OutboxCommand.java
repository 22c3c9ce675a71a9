package org.caseledger.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.caseledger.app.answer.DepartureAnswer;
import org.caseledger.app.desk.Dispatch;
import org.caseledger.app.mail.LetterMail;
import org.caseledger.app.mail.Postman;
import org.caseledger.app.outbox.Carrier;
import org.caseledger.app.store.Leaving;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.text.OutboxText;
import org.caseledger.app.webhook.WebhookPost;
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
            List<Leaving> all =
                    waiting ? ledger.outbox().waiting() : ledger.outbox().all();
            print(
                    ledger,
                    all.stream().filter(one -> state == null || state.has(one)).toList());
            return CaseLedger.DONE;
        }
    }

    @Command(name = "deliver", description = "Try now what waits, and print what was tried.")
    int deliver() {
        try (OpenLedger ledger = root.openExistingToRecordOnly();
                WebhookPost post = new WebhookPost(ledger)) {
            List<Leaving> tried = Dispatch.of(
                            ledger,
                            Stream.of(
                                            Stream.<Carrier>of(post),
                                            Postman.of(ledger).stream(),
                                            LetterMail.of(ledger).stream())
                                    .<Carrier>flatMap(carriers -> carriers)
                                    .toList())
                    .handOverAll();
            print(ledger, tried);
            List<Leaving> stay = tried.stream().filter(Leaving::waits).toList();
            stay.forEach(root::sayWaits);
            return stay.isEmpty() ? CaseLedger.DONE : CaseLedger.REFUSED;
        }
    }

    private void print(Ledger ledger, List<Leaving> leaving) {
        List<DepartureAnswer> answers = DepartureAnswer.of(leaving);
        root.output().print(answers, () -> OutboxText.of(answers, ledger.time()));
    }
}
