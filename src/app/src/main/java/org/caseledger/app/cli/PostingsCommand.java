package org.caseledger.app.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.caseledger.app.answer.PostingsAnswer;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.text.PostingsText;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.law.policy.Terms;
import org.caseledger.posting.Postings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code postings}: Every hour and dollar of a claim between named accounts. */
@Command(name = "postings", description = "Every hour and dollar of a claim between named accounts.")
final class PostingsCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Parameters(paramLabel = "CLAIM", description = "The claim's number.")
    private String claim = "";

    @Mixin
    private TimeOptions time = new TimeOptions();

    @Override
    public Integer call() {
        try (Ledger ledger = root.openExisting()) {
            ClaimFacts facts = time.facts(ledger, claim);
            Instant knownAt = time.knownAt(ledger);
            LocalDate asOf = time.asOf(ledger);
            Terms terms = new PayrollDesk(ledger).terms(facts.reported().event().employer(), knownAt);
            Postings postings =
                    ledger.statement(facts, terms, knownAt, asOf).postings(ledger.receivables(facts, knownAt));
            PostingsAnswer answer = PostingsAnswer.of(facts.claim(), postings, knownAt, asOf);
            root.output().print(answer, () -> PostingsText.of(answer, ledger.time()));
            return CaseLedger.DONE;
        }
    }
}
