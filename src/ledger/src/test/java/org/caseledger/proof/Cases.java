package org.caseledger.proof;

import static org.caseledger.ClaimHistory.usd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.caseledger.ClaimHistory;
import org.caseledger.claim.ClaimCommand;
import org.caseledger.claim.ClaimCommand.*;
import org.caseledger.claim.Employee;
import org.caseledger.claim.InjuryKind;
import org.caseledger.claim.WorkStatus;
import org.caseledger.law.policy.EmployeeGroup;
import org.caseledger.law.policy.EmploymentStatus;

/** Draws cases: the same seed always gives the same case. */
final class Cases {

    /** The most changes of a case. */
    static final int CHANGES_MAX = 8;

    /** How many changes a case has: few often, many seldom. */
    private static final int[] CHANGES = {1, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8};

    private static final int[] CLAIMS = {1, 1, 1, 1, 2, 2, 3, 4};

    private Cases() {}

    static Case of(long seed) {
        RandomGenerator random = generator(seed);
        int claims = CLAIMS[random.nextInt(CLAIMS.length)];
        List<Subject> subjects = new ArrayList<>();
        for (int number = 1; number <= claims; number++) {
            Site site = random.nextInt(6) == 0 ? Site.LAKE : random.nextInt(4) == 0 ? Site.STRICT : Site.GLENDALE;
            subjects.add(new Base(random, "C-" + number, site).subject());
        }
        int wanted = CHANGES[random.nextInt(CHANGES.length)];
        List<Change> changes = new ArrayList<>();
        int kind = random.nextInt(Drawing.KINDS);
        while (changes.size() < wanted) {
            List<Change> more = new ArrayList<>(changes);
            new Drawing(random, subjects.get(random.nextInt(claims)), more).draw(kind);
            if (more.size() <= CHANGES_MAX) {
                changes = more;
            }
            // What happens twice to a claim finds more than what happens once.
            kind = random.nextInt(3) == 0 ? kind : random.nextInt(Drawing.KINDS);
        }
        int days = random.nextInt(6) == 0 ? 160 : 75;
        return new Case(seed, 0, List.copyOf(subjects), List.copyOf(changes), days, random.nextInt(3) == 0);
    }

    static RandomGenerator generator(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** Draws what is recorded of a claim first; seldom everything that a figure needs. */
    private record Base(RandomGenerator random, String claim, Site site, LocalDate injuredOn, List<Change> entries) {

        Base(RandomGenerator random, String claim, Site site) {
            this(random, claim, site, site.firstInjury().plusDays(random.nextInt(30)), new ArrayList<>());
        }

        Subject subject() {
            add(
                    "report",
                    injuredOn,
                    c -> new ReportInjury(
                            c,
                            site.state(),
                            site.employer(),
                            new Employee("P-" + c, "Robin Sample"),
                            injuredOn,
                            injuredOn,
                            InjuryKind.LOST_TIME,
                            "Slipped on a wet step",
                            null,
                            null,
                            null,
                            null,
                            null,
                            null));
            if (random.nextInt(12) > 0) {
                employment();
            }
            if (random.nextInt(10) > 0) {
                LocalDate from = injuredOn.plusDays(random.nextInt(1, 5));
                LocalDate to = random.nextInt(3) == 0 ? null : from.plusDays(random.nextInt(5, 60));
                add(
                        "work status off-work",
                        from + " to " + to,
                        c -> new RecordWorkStatus(c, WorkStatus.OFF_WORK, from, to, null, null, null));
            }
            if (random.nextInt(6) > 0) {
                String usd = random.nextInt(1_500, 7_000) + ".00";
                add(
                        "wage recommended",
                        usd,
                        c -> new RecommendWage(c, usd(usd), Map.of("method", "30 days"), injuredOn, null));
            }
            if (random.nextInt(4) > 0) {
                LocalDate on = injuredOn.plusDays(random.nextInt(1, 20));
                add("acceptance", on, c -> new AcceptClaim(c, on, null, null, null, null));
            }
            return new Subject(claim, site, injuredOn, List.copyOf(entries));
        }

        private void employment() {
            EmployeeGroup group = EmployeeGroup.USUAL.get(random.nextInt(3));
            boolean sworn = !group.equals(EmployeeGroup.GENERAL);
            LocalDate hiredOn = LocalDate.parse(random.nextInt(5) == 0 ? "2021-08-02" : "2018-01-08");
            String salary = random.nextInt(30_000, 95_000) + ".00";
            BigDecimal rate = random.nextInt(8) == 0 ? null : new BigDecimal(random.nextInt(15, 45) + ".50");
            add(
                    "employment",
                    group + " " + salary + " " + rate,
                    c -> new RecordEmployment(
                            c,
                            hiredOn,
                            EmploymentStatus.REGULAR,
                            group,
                            sworn,
                            true,
                            hiredOn,
                            usd(salary),
                            rate == null ? null : ClaimHistory.rate(rate.toPlainString()),
                            null,
                            null));
        }

        private void add(String what, Object details, Function<String, ClaimCommand> command) {
            String name = claim + " " + what + " " + details + ", first";
            entries.add(new Change(name, what, null, Set.of(), null, book -> book.record(name, command.apply(claim))));
        }
    }
}
