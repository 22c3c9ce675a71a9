package org.caseledger.app.ask;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.caseledger.app.answer.ChoicesAnswer;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.law.Calculators;
import org.caseledger.law.Employers;
import org.caseledger.law.calculator.Calculation;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.policy.EmployerPolicies;
import org.caseledger.law.table.LawBook;

/**
 * Questions about rules of law. They need no ledger; a rule on employers' policies can be asked about the policy files in
 * a ledger's directory, too.
 *
 * @param directory the directory, whether there is a ledger in it or not
 */
public record AboutRules(Path directory) {

    /** The rule {@code name}, if there is one. */
    public Optional<Calculator> find(String name) {
        return Calculators.find(name, this::policies);
    }

    private EmployerPolicies policies() {
        try {
            return Employers.inLedger(directory);
        } catch (IllegalArgumentException e) {
            throw new LedgerFault("a policy file can't be used: " + e.getMessage(), e);
        }
    }

    /**
     * {@code rule} computed with {@code given}; with table rows that are not verified only where they are allowed. Wrong
     * inputs are {@link org.caseledger.law.calculator.BadInput}, what the law's tables don't have is
     * {@link org.caseledger.law.working.NotKnown}.
     */
    public static Calculation calculate(Calculator rule, Map<String, String> given, boolean allowUnverified) {
        LawBook law = allowUnverified ? LawBook.shipped().allowingUnverified() : LawBook.shipped();
        return rule.calculate(law, given);
    }

    /** What {@code rule} can be asked about; empty for one that has no list. */
    public static Optional<ChoicesAnswer> choices(Calculator rule) {
        return rule.catalogue().isEmpty() ? Optional.empty() : Optional.of(ChoicesAnswer.of(rule));
    }
}
