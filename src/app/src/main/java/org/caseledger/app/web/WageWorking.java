package org.caseledger.app.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseledger.app.ask.AboutRules;
import org.caseledger.app.store.Ledger;
import org.caseledger.claim.ClaimEvent.EmploymentRecorded;
import org.caseledger.claim.ClaimEvent.InjuryReported;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.law.Jurisdiction;
import org.caseledger.law.calculator.BadInput;
import org.caseledger.law.calculator.Calculation;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.working.NotKnown;
import org.caseledger.law.working.Working;

/**
 * The wage of Form 108 from what is on file: in Arizona the average monthly wage of the yearly base salary at the injury, up
 * to the maximum. What was earned in the 30 days before is better evidence where there is any; nobody recorded it.
 *
 * @param amount the wage
 * @param basis how it was found, for the form's field
 * @param working how it comes about
 * @param caveats what of the law in it nobody verified; the form doesn't begin with such a wage
 */
public record WageWorking(String amount, String basis, Working working, List<String> caveats) {

    /** Its amount and its basis as a question, by which a form begins with them. */
    public String query() {
        return "?form=108&amount=" + OwnAddress.encoded(amount) + "&basis=" + OwnAddress.encoded(basis);
    }

    /** The one of {@code facts}; empty where employment at the injury isn't on file, or the state's law has no such rule. */
    static Optional<WageWorking> of(Ledger ledger, ClaimFacts facts) {
        InjuryReported injury = facts.reported().event();
        return injury.jurisdiction() == Jurisdiction.AZ
                ? facts.employment()
                        .on(injury.injuredOn())
                        .flatMap(entry -> arizona(ledger, injury.injuredOn(), entry.id(), entry.event()))
                : Optional.empty();
    }

    private static Optional<WageWorking> arizona(
            Ledger ledger, LocalDate injuredOn, String entry, EmploymentRecorded employment) {
        String annual = employment.annualBaseSalary().getAmount().toPlainString();
        Map<String, String> given = new LinkedHashMap<>();
        given.put("injured-on", injuredOn.toString());
        given.put("annual", annual);
        try {
            Optional<Calculator> rule = new AboutRules(ledger.directory()).find("az.amw");
            return rule.map(one -> AboutRules.calculate(one, given, true))
                    .map(found -> new WageWorking(
                            amount(found),
                            "method: a year's base salary of " + annual + " in twelve months, up to the maximum\n"
                                    + "evidence: employment on file, entry " + entry + "\nrule: az.amw"
                                    + (found.caveats().isEmpty()
                                            ? ""
                                            : "\nnot verified: " + String.join("; ", found.caveats())),
                            found.working(),
                            found.caveats()));
        } catch (BadInput | NotKnown unknown) {
            return Optional.empty();
        }
    }

    private static String amount(Calculation found) {
        return found.results().stream()
                .filter(result -> result.name().equals("amw"))
                .map(result -> result.value() instanceof BigDecimal money
                        ? money.toPlainString()
                        : String.valueOf(result.value()))
                .findFirst()
                .orElseThrow();
    }
}
