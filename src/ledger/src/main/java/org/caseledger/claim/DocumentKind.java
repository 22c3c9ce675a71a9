package org.caseledger.claim;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a document on a claim's file is, as the people who keep it call it. Forms are named by their numbers in Arizona and by
 * their codes in Minnesota. A kind decides nothing: no rule of law is known, for one, that a "20-day letter" follows.
 */
public enum DocumentKind {
    FORM_101("Form 101, employer's report of injury"),
    FORM_102("Form 102, worker's and physician's report of injury", Reserved.MEDICAL),
    FORM_104("Form 104, notice of claim status"),
    FORM_105("Form 105, notice of suspension of benefits"),
    FORM_106("Form 106, notice of permanent disability or death benefits"),
    FORM_107("Form 107, request for determination of benefits", Reserved.MEDICAL),
    FORM_108("Form 108, recommended average monthly wage"),
    FORM_109("Form 109, notice of average monthly wage"),
    FORM_407("Form 407, worker's report of injury"),
    FR01("FR01, first report of injury"),
    NL01("NL01, notice of primary liability determination"),
    ND01("ND01, notice of intention to discontinue benefits"),
    IS03("IS03, interim status report"),
    WORK_STATUS("Work status note", Reserved.MEDICAL),
    MEDICAL_REPORT("Medical report", Reserved.MEDICAL),
    MEDICAL_BILL("Medical bill", Reserved.MEDICAL),
    INCIDENT_REPORT("Incident or accident report"),
    DECLINATION("Declination of modified duty"),
    WAGE_RECORDS("Wage records"),
    COMMISSION_NOTICE("Notice of the commission"),
    HEARING_NOTICE("Notice of a hearing or deposition"),
    TWENTY_DAY_LETTER("20-day letter"),
    REPRESENTATION("Letter of representation"),
    ATTORNEY_LETTER("Letter to or from an attorney", Reserved.ATTORNEY),
    SURVEILLANCE_REPORT("Surveillance report", Reserved.SURVEILLANCE),
    STATEMENT("Statement of a witness or of the employee"),
    LETTER("Letter"),
    E_MAIL("E-mail"),
    PHOTO("Photograph"),
    OTHER("Other");

    private final String label;
    private final @Nullable Reserved reserved;

    DocumentKind(String label) {
        this(label, null);
    }

    DocumentKind(String label, @Nullable Reserved reserved) {
        this.label = label;
        this.reserved = reserved;
    }

    /** What it is called in lists and menus. */
    public String label() {
        return label;
    }

    /** For whose eyes only a document of this kind is unless somebody says otherwise; null where everybody may open it. */
    public @Nullable Reserved usuallyReserved() {
        return reserved;
    }

    /** As lines, options and answers have it, such as {@code form-104}, {@code work-status} or {@code 20-day-letter}. */
    @Override
    public String toString() {
        return this == TWENTY_DAY_LETTER
                ? "20-day-letter"
                : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
