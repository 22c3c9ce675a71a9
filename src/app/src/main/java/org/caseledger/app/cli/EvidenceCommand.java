package org.caseledger.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.caseledger.app.answer.EvidenceAnswer;
import org.caseledger.app.evidence.EvidenceDesk;
import org.caseledger.app.evidence.EvidencePackage;
import org.caseledger.app.evidence.EvidenceWish;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.text.EvidenceText;
import org.caseledger.claim.Reserved;
import org.caseledger.decision.Refusal;
import org.caseledger.decision.RefusalCode;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.caseledger.people.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code evidence}: a claim's evidence package, as it is handed over for a hearing. */
@Command(
        name = "evidence",
        description =
                "Write a claim's evidence package: entries with proofs, statement, documents and letters in one ZIP.",
        footer = "%nWhoever gets it checks it with Python and nothing else: python3 verify.py FILE.zip --key VKEY.")
@Needs(Permission.TAKE_EVIDENCE)
final class EvidenceCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Parameters(paramLabel = "CLAIM", description = "The claim's number.")
    private String claim = "";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The ZIP to write; one that exists is replaced when all is written.")
    private Path out = Path.of("");

    @Option(
            names = "--redact",
            split = ",",
            paramLabel = "KIND",
            description =
                    "What isn't to be shown: surveillance, medical, attorney, personal; what you may not see isn't"
                            + " shown anyway.")
    private Set<Reserved> redact = new LinkedHashSet<>();

    @Option(names = "--read-trail", description = "With who read the claim, and when.")
    private boolean readTrail;

    @Mixin
    private TimeOptions time = new TimeOptions();

    @Mixin
    private SigningKeyOption signing = new SigningKeyOption();

    @Override
    public Integer call() {
        try (OpenLedger ledger = root.openExistingWhole()) {
            Person person = root.person(ledger);
            EvidenceWish wish = new EvidenceWish(claim, redact, readTrail, time.clocks());
            Optional<String> objection = wish.objection(person);
            if (objection.isPresent()) {
                return root.output().refused(Refusal.of(RefusalCode.NOT_PERMITTED, objection.get()));
            }
            EvidencePackage made = new EvidenceDesk(ledger, signing.desk(ledger))
                    .assemble(wish, person, SigningKeyOption.who(root, ledger));
            root.opens(ledger.as(person), "evidence", made.contents().claim());
            write(made);
            EvidenceAnswer answer = made.contents().in(out.toString());
            root.output().print(answer, () -> EvidenceText.of(answer));
            return CaseLedger.DONE;
        }
    }

    private void write(EvidencePackage made) {
        Path unfinished = root.caller().path(out + ".part");
        try {
            try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                made.writeTo(to);
            }
            Files.move(unfinished, out, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new LedgerFault("the package can't be written to " + out + ": " + e.getMessage(), e);
        }
    }
}
