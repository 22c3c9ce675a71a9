package org.caseledger.app.answer;

import org.caseledger.law.calculator.Calculator;

/**
 * A rule of law in one line.
 *
 * @param rule its name, such as {@code az.ttd}
 * @param title what it computes
 * @param citation the sections behind it
 */
public record RuleListed(String rule, String title, String citation) {

    static RuleListed of(Calculator calculator) {
        return new RuleListed(calculator.rule(), calculator.title(), calculator.citation());
    }
}
