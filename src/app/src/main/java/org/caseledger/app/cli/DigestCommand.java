package org.caseledger.app.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.caseledger.app.answer.DepartureAnswer;
import org.caseledger.app.answer.DigestAnswer;
import org.caseledger.app.ask.AboutDigest;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.mail.DailyPass;
import org.caseledger.app.mail.Letters;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.text.OutboxText;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.caseledger.people.Person;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code digest}: what a person's digest of a day says, and {@code digest send}, which lets those of today leave. */
@Command(name = "digest", description = "What a person's digest of the day says: deadlines, what presses, what is new.")
@Needs(Permission.SEE_CLAIMS)
final class DigestCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Option(names = "--for", paramLabel = "PERSON", description = "Whose (default: one's own).")
    private @Nullable String whose;

    @Option(names = "--day", paramLabel = "DATE", description = "Of this day (default: today).")
    private @Nullable LocalDate day;

    @Override
    public Integer call() {
        try (OpenLedger ledger = root.openExistingWhole()) {
            Person reader = root.person(ledger);
            DigestAnswer said = new AboutDigest(ledger.as(reader), ledger.mails(), new Clocks(null, day).asOf(ledger))
                    .of(whose, reader);
            root.output().print(said, () -> Letters.text(said));
            return CaseLedger.DONE;
        }
    }

    @Command(
            name = "send",
            description = "Let the digests of today leave, to whoever has none of today, and what has become critical.")
    @Needs(Permission.OPERATE)
    int send() {
        try (OpenLedger ledger = root.openExistingToRecordOnly()) {
            List<DepartureAnswer> answers = DepartureAnswer.of(DailyPass.byHand(ledger));
            root.output().print(answers, () -> OutboxText.of(answers, ledger.time()));
            return CaseLedger.DONE;
        }
    }
}
