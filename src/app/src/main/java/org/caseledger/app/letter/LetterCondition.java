package org.caseledger.app.letter;

import java.util.Optional;
import java.util.stream.Stream;

/** What may be so of a claim, by the names under which templates ask for it. */
public enum LetterCondition {
    /** What was said last of the claim is an acceptance. */
    ACCEPTED("accepted", "the claim isn't accepted; record AcceptClaim first, or write a delay or a denial"),
    /** What was said last is a denial. */
    DENIED("denied", "the claim isn't denied; record DenyClaim first"),
    /** The denial says that the investigation goes on. */
    DELAY_ONLY("delay-only", "no denial is only for the time of the investigation"),
    /** Nothing is decided yet, or only for the time of the investigation. */
    UNDECIDED("undecided", "the claim is decided, and nothing is delayed; write an acceptance or a denial"),
    /** A denial was taken back. */
    RESCINDED("rescinded", "no denial was rescinded; record RescindDenial first"),
    /** The claim is closed. */
    CLOSED("closed", "the claim isn't closed; record CloseClaim first"),
    /** Statutory pay is due in the period. */
    PAY_DUE("pay-due", "no statutory pay is due in that pay period; choose another pay period"),
    /** The employer adds a supplement to the statutory pay of some. */
    SUPPLEMENT_OFFERED("supplement-offered", "the employer's policy adds no supplement for an injury of that day"),
    /** A supplement is due in the period. */
    SUPPLEMENT_DUE("supplement-due", "no supplement is due in that pay period"),
    /** The employee may have the supplement. */
    ELIGIBLE("eligible", "the employee may not have the supplement"),
    /** It is known whether the employee may. */
    ELIGIBILITY_KNOWN(
            "eligibility-known",
            "whether the employee may have the supplement isn't known; record RecordEmployment first"),
    /** The employer tops up to a share of base pay. */
    TARGET("target", "the employer's policy has no target"),
    /** The wage is known. */
    WAGE("wage", "no wage is recorded; record RecommendWage or DetermineWage first"),
    /** The wage is above what the law counts. */
    CAPPED("capped", "the wage isn't above the maximum"),
    /** The commission determined the wage. */
    DETERMINED("determined", "the commission determined no wage"),
    /** Leave is given back in the period. */
    LEAVE("leave", "no leave is given back in that pay period"),
    /** Leave used on days that turn out to be payable goes back, and its pay is taken back. */
    LEAVE_RESTORED("leave-restored", "the employer's policy gives no leave back"),
    /** Something is owed by the claimant. */
    OWED("owed", "no receivable of the claim is open; a transmitted payroll run opens one"),
    /** Instalments are agreed. */
    AGREED("agreed", "no instalments are agreed"),
    /** Modified duty was offered. */
    OFFERED("offered", "no modified duty was offered; record OfferModifiedDuty first"),
    /** The employee declined the last offer. */
    DECLINED("declined", "the employee declined no modified duty; record AnswerModifiedDuty first"),
    /** Somebody represents the claimant. */
    REPRESENTED("represented", "nobody represents the claimant");

    private final String name;
    private final String otherwise;

    LetterCondition(String name, String otherwise) {
        this.name = name;
        this.otherwise = otherwise;
    }

    /** What there is to say, and to do, where it isn't so. */
    public String otherwise() {
        return otherwise;
    }

    /** The one called {@code name}, if there is one. */
    static Optional<LetterCondition> named(String name) {
        return Stream.of(values()).filter(one -> one.name.equals(name)).findFirst();
    }

    /** Its name in templates. */
    @Override
    public String toString() {
        return name;
    }
}
