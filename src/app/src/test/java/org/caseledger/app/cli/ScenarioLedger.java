package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.app.answer.PostingsAnswer;
import org.caseledger.app.answer.Reasons;
import org.caseledger.app.answer.RunAnswer;
import org.caseledger.app.answer.StatementAnswer;
import org.caseledger.app.answer.TimelineAnswer;
import org.caseledger.app.desk.AdoptionDesk;
import org.caseledger.app.desk.AdoptionFile;
import org.caseledger.app.desk.Hindsight;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.app.lines.LineFile;
import org.caseledger.app.store.ClockSetByHand;
import org.caseledger.app.store.Ledger;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Claims;
import org.caseledger.decision.Outcome;
import org.caseledger.journal.LedgerJson;
import org.caseledger.journal.Who;
import org.caseledger.law.policy.Terms;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.payroll.RunContent;
import org.caseledger.projection.Recorded;
import org.caseledger.receivable.ClaimReceivables;
import org.caseledger.statement.Statement;
import tools.jackson.databind.JsonNode;

/**
 * A scenario's ledger, held open from its first step to its last: what the commands of the same names do, without opening
 * the ledger for each. An hour passes between steps, so that each can be asked about afterwards.
 */
final class ScenarioLedger implements AutoCloseable {

    private static final String EMPLOYER = "glendale";
    private static final Instant FIRST_STEP = Instant.parse("2027-01-04T16:00:00Z");

    private final ClockSetByHand clock = new ClockSetByHand(FIRST_STEP);
    private final Ledger ledger;
    private final PayrollDesk desk;

    /** Opens the ledger in {@code directory}. */
    ScenarioLedger(Path directory) {
        ledger = Ledger.open(directory, clock);
        desk = new PayrollDesk(ledger);
        anHourLater();
    }

    /** Lets an hour pass; returns what time it is. */
    Instant anHourLater() {
        clock.set(ledger.now().plus(Duration.ofHours(1)));
        return clock.instant();
    }

    /** Executes the history in {@code file}; every line must be recorded. */
    void history(Path file) {
        lines().history(List.of(LineFile.Source.of(file)), false);
    }

    /** Executes the commands in {@code file} now; every line must be recorded. */
    void record(Path file) {
        lines().record(List.of(LineFile.Source.of(file)), false);
    }

    private LineFile lines() {
        return new LineFile(
                ledger,
                answer -> assertThat(answer.outcome())
                        .as("%s:%d", answer.file(), answer.line())
                        .isInstanceOf(Outcome.Recorded.class),
                warning -> assertThat(warning).isEmpty());
    }

    /** The one entry of {@code claim} that stands and whose words begin with {@code words}. */
    String entry(String claim, String words) {
        List<TimelineAnswer> timeline = ledger.recorded(Claims.FAMILY.stream(claim)).stream()
                .map(TimelineAnswer::of)
                .toList();
        List<String> withdrawn = timeline.stream()
                .flatMap(line -> Stream.ofNullable(line.withdraws()))
                .toList();
        List<String> found = timeline.stream()
                .filter(line -> line.what().startsWith(words) && !withdrawn.contains(line.entry()))
                .map(TimelineAnswer::entry)
                .toList();
        assertThat(found)
                .as("entries of %s that begin with \"%s\"", claim, words)
                .hasSize(1);
        return found.getFirst();
    }

    /** Adopts {@code file}; all of it must be adopted. */
    void adopt(AdoptionFile file) {
        assertThat(new AdoptionDesk(ledger).adopt(file, Who.commandLine("rosa")))
                .isInstanceOf(AdoptionDesk.Step.Done.class);
    }

    /** What a run of the pay period with {@code day} would carry. */
    JsonNode preview(LocalDate day) {
        Instant now = ledger.now();
        PayrollDesk.Preview preview = desk.preview(EMPLOYER, day, now);
        return json(RunAnswer.preview(
                preview.id(), preview.draft(), now, desk.reading(preview, now), Reasons.in(ledger), false));
    }

    /** Prepares, approves and transmits a run of the pay period with {@code day}. */
    JsonNode transmit(LocalDate day) {
        String run = done(desk.run(EMPLOYER, day, Who.commandLine("ann"), null)).id();
        done(desk.approve(run, Who.commandLine("ben")));
        PayrollFacts.Run transmitted = done(desk.transmit(run, Who.commandLine("ben")));
        RunContent content = ledger.runContent(transmitted);
        return json(RunAnswer.of(
                transmitted,
                content,
                new Hindsight(ledger).reading(transmitted, content),
                null,
                Reasons.in(ledger),
                false));
    }

    private static PayrollFacts.Run done(PayrollDesk.Step step) {
        assertThat(step).isInstanceOf(PayrollDesk.Step.Done.class);
        return ((PayrollDesk.Step.Done) step).run();
    }

    /** The statement of {@code claim}, as known at {@code knownAt}. */
    JsonNode statement(String claim, LocalDate asOf, Instant knownAt) {
        return json(StatementAnswer.of(considered(claim, asOf, knownAt), receivables(claim, knownAt), knownAt, true));
    }

    /** The postings of {@code claim}. */
    JsonNode postings(String claim, LocalDate asOf) {
        Instant now = ledger.now();
        return json(
                PostingsAnswer.of(claim, considered(claim, asOf, now).postings(receivables(claim, now)), now, asOf));
    }

    private Statement considered(String claim, LocalDate asOf, Instant knownAt) {
        ClaimFacts facts = ledger.facts(claim).knownAt(knownAt);
        Terms terms = desk.terms(facts.reported().event().employer(), knownAt);
        return Statement.of(facts, terms, asOf);
    }

    private ClaimReceivables receivables(String claim, Instant knownAt) {
        return ledger.receivables(ledger.facts(claim).knownAt(knownAt), knownAt);
    }

    private static JsonNode json(Object document) {
        return LedgerJson.mapper().readTree(LedgerJson.mapper().writeValueAsString(document));
    }

    /** Copies the closed ledger in {@code from} to {@code to}. */
    static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was recorded stays in memory as it is: it must be what somebody reads who opens the ledger next. */
    @Override
    public void close() {
        List<Recorded> read = ledger.journal(0, Integer.MAX_VALUE);
        assertThat(read.stream().map(Recorded::stream).distinct().flatMap(stream -> ledger.recorded(stream).stream()))
                .containsExactlyInAnyOrderElementsOf(read);
        ledger.close();
    }
}
