package org.caseledger.law.calculator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.caseledger.law.Calculators;
import org.caseledger.law.Employers;
import org.caseledger.law.Jurisdiction;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.calendar.Days;
import org.caseledger.law.calendar.WorkWeek;
import org.caseledger.law.policy.EmployeeGroup;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.law.policy.EmploymentAtInjury;
import org.caseledger.law.policy.EmploymentStatus;
import org.caseledger.law.policy.SupplementPolicy;
import org.caseledger.law.rules.Earnings;
import org.caseledger.law.rules.NoticeRules;
import org.caseledger.law.rules.PayableDays;
import org.caseledger.law.rules.TemporaryDisabilityRules;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.Day;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Explanation;
import org.caseledger.law.working.Figure;

/**
 * What is computed while nobody asks how it came about: what statements ask of the law, and the answers of calculators. It is
 * loaded beside a law that is listened to, and so is asked for by JDK types alone.
 */
public final class Unexplained implements Supplier<Map<String, Supplier<Supplier<Object>>>> {

    /** Rules that put together which table or row to look up, which is no word of an explanation. */
    private static final Set<String> LOOKING_UP = Set.of("az.ppd-scheduled", "az.interest-on-award");

    private static final LocalDate INJURED_ON = LocalDate.of(2022, 1, 10);
    private static final Days DISABILITY = Days.of(LocalDate.of(2022, 1, 11), LocalDate.of(2022, 4, 30));
    private static final Days PERIOD = Days.of(LocalDate.of(2022, 2, 5), LocalDate.of(2022, 2, 18));

    /** Computations by name; each gives what says how the result came about. */
    @Override
    public Map<String, Supplier<Supplier<Object>>> get() {
        Map<String, Supplier<Supplier<Object>>> all = new LinkedHashMap<>();
        for (Jurisdiction state : Jurisdiction.values()) {
            all.put("disability under the law of " + state, () -> disability(state));
        }
        all.put("supplement", Unexplained::supplement);
        all.put("notices", Unexplained::notices);
        for (Calculator calculator : Calculators.all()) {
            for (Example example : Example.of(calculator.rule())) {
                if (example.refused() == null) {
                    String words = speaks(calculator, example) ? " in words" : "";
                    all.put(
                            calculator.rule() + ": " + example.what() + words,
                            () -> later(calculator.calculate(law(example), example.given())));
                }
            }
        }
        return all;
    }

    private static LawBook law(Example example) {
        return example.allowUnverified() ? LawBook.shipped().allowingUnverified() : LawBook.shipped();
    }

    /** Whether the answer itself has words: a text, a list, or what is missing; or the key of a table is put together. */
    private static boolean speaks(Calculator calculator, Example example) {
        return !calculator.calculate(law(example), example.given()).missing().isEmpty()
                || LOOKING_UP.contains(calculator.rule())
                || calculator.outputs().stream()
                        .anyMatch(output ->
                                Set.of(Output.Kind.TEXT, Output.Kind.LIST).contains(output.kind()));
    }

    private static Supplier<Object> later(Explained explained) {
        return explained::working;
    }

    private static Supplier<Object> disability(Jurisdiction state) {
        TemporaryDisabilityRules rules = known(
                state.state().temporaryDisability(LawBook.shipped(), INJURED_ON, Optional.of(WorkWeek.parse("MTWTF"))));
        PayableDays payable = rules.payable(DISABILITY, Days.of(LocalDate.of(2022, 4, 20), LocalDate.of(2022, 4, 30)));
        rules.withinLimits(payable.days(), Days.NONE);
        Figure counted = rules.countedWage(Figure.input(rules.wageName(), new BigDecimal("900.00")));
        Figure rate = rules.rate(counted);
        Earnings earnings = new Earnings(
                Figure.input("earnings", new BigDecimal("250.00")), new DateSpan(PERIOD.first(), PERIOD.last()));
        Figure total = known(rules.compensation(rate, PERIOD, PERIOD.count()));
        Figure partial = known(rules.partial(counted, earnings, PERIOD));
        Figure adjusted = known(rules.adjusted(rate, PERIOD.last()));
        Figure earned = rules.earned(earnings, PERIOD);
        Explained all = Explanation.decision("all", "all", "all", null, payable, total, partial, adjusted, earned);
        return later(all);
    }

    private static Supplier<Object> supplement() {
        EmployerPolicy policy = Employers.shipped().find("glendale").orElseThrow();
        SupplementPolicy supplement = policy.supplementFor(INJURED_ON).orElseThrow();
        EmploymentAtInjury employment = new EmploymentAtInjury(
                INJURED_ON,
                EmploymentStatus.REGULAR,
                EmployeeGroup.GENERAL,
                false,
                LocalDate.of(2018, 1, 8),
                Set.of(),
                Figure.input("annual base salary", new BigDecimal("52000.00")),
                Explanation.input("employment", "regular"));
        SupplementPolicy.Eligibility eligibility = supplement.eligibility(employment);
        Figure days = Figure.input("days", 14);
        Figure pay = supplement
                .weekly(employment)
                .pay(days, Figure.input("statutory pay", new BigDecimal("900.00")))
                .supplement();
        return later(Explanation.decision("all", eligibility.eligible(), "all", null, eligibility, pay));
    }

    private static Supplier<Object> notices() {
        NoticeRules rules = Jurisdiction.AZ.state().notices(LawBook.shipped());
        Day mailed = Day.input("mailed on", LocalDate.of(2022, 2, 7));
        return later(known(rules.reach(mailed)).orElseThrow());
    }

    private static <T> T known(Answer<T> answer) {
        return switch (answer) {
            case Answer.Known<T>(T value) -> value;
            case Answer.Missing<T>(String what) -> throw new IllegalStateException(what);
        };
    }
}
