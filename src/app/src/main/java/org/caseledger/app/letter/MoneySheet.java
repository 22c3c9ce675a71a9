package org.caseledger.app.letter;

import static org.caseledger.app.letter.FieldName.*;
import static org.caseledger.app.letter.LetterSheet.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.caseledger.claim.ClaimEvent.WageDetermined;
import org.caseledger.claim.ClaimEvent.WageRecommended;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.LineKind;
import org.caseledger.journal.Entry;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.Terms;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Working;
import org.caseledger.receivable.ClaimReceivables;
import org.caseledger.receivable.ReceivableFacts;
import org.caseledger.statement.Statement;
import org.caseledger.statement.StatementLine;
import org.caseledger.statement.Totals;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Fills a sheet with dollars and hours: from the lines of the statement, and from the nodes of their workings by the names that
 * explaining shows. Of what has no line there is no figure.
 */
final class MoneySheet {

    private static final String OVERPAYMENT_SHARE = "minnesota/overpayment-credit-percent";

    private final LetterSheet sheet;
    private final Statement statement;
    private final Terms terms;
    private @Nullable DateSpan period;

    MoneySheet(LetterSheet sheet, Statement statement, Terms terms) {
        this.sheet = sheet;
        this.statement = statement;
        this.terms = terms;
    }

    /** The wage on which benefits are computed, and who found it. */
    void wage(ClaimFacts facts) {
        sheet.put(
                WAGE_NAME,
                facts.reported().event().jurisdiction().state().wage(),
                "the law of " + facts.reported().event().jurisdiction());
        facts.wages().wage().ifPresent(wage -> {
            sheet.is(LetterCondition.WAGE, true);
            sheet.put(WAGE_RECORDED, Shown.money(wage.amount()), "recorded in entry " + wage.entry());
            boolean determined = !facts.wages().determined().isEmpty();
            sheet.is(LetterCondition.DETERMINED, determined);
            sheet.put(
                    WAGE_ORIGIN,
                    determined ? "the commission" : "the claims administrator",
                    "recorded in entry " + wage.entry());
            if (determined) {
                Entry<WageDetermined> entry = facts.wages().determined().getLast();
                sheet.put(WAGE_ON, entry.event().on(), entry);
                sheet.put(WAGE_FORM, entry.event().form(), source(entry));
            } else {
                Entry<WageRecommended> entry = facts.wages().recommended().getLast();
                sheet.put(WAGE_ON, entry.event().on(), entry);
                sheet.put(WAGE_FORM, entry.event().form(), source(entry));
            }
        });
        node(node -> node.name().startsWith("counted "), node -> {
            money(WAGE_COUNTED, node);
            node.inputs().stream()
                    .filter(input -> input.name().startsWith("maximum "))
                    .findFirst()
                    .ifPresent(maximum -> {
                        money(WAGE_MAXIMUM, maximum);
                        sheet.is(LetterCondition.CAPPED, maximum.value().equals(node.value()));
                    });
        });
        node(called("daily rate"), node -> money(RATE_DAILY, node));
        node(called("weekly compensation"), node -> money(RATE_WEEKLY, node));
        waiting(facts);
        node(called("waiting period"), node -> sheet.put(WAITING_DAYS, node.value(), origin(node)));
        node(
                node -> node.name().startsWith("payable from the first day"),
                node -> sheet.put(WAITING_BACK, node.value(), origin(node)));
    }

    /** What the law has for the injury, where no working says it. */
    private void waiting(ClaimFacts facts) {
        String table = facts.reported().event().jurisdiction().state().folder() + "/waiting-period-days";
        LocalDate injured = facts.reported().event().injuredOn();
        if (terms.law().covers(table, injured)) {
            Row row = terms.law().on(table, injured);
            sheet.put(WAITING_DAYS, row.value().toString(), row.citation());
        }
    }

    /** The pay period that contains {@code day}; without one, the latest that has begun by {@code asOf} and in which pay is due. */
    void period(@Nullable LocalDate day, LocalDate asOf) {
        period = day == null ? latest(asOf) : terms.policy().payPeriods().periodOf(day);
        DateSpan of = period;
        if (of == null) {
            return;
        }
        sheet.put(PERIOD_FROM, of.from(), "the employer's pay periods");
        sheet.put(PERIOD_TO, of.to(), "the employer's pay periods");
        List<StatementLine> lines = statement.only(of).lines();
        Optional<StatementLine> statutory = line(lines, LineKind.STATUTORY);
        Optional<StatementLine> supplement = line(lines, LineKind.SUPPLEMENTAL);
        sheet.is(
                LetterCondition.PAY_DUE,
                statutory.filter(MoneySheet::paysSomething).isPresent());
        sheet.is(
                LetterCondition.SUPPLEMENT_DUE,
                supplement.filter(MoneySheet::paysSomething).isPresent());
        statutory.filter(StatementLine::known).ifPresent(line -> {
            sheet.put(PERIOD_DAYS, String.valueOf(line.daysDue()), at(line));
            sheet.put(PERIOD_STATUTORY, Shown.money(line.amountDue()), at(line));
        });
        supplement.filter(StatementLine::known).ifPresent(line -> {
            sheet.put(PERIOD_SUPPLEMENT, Shown.money(line.amountDue()), at(line));
            within(line, called("target"), node -> money(PERIOD_TARGET, node));
        });
        totals(of, lines, Stream.concat(statutory.stream(), supplement.stream()).toList());
        leave(lines);
        table(of, lines);
    }

    private void totals(DateSpan of, List<StatementLine> lines, List<StatementLine> pay) {
        if (lines.isEmpty() || !lines.stream().allMatch(StatementLine::known)) {
            return;
        }
        String source = "statement of " + of;
        Totals benefits = new Statement(
                        statement.facts(),
                        statement.entitlement(),
                        pay,
                        statement.permanent(),
                        statement.otherPayments(),
                        statement.recorded())
                .totals();
        sheet.put(PERIOD_BENEFITS, Shown.money(benefits.due()), source + ", its lines of pay");
        Totals all = statement.only(of).totals();
        sheet.put(PERIOD_DUE, Shown.money(all.due()), source);
        sheet.put(PERIOD_PAID, Shown.money(all.transmitted().plus(all.paidElsewhere())), source);
        sheet.put(PERIOD_LEFT, Shown.money(all.balance()), source);
    }

    private void leave(List<StatementLine> lines) {
        List<StatementLine> back = lines.stream()
                .filter(line ->
                        line.inHours() && line.known() && line.hoursDue().signum() > 0)
                .toList();
        sheet.is(LetterCondition.LEAVE, !back.isEmpty());
        if (back.size() == 1) {
            sheet.put(LEAVE_HOURS, hours(back.getFirst().hoursDue()), at(back.getFirst()));
        }
        List<StatementLine> taken = lines.stream()
                .filter(line -> line.key().kind() == LineKind.LEAVE_PAY_REVERSED && line.known())
                .toList();
        if (taken.size() == 1) {
            sheet.put(LEAVE_TAKEN, Shown.money(taken.getFirst().amountDue()), at(taken.getFirst()));
        }
    }

    private void table(DateSpan of, List<StatementLine> lines) {
        List<List<String>> rows = new ArrayList<>();
        for (LineKind kind : List.of(
                LineKind.STATUTORY, LineKind.SUPPLEMENTAL, LineKind.LEAVE_REPLENISHED, LineKind.LEAVE_PAY_REVERSED)) {
            lines.stream()
                    .filter(line -> line.key().kind() == kind)
                    .map(MoneySheet::row)
                    .forEach(rows::add);
        }
        sheet.table(
                LetterTables.PERIOD,
                new LetterTables.Table(
                        "Pay period " + Shown.day(of.from()) + " to " + Shown.day(of.to()),
                        List.of("What", "Days", "Due", "Paid so far", "Still to come"),
                        4,
                        rows));
    }

    private static List<String> row(StatementLine line) {
        String days = line.daysDue() == 0 ? "" : String.valueOf(line.daysDue());
        if (!line.known()) {
            return List.of(words(line.key()), "", "not known yet", "", "");
        }
        return line.inHours()
                ? List.of(
                        words(line.key()),
                        "",
                        hours(line.hoursDue()),
                        hours(line.hoursTransmitted()),
                        hours(line.hoursBalance()))
                : List.of(
                        words(line.key()),
                        days,
                        Shown.money(line.amountDue()),
                        Shown.money(line.transmitted().plus(line.paidElsewhere())),
                        Shown.money(line.balance()));
    }

    static String words(LineKey key) {
        return switch (key.kind()) {
            case STATUTORY -> "Statutory pay (code " + key.payCode() + ")";
            case SUPPLEMENTAL -> "Employer's supplement (code " + key.payCode() + ")";
            case LEAVE_REPLENISHED -> "Your " + key.leave() + " leave given back";
            case LEAVE_PAY_REVERSED -> "Pay for that " + key.leave() + " leave taken back";
            case RECEIVABLE -> "Owed";
        };
    }

    private static String hours(BigDecimal hours) {
        return hours.toPlainString() + " h";
    }

    /** Whether a supplement is due, and how that is decided. */
    void supplement(LocalDate injuredOn) {
        sheet.is(
                LetterCondition.SUPPLEMENT_OFFERED,
                terms.policy().supplementFor(injuredOn).isPresent());
        sheet.is(
                LetterCondition.LEAVE_RESTORED,
                terms.policy().leave().replenished() && terms.policy().leave().payTakenBack());
        node(called("annual base salary"), node -> money(BASE_ANNUAL, node));
        node(called("weekly target"), node -> {
            money(TARGET_WEEKLY, node);
            sheet.is(LetterCondition.TARGET, true);
        });
        node(
                called("percent of annual base salary"),
                node -> sheet.put(TARGET_PERCENT, node.value() + " %", origin(node)));
        node(called("eligible for the supplement"), node -> {
            boolean yes = node.value().startsWith("yes");
            sheet.is(LetterCondition.ELIGIBILITY_KNOWN, true);
            sheet.is(LetterCondition.ELIGIBLE, yes);
            sheet.put(SUPPLEMENT_REASON, Shown.words(node.value().replaceFirst("^(yes|no): ", "")), origin(node));
            sheet.put(SUPPLEMENT_RULE, node.rule(), origin(node));
            sheet.put(SUPPLEMENT_CITATION, node.citation(), origin(node));
        });
        steps();
    }

    private void steps() {
        List<List<String>> rows = new ArrayList<>();
        node(called("compensable"), node -> rows.add(List.of("Is the claim payable?", Shown.words(node.value()))));
        node(
                called("payable days of disability"),
                node -> rows.add(List.of(
                        "How many days of disability are payable, after the waiting period?",
                        Shown.words(node.value()))));
        sheet.field(EMPLOYEE_WORK)
                .ifPresent(work -> rows.add(List.of("How were you employed at the date of injury?", work.text())));
        node(
                called("employment ended on"),
                node -> rows.add(List.of(
                        "Did your employment end? Days after it have no supplement", Shown.words(node.value()))));
        node(called("eligible for the supplement"), node -> {
            if (node.rule() != null) {
                rows.add(List.of("Who may have the supplement?", node.rule()));
            }
            rows.add(List.of("So may you have it?", Shown.words(node.value())));
        });
        if (!rows.isEmpty()) {
            sheet.table(
                    LetterTables.STEPS,
                    new LetterTables.Table("How the supplement is decided", List.of("Question", "Answer"), 0, rows));
        }
    }

    /** What the claimant owes: the oldest receivable of which something is open. */
    void owed(ClaimReceivables receivables, Terms law, LocalDate asOf) {
        Optional<ReceivableFacts> open = receivables.all().stream()
                .filter(one -> one.open().isPositive())
                .findFirst();
        sheet.is(LetterCondition.OWED, open.isPresent());
        open.ifPresent(one -> {
            String of = "receivable " + one.id();
            sheet.put(OWED_ID, one.id(), of);
            sheet.put(OWED_AMOUNT, Shown.money(one.open()), of + ", as of " + asOf);
            sheet.put(OWED_OPENED, Shown.money(one.sum(ReceivableFacts.Item::opened)), source(one.opened()));
            sheet.put(OWED_RUN, one.opened().event().run(), source(one.opened()));
            if (one.notice() != null) {
                sheet.put(OWED_NOTICED, one.notice().event().on(), one.notice());
                sheet.put(OWED_DUE, one.notice().event().dueOn(), one.notice());
                sheet.put(OWED_REASON, one.notice().event().reason(), source(one.notice()));
            }
            if (one.agreement() != null) {
                sheet.is(LetterCondition.AGREED, true);
                sheet.put(OWED_INSTALMENT, Shown.money(one.agreement().event().instalment()), source(one.agreement()));
                sheet.put(OWED_FROM, one.agreement().event().from(), one.agreement());
            }
            if (law.law().covers(OVERPAYMENT_SHARE, "periodic", asOf)) {
                Row row = law.law().on(OVERPAYMENT_SHARE, "periodic", asOf);
                sheet.put(OWED_SHARE, row.value() + " %", row.citation());
            }
            owedTable(one.items());
        });
    }

    private void owedTable(SortedMap<LineKey, ReceivableFacts.Item> items) {
        List<List<String>> rows = new ArrayList<>();
        items.forEach((key, item) -> {
            if (item.open().isPositive()) {
                rows.add(List.of(
                        Shown.day(key.forPeriod().from()) + " to "
                                + Shown.day(key.forPeriod().to()),
                        words(key),
                        Shown.money(item.opened()),
                        Shown.money(item.open())));
            }
        });
        sheet.table(
                LetterTables.OWED,
                new LetterTables.Table(
                        "More than is due, by pay period",
                        List.of("Pay period", "What", "Left with you", "Open now"),
                        2,
                        rows));
    }

    private @Nullable DateSpan latest(LocalDate asOf) {
        return statement.lines().stream()
                .filter(line -> line.key().kind() == LineKind.STATUTORY && paysSomething(line))
                .map(line -> line.key().forPeriod())
                .filter(span -> !span.from().isAfter(asOf))
                .reduce((one, later) -> later)
                .orElse(null);
    }

    private static boolean paysSomething(StatementLine line) {
        return line.known() && !line.amountDue().equals(Money.zero(CurrencyUnit.USD));
    }

    private static Optional<StatementLine> line(List<StatementLine> lines, LineKind kind) {
        return lines.stream().filter(line -> line.key().kind() == kind).findFirst();
    }

    private static String at(StatementLine line) {
        String code = line.key().payCode() == null
                ? line.key().kind().toString()
                : line.key().payCode();
        Working working = line.due() == null ? null : line.due().working();
        String how = working == null || working.formula() == null ? "" : ": " + working.formula();
        String citation = working == null || working.citation() == null ? "" : " (" + working.citation() + ")";
        return "statement of " + line.key().forPeriod() + ", code " + code + how + citation;
    }

    private static Predicate<Working> called(String name) {
        return node -> node.name().equals(name);
    }

    /** Hands {@code each} the first node that {@code wanted} accepts: of the period's workings, else of any, else of why anything is due. */
    private void node(Predicate<Working> wanted, Consumer<Working> each) {
        Stream<Working> lines = Stream.concat(
                        period == null ? Stream.empty() : statement.only(period).lines().stream(),
                        statement.lines().stream())
                .filter(line -> line.due() != null)
                .map(line -> line.due().working());
        Stream.concat(lines, Stream.of(statement.entitlement().working()))
                .flatMap(working -> found(working, wanted).stream())
                .findFirst()
                .ifPresent(each);
    }

    private static void within(StatementLine line, Predicate<Working> wanted, Consumer<Working> each) {
        if (line.due() != null) {
            found(line.due().working(), wanted).ifPresent(each);
        }
    }

    private static Optional<Working> found(Working in, Predicate<Working> wanted) {
        if (wanted.test(in)) {
            return Optional.of(in);
        }
        return in.inputs().stream()
                .flatMap(input -> found(input, wanted).stream())
                .findFirst();
    }

    private void money(FieldName name, Working node) {
        sheet.put(name, Shown.dollars(node.value()), origin(node));
    }

    /** How a node came about, in a line. */
    private static String origin(Working node) {
        String how = node.formula() != null
                ? node.formula()
                : node.rule() != null ? "by the rule: " + node.rule() : node.source() != null ? node.source() : "";
        String entry = node.entry() == null ? "" : "recorded in entry " + node.entry();
        String citation = node.citation() == null ? "" : node.citation();
        return Stream.of(how, citation, entry)
                .filter(words -> !words.isEmpty())
                .reduce((one, other) -> one + "; " + other)
                .orElse("the working");
    }
}
