package org.caseledger.app.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.caseledger.app.desk.SampleAuditDesk;
import org.caseledger.app.store.Ledger;
import org.caseledger.audit.Division;
import org.caseledger.audit.SizePlan;
import org.caseledger.audit.SizePlan.Method;
import org.caseledger.law.audit.AuditSampleSizes;
import org.caseledger.sampling.SampleRate;
import org.caseledger.sampling.StopOrGo;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The form in which an audit is planned: what is looked at, and how many are drawn, in each of the ways that there are. Only the
 * parameters of the way that is chosen are read.
 */
final class AuditPlanForm {

    /** The ways, in the order in which the form offers them. */
    static final List<Way> WAYS = List.of(
            new Way(Method.FIXED, "a number of files"),
            new Way(Method.STATUTE, "as many as " + AuditSampleSizes.shipped().citation() + " has"),
            new Way(Method.ATTRIBUTE, "attribute sampling, by a tolerable rate"),
            new Way(Method.MONETARY_UNIT, "dollars, not files (monetary units)"),
            new Way(Method.STOP_OR_GO, "stop-or-go, in stages (unverified)"));

    /** What the ways need, each a number. */
    static final List<Parameter> PARAMETERS = List.of(
            new Parameter("size", "Files to draw", "For a number of files; of each stratum, where there are some."),
            new Parameter(
                    "tolerable", "Tolerable rate, in percent", "For attribute sampling and stop-or-go, such as 5."),
            new Parameter("expected", "Expected rate, in percent", "For attribute sampling; 0 where nothing is said."),
            new Parameter("misstatement", "Dollars that may be misstated", "For monetary units."),
            new Parameter(
                    "deviations",
                    "Enlarged up to so many deviations",
                    "For stop-or-go; " + StopOrGo.DEVIATIONS_USUAL + " where nothing is said."),
            new Parameter("risk", "Risk, in percent", "For limits, too; 5 where nothing is said."));

    private final Map<String, String> typed;

    private AuditPlanForm(Map<String, String> typed) {
        this.typed = typed;
    }

    /** A way of finding how many are drawn, in words. */
    public record Way(Method method, String words) {}

    /**
     * A number that some of the ways need.
     *
     * @param name the name of its field
     * @param label what the field is called
     * @param hint which ways need it
     */
    public record Parameter(String name, String label, String hint) {}

    /** The order that {@code typed} says; what can't be read is said with its remedy. */
    static SampleAuditDesk.Order order(Map<String, String> typed, Ledger ledger) {
        AuditPlanForm form = new AuditPlanForm(typed);
        return new SampleAuditDesk.Order(
                form.said("audit"),
                form.said("programme"),
                form.said("employer"),
                Moment.date("from", form.said("from"), ledger),
                Moment.date("to", form.said("to"), ledger),
                form.size(),
                form.said("seed"),
                null,
                form.divided(),
                form.strata());
    }

    private String said(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    private SizePlan size() {
        BigDecimal risk = number("risk", SampleRate.USUAL_RISK);
        return switch (method()) {
            case FIXED -> new SizePlan(Method.FIXED, atLeastOne("size"), null, null, null, risk, false);
            case STATUTE -> new SizePlan(Method.STATUTE, null, null, null, null, risk, false);
            case ATTRIBUTE ->
                new SizePlan(
                        Method.ATTRIBUTE,
                        null,
                        number("expected", BigDecimal.ZERO),
                        number("tolerable", null),
                        null,
                        risk,
                        false);
            case MONETARY_UNIT -> new SizePlan(Method.MONETARY_UNIT, null, null, null, dollars(), risk, false);
            case STOP_OR_GO ->
                new SizePlan(
                        Method.STOP_OR_GO,
                        whole("deviations", number("deviations", BigDecimal.valueOf(StopOrGo.DEVIATIONS_USUAL))),
                        null,
                        number("tolerable", null),
                        null,
                        risk,
                        typed.containsKey("unverified"));
        };
    }

    private Method method() {
        String said = said("method");
        if (said.isEmpty()) {
            return Method.FIXED;
        }
        return Arrays.stream(Method.values())
                .filter(one -> one.toString().equals(said.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new BadAddress("Choose how it is said how many are drawn."));
    }

    private @Nullable Division divided() {
        String said = said("divided");
        return said.isEmpty()
                ? null
                : Division.named(said)
                        .orElseThrow(
                                () -> new BadAddress("Choose by what the files are divided: kind, year or adjuster."));
    }

    /** Lines such as {@code denied=12}. */
    private Map<String, Integer> strata() {
        Map<String, Integer> strata = new LinkedHashMap<>();
        for (String line : said("strata").lines().filter(one -> !one.isBlank()).toList()) {
            int between = line.lastIndexOf('=');
            if (between < 1) {
                throw new BadAddress("Write a stratum with its number as \"denied=12\", one a line, and not \""
                        + line.strip() + "\".");
            }
            String name = line.substring(0, between).strip();
            strata.put(
                    name, whole(name, decimal(name, line.substring(between + 1).strip())));
        }
        return strata;
    }

    private Money dollars() {
        BigDecimal dollars = number("misstatement", null);
        if (dollars.signum() <= 0 || dollars.stripTrailingZeros().scale() > 2) {
            throw new BadAddress(label("misstatement") + " has to be an amount above 0, such as 15000.00, and not "
                    + dollars.toPlainString() + ".");
        }
        return Money.of(CurrencyUnit.USD, dollars);
    }

    private int atLeastOne(String name) {
        int number = whole(label(name), number(name, null));
        if (number < 1) {
            throw new BadAddress(label(name) + " has to be 1 or more, and not " + number + ".");
        }
        return number;
    }

    private static int whole(String label, BigDecimal number) {
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            throw new BadAddress(
                    label + " has to be a whole number, such as 20, and not " + number.toPlainString() + ".");
        }
    }

    /** The number in the field {@code name}; {@code usual} where nothing is in it. */
    private BigDecimal number(String name, @Nullable BigDecimal usual) {
        String said =
                said(name).replace("%", "").replace("$", "").replace(",", "").strip();
        if (said.isEmpty() && usual != null) {
            return usual;
        }
        return decimal(label(name), said);
    }

    private static BigDecimal decimal(String label, String said) {
        if (!said.matches("-?\\d{1,9}(\\.\\d{1,6})?")) {
            throw new BadAddress(
                    said.isEmpty()
                            ? label + " is missing: this way of drawing needs it."
                            : label + " has to be a number, and not \"" + said + "\".");
        }
        return new BigDecimal(said);
    }

    private static String label(String name) {
        return PARAMETERS.stream()
                .filter(one -> one.name().equals(name))
                .map(Parameter::label)
                .findFirst()
                .orElse(name);
    }
}
