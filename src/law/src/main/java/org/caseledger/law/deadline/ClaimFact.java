package org.caseledger.law.deadline;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * A fact of a claim that may start one of its clocks, or end it. The law names them; which entry of a claim is one of them,
 * and on which day, is for whoever reads the claim.
 */
public enum ClaimFact {
    /** The day of the injury. */
    INJURY("the injury", Party.EMPLOYEE),
    /** The day on which the employer knew of the injury. */
    KNOWLEDGE_OF_INJURY("the employer's knowledge of the injury", Party.EMPLOYER),
    /** The day on which the employer knew that the injury needs treatment, not before it knew of the injury. */
    KNOWLEDGE_OF_TREATMENT("the employer's knowledge that the injury needs treatment", Party.EMPLOYER),
    /** The report of the injury to whoever administers the claim. */
    REPORT("the report to the administrator", Party.PAYER),
    /** The first day of lost time that goes on beyond the waiting period. */
    LOST_TIME("the first day of lost time", Party.EMPLOYEE),
    /** The day on which the employer had notice of that lost time, not before it knew of the injury. */
    KNOWLEDGE_OF_LOST_TIME("the employer's notice of the lost time", Party.EMPLOYER),
    /** The first day back at work after lost time. */
    RETURN_TO_WORK("the return to work", Party.EMPLOYEE),
    /** The commission's notification of the claim. */
    COMMISSION_NOTICE("the commission's notification of the claim", Party.PAYER),
    /** The commission's notification of a petition to reopen. */
    NOTICE_OF_PETITION("the commission's notification of a petition to reopen", Party.PAYER),
    /** An instalment of compensation. */
    INSTALMENT("an instalment of compensation", Party.PAYER),
    /** A notice of claim status that accepts, denies or rescinds. */
    STATUS_NOTICE("a notice of claim status", Party.EMPLOYEE),
    /** A notice that accepts the claim. */
    ACCEPTANCE("the acceptance", Party.EMPLOYEE),
    /** A notice that denies the claim. */
    DENIAL("the denial", Party.EMPLOYEE),
    /** A closed claim is open again. */
    REOPENING("the reopening", Party.EMPLOYEE),
    /** The payer's wage on form 108. */
    WAGE_NOTICE("the notice of the average monthly wage", Party.EMPLOYEE),
    /** The commission's own wage. */
    WAGE_DETERMINATION("the commission's determination of the wage", Party.EMPLOYEE),
    /** A party asks for a hearing. */
    HEARING_REQUEST("the request for a hearing", Party.COMMISSION),
    /** The decision after a hearing. */
    HEARING_DECISION("the decision", Party.EMPLOYEE),
    /** A rating of a permanent impairment. */
    RATING("the rating of a permanent impairment", Party.PAYER),
    /** A form was filed; which one says {@link Clock.Mark}. */
    FORM("form", Party.COMMISSION);

    /** Whose knowledge, notice or doing a fact is. */
    public enum Party {
        EMPLOYER,
        EMPLOYEE,
        PAYER,
        COMMISSION;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final String words;
    private final Party whose;

    ClaimFact(String words, Party whose) {
        this.words = words;
        this.whose = whose;
    }

    /** What it is, in words. */
    public String words() {
        return words;
    }

    /** Whose knowledge, notice or doing it is. */
    public Party whose() {
        return whose;
    }

    /** The fact that data files call {@code name}, such as {@code commission-notice}; another name is refused. */
    static ClaimFact named(String name) {
        return Stream.of(values())
                .filter(fact -> fact.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no fact of a claim is called " + name));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
