package org.caseledger.claim;

import java.util.stream.Stream;

/**
 * The trade's words for why something came late, as data element 77 of the IAIABC's claims standard has them. A reason on
 * file is free words; one that begins with a code of these can be reported by it.
 */
public enum LateReason {
    L1("No excuse"),
    L2("Late notification, employer"),
    L3("Late notification, employee"),
    L4("Late notification, state"),
    L5("Late notification, health care provider"),
    L6("Late notification, assigned risk"),
    L7("Late investigation"),
    L8("Technical processing delay, computer failure"),
    L9("Manual processing delay"),
    LA("Intermittent lost time prior to first payment"),
    C1("Coverage, lack of information"),
    E1("Wrongful determination of no coverage"),
    E2("Errors from employer"),
    E3("Errors from employee"),
    E4("Errors from state"),
    E5("Errors from health care provider"),
    E6("Errors from other claim administrator"),
    D1("Dispute concerning coverage"),
    D2("Dispute concerning compensability in whole"),
    D3("Dispute concerning compensability in part"),
    D4("Dispute concerning disability in whole"),
    D5("Dispute concerning disability in part"),
    D6("Dispute concerning impairment");

    private final String words;

    LateReason(String words) {
        this.words = words;
    }

    /** The code and what it means, such as {@code L9 Manual processing delay}: how a reason on file may begin. */
    public String words() {
        return name() + " " + words;
    }

    /** All of them in words, in the order of the standard. */
    public static Stream<String> all() {
        return Stream.of(values()).map(LateReason::words);
    }
}
