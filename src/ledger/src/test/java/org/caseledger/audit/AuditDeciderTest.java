package org.caseledger.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.day;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.caseledger.audit.AuditCommand.*;
import org.caseledger.audit.AuditEvent.*;
import org.caseledger.audit.Cell.Verdict;
import org.caseledger.decision.Decision;
import org.caseledger.family.Circumstances;
import org.caseledger.journal.Channel;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Provenance;
import org.caseledger.law.Employers;
import org.caseledger.law.table.LawBook;
import org.caseledger.sampling.Draw;
import org.caseledger.sampling.SampleSize;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** An audit from its plan to its end, and what is refused on the way. */
class AuditDeciderTest {

    private static final Instant BEGIN = Instant.parse("2022-02-01T16:00:00Z");
    private static final List<String> FILES =
            IntStream.rangeClosed(1, 60).mapToObj(i -> "G-20-%04d".formatted(i)).toList();
    private static final AuditPlanned PLAN = plan(FILES, 20);

    private final List<Entry<AuditEvent>> entries = new ArrayList<>();

    private static AuditPlanned plan(List<String> files, int size) {
        return plan(files, SizePlan.fixed(size));
    }

    private static AuditPlanned plan(List<String> files, SizePlan size) {
        AuditProgramme programme = AuditProgramme.find("closed-claims").orElseThrow();
        return new AuditPlanned(
                programme.id(),
                programme.title(),
                programme.source(),
                "glendale",
                day("2019-07-01"),
                day("2021-12-31"),
                programme.attributes(),
                size,
                "march",
                BEGIN,
                4_711,
                null,
                files.size(),
                Draw.hash(files),
                null,
                null);
    }

    private AuditFacts facts() {
        return AuditFacts.of("C-3", entries);
    }

    private Decision<AuditEvent> decide(String by, AuditCommand command) {
        return AuditDecider.decide(
                facts(),
                command,
                new Circumstances(
                        BEGIN.plus(Duration.ofDays(30)),
                        by,
                        Employers.shipped(),
                        Employers.shipped(),
                        LawBook.shipped(),
                        ZoneOffset.UTC));
    }

    private void done(String by, AuditCommand command) {
        Decision<AuditEvent> decision = decide(by, command);
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        for (AuditEvent event : ((Decision.Accepted<AuditEvent>) decision).events()) {
            entries.add(new Entry<>(
                    "a" + entries.size(),
                    BEGIN.plus(Duration.ofHours(entries.size())),
                    new Provenance(by, Channel.COMMAND_LINE, "k", null, null),
                    event));
        }
    }

    private String refused(String by, AuditCommand command) {
        return ((Decision.Refused<AuditEvent>) decide(by, command)).refusal().code();
    }

    private void drawn() {
        done("june", new PlanAudit("C-3", PLAN));
        done("june", new DrawSample("C-3", FILES, null, null));
    }

    /** In the first {@code late} files A1 deviates; A9 is left to a person in the first. */
    private void filled(int late) {
        drawn();
        List<String> files = facts().drawn().event().drawn();
        for (int number = 0; number < files.size(); number++) {
            List<Cell> cells = List.of(
                    Cell.of("A1", number < late ? Verdict.DEVIATION : Verdict.MET, "days", List.of("e" + number)),
                    Cell.of("A9", number == 0 ? Verdict.TO_BE_JUDGED : Verdict.NOT_APPLICABLE, "notice", List.of()));
            done("june", new FillFile("C-3", new FileFilled(files.get(number), cells)));
        }
    }

    private String first() {
        return facts().drawn().event().drawn().getFirst();
    }

    private MakeFinding finding() {
        return new MakeFinding(
                "C-3",
                "4 of 20 reports came late",
                "10 days, A.R.S. 23-908(G)",
                "COVID-19",
                null,
                "Document each exception",
                List.of(first()));
    }

    private static RespondToFinding response(int finding) {
        return new RespondToFinding(
                "C-3",
                finding,
                Agreement.AGREE,
                "Risk Management",
                day("2022-06-30"),
                "the administrator documents it");
    }

    @Test
    void theSampleIsWhatTheListAndTheSeedSay() {
        drawn();
        assertThat(facts().drawn().event().drawn())
                .containsExactlyElementsOf(
                        Draw.of(FILES, "march", 20).stream().map(Draw.Drawn::id).toList());
        assertThat(refused("june", new DrawSample("C-3", FILES, null, null))).isEqualTo("already-drawn");
    }

    @Test
    void aPopulationThatIsNotTheFrozenOneIsNotDrawnFrom() {
        done("june", new PlanAudit("C-3", PLAN));
        assertThat(refused("june", new DrawSample("C-3", FILES.subList(1, 60), null, null)))
                .isEqualTo("population-moved");
        assertThat(refused("june", new PlanAudit("C-3", PLAN))).isEqualTo("audit-exists");
    }

    @Test
    void fourOfTwentyIsTwentyPercent() {
        filled(4);
        assertThat(facts().rate("A1").orElseThrow().words())
                .startsWith("4 of 20 = 20 %, at most 40.1 % at 95 % confidence; of these 60 at most ");
        assertThat(facts().rate("A9")).isEmpty();
        assertThat(facts().open()).isEqualTo(1);
    }

    @Test
    void anAuditGoesFromItsPlanToItsEndWithThreePeople() {
        filled(4);
        assertThat(refused("rita", new ReviewAudit("C-3", null))).isEqualTo("not-complete");
        done(
                "june",
                new JudgeAttribute(
                        "C-3", first(), "A9", Verdict.MET, "form 104 with the report of 5 May", null, null, null));
        done("june", finding());
        assertThat(refused("June", new ReviewAudit("C-3", null))).isEqualTo("same-person");
        assertThat(refused("june", new CloseAudit("C-3", "done"))).isEqualTo("not-reviewed");
        done("rita", new ReviewAudit("C-3", "agreed to the files"));
        assertThat(refused("rita", new CloseAudit("C-3", "done"))).isEqualTo("not-answered");
        assertThat(refused("june", response(1))).isEqualTo("same-person");
        assertThat(refused("mona", response(2))).isEqualTo("unknown-finding");
        assertThat(refused("june", new FollowUpFinding("C-3", 1, day("2022-02-02"), Progress.NOT, "asked")))
                .isEqualTo("not-answered");
        done("mona", response(1));
        done("june", new CloseAudit("C-3", "4 of 20 late"));
        assertThat(refused("june", finding())).isEqualTo("audit-closed");
        assertThat(facts().findings().get(1).done()).isFalse();
        done("june", new FollowUpFinding("C-3", 1, day("2022-02-20"), Progress.IMPLEMENTED, "seen in 5 files"));
        assertThat(facts().findings().get(1).done()).isTrue();
        assertThat(facts().preparers()).containsExactly("june");
    }

    @Test
    void whatIsWorkedOnAfterItsReviewIsReviewedAgain() {
        filled(0);
        done("june", new JudgeAttribute("C-3", first(), "A9", Verdict.MET, "seen", null, null, null));
        done("rita", new ReviewAudit("C-3", null));
        done("june", new JudgeAttribute("C-3", first(), "A9", Verdict.DEVIATION, "no report in it", null, null, null));
        assertThat(refused("june", new CloseAudit("C-3", "done"))).isEqualTo("not-reviewed");
    }

    /** 59 files at a tolerable 5 %; with one deviation among them 93, and no third stage is planned. */
    @Test
    void aStagedSampleIsEnlargedWhereItDeviates() {
        List<String> files =
                IntStream.rangeClosed(1, 300).mapToObj(i -> "F-" + i).toList();
        BigDecimal five = new BigDecimal("5");
        AuditPlanned plan = plan(files, new SizePlan(SizePlan.Method.STOP_OR_GO, 1, null, five, null, five, true));
        DrawSample draw = new DrawSample("C-3", files, null, null);
        done("june", new PlanAudit("C-3", plan));
        done("june", draw);
        assertThat(facts().sample()).hasSize(59);
        assertThat(refused("june", draw)).isEqualTo("not-complete");
        fill(file -> Verdict.MET);
        assertThat(refused("june", draw)).isEqualTo("already-drawn");
        done("june", new JudgeAttribute("C-3", first(), "A1", Verdict.DEVIATION, "late", null, "illness", null));
        List<String> before = facts().sample();
        done("june", draw);
        assertThat(facts().sample()).hasSize(93).startsWith(before.toArray(String[]::new));
        assertThat(facts().drawn().event().stage()).isEqualTo(2);
        fill(file -> Verdict.DEVIATION);
        assertThat(refused("june", draw)).isEqualTo("no-more-stages");
    }

    private void fill(Function<String, Verdict> verdict) {
        for (String file : facts().unfilled()) {
            List<Cell> cells = List.of(Cell.of("A1", verdict.apply(file), "days", List.of()));
            done("june", new FillFile("C-3", new FileFilled(file, cells)));
        }
    }

    /** $1,000.00 may be wrong: one dollar of every $333.80 is drawn; the file above that is taken. */
    @Test
    void dollarsAreDrawnFromWhatFilesCarried() {
        List<String> files = List.of("F-1", "F-2", "F-3");
        List<Money> books = List.of(Money.parse("USD 50.00"), Money.parse("USD 900.00"), Money.parse("USD 10.00"));
        SizePlan size = new SizePlan(
                SizePlan.Method.MONETARY_UNIT,
                null,
                null,
                null,
                Money.parse("USD 1000.00"),
                new BigDecimal("5"),
                false);
        AuditPlanned files3 = plan(files, size);
        done(
                "june",
                new PlanAudit(
                        "C-3",
                        new AuditPlanned(
                                files3.programme(),
                                files3.title(),
                                files3.source(),
                                files3.employer(),
                                files3.from(),
                                files3.to(),
                                files3.attributes(),
                                size,
                                files3.seed(),
                                files3.knownAt(),
                                files3.position(),
                                null,
                                3,
                                DrawSample.hash(files, books),
                                Money.parse("USD 960.00"),
                                null)));
        assertThat(refused(
                        "june", new DrawSample("C-3", files, List.of(books.get(0), books.get(0), books.get(2)), null)))
                .isEqualTo("population-moved");
        done("june", new DrawSample("C-3", files, books, null));
        assertThat(facts().sample()).contains("F-2");
        fill(file -> Verdict.MET);
        done(
                "june",
                new JudgeAttribute(
                        "C-3", "F-2", "A1", Verdict.DEVIATION, "rate", null, "wage", Money.parse("USD 100.00")));
        assertThat(facts().rate("A1")).isEmpty();
        assertThat(facts().deviations()).extracting(AuditFacts.Deviation::cause).containsExactly("wage");
        // 2.9957 intervals of $333.80 for what was not seen, and the 100 of the file that was taken for its size.
        assertThat(facts().upperMisstatement()).contains(Money.parse("USD 1099.98"));
    }

    private static AuditPlanned divided(Map<String, List<String>> strata, SizePlan size, Map<String, Integer> numbers) {
        AuditPlanned whole = plan(files(strata), size);
        return new AuditPlanned(
                whole.programme(),
                whole.title(),
                whole.source(),
                whole.employer(),
                whole.from(),
                whole.to(),
                whole.attributes(),
                size,
                whole.seed(),
                whole.knownAt(),
                whole.position(),
                null,
                whole.population(),
                whole.populationHash(),
                null,
                Strata.of(Division.KIND, files(strata), null, names(strata), numbers));
    }

    private static List<String> files(Map<String, List<String>> strata) {
        return strata.values().stream().flatMap(List::stream).toList();
    }

    private static List<String> names(Map<String, List<String>> strata) {
        return strata.entrySet().stream()
                .flatMap(one -> one.getValue().stream().map(file -> one.getKey()))
                .toList();
    }

    private static Map<String, List<String>> strata(int indemnity, int denied) {
        return Map.of(
                "indemnity",
                IntStream.rangeClosed(1, indemnity).mapToObj(i -> "I-" + i).toList(),
                "denied",
                IntStream.rangeClosed(1, denied).mapToObj(i -> "D-" + i).toList());
    }

    private static List<String> lowest(List<String> files, int size) {
        return Draw.of(files, "march", size).stream().map(Draw.Drawn::id).toList();
    }

    /** Each stratum as if it were all there is: the same seed, the same rule; and together again in the order of keys. */
    @Test
    void eachStratumIsDrawnByItself() {
        Map<String, List<String>> strata = strata(60, 12);
        done("june", new PlanAudit("C-3", divided(strata, SizePlan.fixed(10), Map.of("denied", 3))));
        assertThat(refused("june", new DrawSample("C-3", files(strata), null, null)))
                .isEqualTo("population-moved");
        List<String> others = new ArrayList<>(names(strata));
        Collections.reverse(others);
        assertThat(refused("june", new DrawSample("C-3", files(strata), null, others)))
                .isEqualTo("population-moved");
        done("june", new DrawSample("C-3", files(strata), null, names(strata)));
        SampleDrawn drawn = facts().knownSample().event();
        assertThat(drawn.strata()).extracting(DrawnStratum::name).containsExactly("denied", "indemnity");
        assertThat(drawn.strata().getFirst().drawn())
                .containsExactlyElementsOf(lowest(strata.getOrDefault("denied", List.of()), 3));
        assertThat(drawn.strata().getLast().drawn())
                .containsExactlyElementsOf(lowest(strata.getOrDefault("indemnity", List.of()), 10));
        assertThat(drawn.drawn()).hasSize(13).containsExactlyElementsOf(lowest(drawn.drawn(), 13));
        assertThat(drawn.because()).isEqualTo("by kind: denied 3, indemnity 10");
        assertThat(facts().stratum(drawn.strata().getFirst().drawn().getFirst()))
                .contains("denied");
        assertThat(refused("june", new DrawSample("C-3", files(strata), null, names(strata))))
                .isEqualTo("already-drawn");
    }

    /** 1 of 10 from 40 and 3 of 10 from 10 are 14 % of all, and not 4 of 20. */
    @Test
    void ratesOfStrataAreToldForEachAndTogetherByTheirSizes() {
        Map<String, List<String>> strata = strata(40, 10);
        done("june", new PlanAudit("C-3", divided(strata, SizePlan.fixed(10), Map.of())));
        done("june", new DrawSample("C-3", files(strata), null, names(strata)));
        List<String> denied = facts().strata().getFirst().drawn();
        List<String> late = List.of(
                denied.get(0),
                denied.get(1),
                denied.get(2),
                facts().strata().getLast().drawn().getFirst());
        fill(file -> late.contains(file) ? Verdict.DEVIATION : Verdict.MET);
        assertThat(facts().rate("A1")).isEmpty();
        assertThat(facts().rate("A1", "denied").orElseThrow().words()).startsWith("3 of 10 = 30 %");
        assertThat(facts().rate("A1", "indemnity").orElseThrow().words()).startsWith("1 of 10 = 10 %");
        assertThat(facts().together("A1").orElseThrow().words())
                .isEqualTo("14 % by the sizes of the strata, at most 34 % at 95 % confidence or more");
        done(
                "june",
                new JudgeAttribute("C-3", late.getFirst(), "A1", Verdict.NOT_APPLICABLE, "none", null, null, null));
        assertThat(facts().together("A1")).isEmpty();
        assertThat(facts().rate("A1", "denied").orElseThrow().words()).startsWith("2 of 9");
    }

    /** 59 of each; the one in which a file deviates is enlarged to 93, the other stays; 3 asked for by number stay 3. */
    @Test
    void aStratumIsEnlargedByWhatDeviatesInIt() {
        Map<String, List<String>> strata = strata(300, 200);
        BigDecimal five = new BigDecimal("5");
        SizePlan staged = new SizePlan(SizePlan.Method.STOP_OR_GO, 1, null, five, null, five, true);
        DrawSample draw = new DrawSample("C-3", files(strata), null, names(strata));
        done("june", new PlanAudit("C-3", divided(strata, staged, Map.of())));
        done("june", draw);
        String deviating = facts().strata().getFirst().drawn().getFirst();
        fill(file -> file.equals(deviating) ? Verdict.DEVIATION : Verdict.MET);
        done("june", draw);
        assertThat(facts().strata()).extracting(one -> one.drawn().size()).containsExactly(93, 59);
        fill(file -> Verdict.MET);
        assertThat(refused("june", draw)).isEqualTo("already-drawn");
        String other = facts().strata().getFirst().drawn().getLast();
        done("june", new JudgeAttribute("C-3", other, "A1", Verdict.DEVIATION, "late", null, null, null));
        assertThat(refused("june", draw)).isEqualTo("no-more-stages");
    }

    /** What couldn't be drawn is refused when it is planned, and says where. */
    @Test
    void aPlanThatCanNotBeDrawnIsNoPlan() {
        BigDecimal five = new BigDecimal("5");
        BigDecimal none = BigDecimal.ZERO;
        BigDecimal all = new BigDecimal("100");
        assertThat(trouble(attribute(none, none, five))).isEqualTo("tolerable");
        assertThat(trouble(attribute(none, all, five))).isEqualTo("tolerable");
        assertThat(trouble(attribute(five, five, five))).isEqualTo("expected");
        assertThat(trouble(attribute(five.negate(), five, five))).isEqualTo("expected");
        assertThat(trouble(attribute(none, five, none))).isEqualTo("risk");
        assertThat(trouble(attribute(none, five, all))).isEqualTo("risk");
        assertThat(trouble(new SizePlan(SizePlan.Method.STOP_OR_GO, 51, null, five, null, five, true)))
                .isEqualTo("number");
        assertThat(trouble(new SizePlan(SizePlan.Method.STOP_OR_GO, 1, null, five, null, five, false)))
                .isEqualTo("allowUnverified");
        SizePlan statute = new SizePlan(SizePlan.Method.STATUTE, null, null, null, null, five, false);
        assertThat(refused("june", new PlanAudit("C-3", divided(strata(60, 12), statute, Map.of()))))
                .isEqualTo("no-sample-size");
        assertThat(refused("june", new PlanAudit("C-3", divided(strata(60, 12), statute, Map.of("denied", 0)))))
                .isEqualTo("no-such-plan");
        done("june", new PlanAudit("C-3", divided(strata(60, 12), statute, Map.of("denied", 12))));
        assertThat(PlannedSize.of(facts().known().event()).stream().flatMap(PlannedSize::known))
                .extracting(SampleSize::size)
                .containsExactly(12, 42);
    }

    private static SizePlan attribute(BigDecimal expected, BigDecimal tolerable, BigDecimal risk) {
        return new SizePlan(SizePlan.Method.ATTRIBUTE, null, expected, tolerable, null, risk, false);
    }

    private String trouble(SizePlan size) {
        return String.valueOf(((Decision.Refused<AuditEvent>) decide("june", new PlanAudit("C-3", plan(FILES, size))))
                .refusal()
                .field());
    }

    @Test
    void ofFewerThanWereAskedForAllAreDrawnAndThatIsSaid() {
        done("june", new PlanAudit("C-3", plan(FILES, 70)));
        done("june", new DrawSample("C-3", FILES, null, null));
        assertThat(facts().sample()).hasSize(60);
        assertThat(facts().knownSample().event().because())
                .isEqualTo("70 were asked for; there are 60, and all are drawn");
    }

    @Test
    void aFindingIsTalkedOver() {
        done("june", new PlanAudit("C-3", PLAN));
        assertThat(refused("june", new NoteExit("C-3", day("2022-02-20"), "Risk Management", "agreed")))
                .isEqualTo("not-drawn");
        done("june", new DrawSample("C-3", FILES, null, null));
        assertThat(refused("june", new NoteExit("C-3", day("2023-02-20"), "Risk Management", "agreed")))
                .isEqualTo("future-date");
        done("june", new NoteExit("C-3", day("2022-02-20"), "Risk Management", "agreed"));
        assertThat(facts().exitNotes()).hasSize(1);
    }

    @Test
    void whatIsNotThereIsRefusedByName() {
        assertThat(refused("june", new DrawSample("C-3", FILES, null, null))).isEqualTo("unknown-audit");
        assertThat(refused("june", new PlanAudit("C-3", plan(List.of(), 20)))).isEqualTo("nothing-to-draw");
        drawn();
        assertThat(refused("june", new FillFile("C-3", new FileFilled("Z-1", List.of()))))
                .isEqualTo("not-drawn");
        assertThat(refused("june", new JudgeAttribute("C-3", first(), "A1", Verdict.MET, "seen", null, null, null)))
                .isEqualTo("not-filled");
        assertThat(refused("june", finding())).isEqualTo("not-filled");
    }
}
