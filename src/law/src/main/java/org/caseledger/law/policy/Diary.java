package org.caseledger.law.policy;

/**
 * After how many days without a look the file of a claim is looked at again, by the kind of claim. A trade's custom and no law: a
 * statutory date is never a diary.
 *
 * @param lostTimeDays of claims with lost time
 * @param medicalOnlyDays of claims with treatment and no lost time
 * @param supportiveCareDays of claims whose condition is medically stationary
 */
public record Diary(int lostTimeDays, int medicalOnlyDays, int supportiveCareDays) {

    /** What holds where a policy says nothing else: 30, 90 and 180 days. */
    public static final Diary USUAL = new Diary(30, 90, 180);

    private static final int DAYS_MAX = 3_660;

    public Diary {
        check("lostTimeDays", lostTimeDays);
        check("medicalOnlyDays", medicalOnlyDays);
        check("supportiveCareDays", supportiveCareDays);
    }

    private static void check(String part, int days) {
        if (days < 1 || days > DAYS_MAX) {
            throw new IllegalArgumentException(part + " is 1 to " + DAYS_MAX + " days, not " + days);
        }
    }
}
