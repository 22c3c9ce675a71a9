package org.caseledger.app.desk;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.caseledger.app.answer.Reasons;
import org.caseledger.app.lines.LineFile;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.benefit.Beside;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.decision.Outcome;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Who;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.office.Reading;
import org.caseledger.payroll.ClaimInContext;
import org.caseledger.payroll.WhatIf;
import org.caseledger.payroll.WhatIf.Supposed;
import org.caseledger.receivable.ClaimReceivables;
import org.caseledger.receivable.ReceivableFacts;
import org.jspecify.annotations.Nullable;

/**
 * What if these lines were recorded? They are executed as they would be, in one transaction that is rolled back, so
 * that what is refused here would be refused there; and what a run would carry with them is compared with what it would
 * carry now. Supposed entries go by the name of their line ({@code raise.jsonl:3}), in reasons and workings alike.
 */
public final class Supposition {

    private final Ledger ledger;
    private final PayrollDesk desk;
    private final @Nullable Who who;

    /** Supposes on {@code ledger}. */
    public Supposition(Ledger ledger) {
        this(ledger, null);
    }

    /** The same for lines that {@code who} would give, and that therefore don't say by whom; null where they say so. */
    public Supposition(Ledger ledger, @Nullable Who who) {
        this.ledger = ledger;
        this.who = who;
        desk = new PayrollDesk(ledger);
    }

    /** What came of it. */
    public sealed interface Result {
        /** The lines could be recorded; this is what they would change. */
        record Shown(WhatIf whatIf) implements Result {}

        /** Some lines would be refused, so that nothing can be said about the rest. */
        record Refused(List<LineFile.Answer> answers) implements Result {}
    }

    /** Supposes the lines of {@code sources} in a run of the period that contains {@code day}. */
    public Result suppose(String employer, LocalDate day, List<LineFile.Source> sources) {
        DateSpan period = desk.policy(employer).payPeriods().periodOf(day);
        return new LineFile(ledger, who, answer -> {}, warning -> {}).suppose(sources, (reading, answers) -> {
            if (reading.adopted()) {
                throw new LedgerFault("adopting law or a policy can't be supposed here; see payroll impact");
            }
            List<LineFile.Answer> refused = answers.stream()
                    .filter(answer -> answer.outcome() instanceof Outcome.Refused)
                    .toList();
            return refused.isEmpty()
                    ? new Result.Shown(compare(employer, period, reading, answers))
                    : new Result.Refused(refused);
        });
    }

    private WhatIf compare(String employer, DateSpan period, Reading reading, List<LineFile.Answer> answers) {
        Map<String, String> names = names(answers);
        Map<String, ClaimInContext> recorded = new TreeMap<>();
        Map<String, ClaimInContext> supposed = new TreeMap<>();
        for (String claim : touched(reading)) {
            ClaimInContext file = renamed(reading.inContext(claim), names);
            if (file.facts().exists()
                    && file.facts().reported().event().employer().equals(employer)) {
                recorded.put(claim, ledger.file(claim));
                supposed.put(claim, file);
            }
        }
        Instant now = ledger.now();
        return WhatIf.of(
                desk.facts(employer).nextId(period),
                desk.terms(employer, now),
                period,
                now,
                lines(names, supposed),
                recorded,
                supposed);
    }

    /** The claims to which commands were given, or on whose receivables. */
    private static Set<String> touched(Reading reading) {
        Set<String> claims = new TreeSet<>(reading.claimsTouched());
        for (String id : reading.receivablesTouched()) {
            ReceivableFacts receivable = reading.receivable(id);
            if (receivable.exists()) {
                claims.add(receivable.opened().event().claim());
            }
        }
        return claims;
    }

    /** By the id that an entry got, the name of its line; a line with several entries numbers them. */
    private static Map<String, String> names(List<LineFile.Answer> answers) {
        Map<String, String> names = new LinkedHashMap<>();
        List<String> files =
                answers.stream().map(LineFile.Answer::file).distinct().toList();
        boolean alike = files.stream().map(Supposition::last).distinct().count() < files.size();
        for (LineFile.Answer answer : answers) {
            if (answer.outcome() instanceof Outcome.Recorded(List<String> entries)) {
                String line = (alike ? answer.file() : last(answer.file())) + ":" + answer.line();
                for (int number = 0; number < entries.size(); number++) {
                    names.put(entries.get(number), number == 0 ? line : line + "/" + (number + 1));
                }
            }
        }
        return names;
    }

    private static String last(String file) {
        return String.valueOf(Path.of(file).getFileName());
    }

    private static ClaimInContext renamed(ClaimInContext file, Map<String, String> names) {
        return new ClaimInContext(
                ClaimFacts.of(file.claim(), renamed(file.facts().entries(), names)),
                new ClaimReceivables(
                        file.claim(),
                        file.receivables().all().stream()
                                .map(one -> ReceivableFacts.of(one.id(), renamed(one.entries(), names)))
                                .toList()),
                new Beside(file.beside().claims().stream()
                        .map(other -> ClaimFacts.of(other.claim(), renamed(other.entries(), names)))
                        .toList()));
    }

    private static <E> List<Entry<E>> renamed(List<Entry<E>> entries, Map<String, String> names) {
        return entries.stream()
                .map(entry -> new Entry<>(
                        names.getOrDefault(entry.id(), entry.id()),
                        entry.recordedAt(),
                        entry.provenance(),
                        entry.event()))
                .toList();
    }

    private List<Supposed> lines(Map<String, String> names, Map<String, ClaimInContext> supposed) {
        Reasons reasons = Reasons.in(ledger).with(supposed);
        List<Supposed> lines = new ArrayList<>();
        for (String name : names.values()) {
            Supposed line = new Supposed(name, "", "nothing on a claim of this employer that is not recorded already");
            for (String claim : supposed.keySet()) {
                line = reasons.tell(claim, name)
                        .map(told -> new Supposed(name, claim, told.what()))
                        .orElse(line);
            }
            lines.add(line);
        }
        return lines;
    }
}
