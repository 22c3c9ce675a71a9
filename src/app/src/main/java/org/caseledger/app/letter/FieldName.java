package org.caseledger.app.letter;

import java.util.Optional;
import java.util.stream.Stream;

/** The figures and words that templates may name; there are no others. */
public enum FieldName {
    LETTER_DATE("letter.date", "Date of this letter", false),
    LETTER_ID("letter.id", "This letter's number", false),
    CLAIM_NUMBER("claim.number", "Claim number", false),
    CLAIM_STATUS("claim.status", "Status of the claim", false),
    CLAIM_FILED("claim.filed", "Date the claim was filed", true),
    CLAIM_REPORTED("claim.reported", "Date the injury was reported", true),
    CLAIM_INJURED("claim.injured", "Date of injury", true),
    CLAIM_KNOWN("claim.known", "Date the employer learned of it", true),
    EMPLOYEE_NAME("employee.name", "Employee", false),
    EMPLOYEE_ID("employee.id", "Employee number", false),
    EMPLOYEE_ADDRESS("employee.address", "Employee's address", false),
    EMPLOYEE_EMAIL("employee.email", "Employee's e-mail", false),
    EMPLOYEE_WORK("employee.work", "Employment at the date of injury", true),
    EMPLOYER_NAME("employer.name", "Employer", false),
    OFFICE_NAME("office.name", "Office", false),
    OFFICE_PHONE("office.phone", "Telephone", false),
    OFFICE_EMAIL("office.email", "E-mail", false),
    OFFICE_ADDRESS("office.address", "Address", false),
    ADJUSTER_NAME("adjuster.name", "Adjuster", false),
    REPRESENTATIVE("representative.name", "Representative", false),
    ACCEPTED_ON("accepted.on", "Notice that accepts the claim", true),
    DENIED_ON("denied.on", "Notice that denies the claim", true),
    DENIED_REASON("denied.reason", "Reason of the denial", false),
    DENIED_FROM("denied.from", "Denied from", true),
    RESCINDED_ON("rescinded.on", "Notice that takes the denial back", true),
    RESCINDED_REASON("rescinded.reason", "Reason of the rescission", false),
    CLOSED_ON("closed.on", "Closed on", true),
    CLOSED_REASON("closed.reason", "Reason of the closure", false),
    ANSWER_BY("answer.by", "Last day to accept or deny the claim", true),
    ANSWER_LIMIT("answer.limit", "Time to accept or deny the claim", false),
    CLAIM_LIMIT("claim.limit", "Time to file the claim", false),
    HEARING_LIMIT("hearing.limit", "Time to ask for a hearing", false),
    HEARING_BY("hearing.by", "Last day to ask for a hearing", true),
    HEARING_CITATION("hearing.citation", "The law on asking for a hearing", false),
    WAGE_NAME("wage.name", "The wage on which benefits are computed", false),
    WAGE_RECORDED("wage.recorded", "Wage found", true),
    WAGE_ORIGIN("wage.origin", "Who found the wage", false),
    WAGE_ON("wage.on", "Date of the wage", true),
    WAGE_FORM("wage.form", "Form of the wage", false),
    WAGE_MAXIMUM("wage.maximum", "Most that the law counts", true),
    WAGE_COUNTED("wage.counted", "Wage that counts", true),
    WAGE_HEARING_BY("wage.hearing-by", "Last day to contest the wage", true),
    RATE_DAILY("rate.daily", "Statutory pay for a calendar day", true),
    RATE_WEEKLY("rate.weekly", "Statutory pay for a week", true),
    WAITING_DAYS("waiting.days", "Waiting period, calendar days", true),
    WAITING_BACK("waiting.back", "Day of disability from which the first days are paid, too", true),
    PERIOD_FROM("period.from", "First day of the pay period", true),
    PERIOD_TO("period.to", "Last day of the pay period", true),
    PERIOD_DAYS("period.days", "Days paid in the period", true),
    PERIOD_STATUTORY("period.statutory", "Statutory pay of the period", true),
    PERIOD_SUPPLEMENT("period.supplement", "Supplement of the period", true),
    PERIOD_BENEFITS("period.benefits", "Pay of the period for being off work", true),
    PERIOD_TARGET("period.target", "Target of the period", true),
    PERIOD_DUE("period.due", "Due for the period, leave pay taken back included", true),
    PERIOD_PAID("period.paid", "Paid for the period already", true),
    PERIOD_LEFT("period.left", "Still to come for the period", true),
    LEAVE_HOURS("leave.hours", "Hours of leave given back", true),
    LEAVE_TAKEN("leave.taken", "Leave pay taken back", true),
    BASE_ANNUAL("base.annual", "Annual base salary at the date of injury", true),
    TARGET_PERCENT("target.percent", "Target, percent of base salary", true),
    TARGET_WEEKLY("target.weekly", "Target for a week", true),
    SUPPLEMENT_REASON("supplement.reason", "Why the supplement is or isn't due", true),
    SUPPLEMENT_RULE("supplement.rule", "Who may have the supplement", true),
    SUPPLEMENT_CITATION("supplement.citation", "The policy of the supplement", false),
    OWED_ID("owed.id", "Receivable", false),
    OWED_AMOUNT("owed.amount", "Amount to be repaid", true),
    OWED_OPENED("owed.opened", "Left with you at first", true),
    OWED_RUN("owed.run", "Payroll run that found it", false),
    OWED_NOTICED("owed.noticed", "Told you on", true),
    OWED_DUE("owed.due", "Answer or pay by", true),
    OWED_REASON("owed.reason", "Reason", false),
    OWED_INSTALMENT("owed.instalment", "Agreed instalment of a pay period", true),
    OWED_FROM("owed.from", "Instalments from", true),
    OWED_SHARE("owed.share", "Most that may be credited, percent of each later payment", true),
    OFFER_ON("offer.on", "Date of the offer", true),
    OFFER_FROM("offer.from", "Start", true),
    OFFER_DUTIES("offer.duties", "Duties", false),
    OFFER_WAGE("offer.wage", "Wage a week", true),
    OFFER_ANSWERED("offer.answered", "Answered on", true),
    STATUS_RESTRICTIONS("status.restrictions", "Restrictions", false),
    STATUS_PHYSICIAN("status.physician", "Physician", false),
    STATUS_RECEIVED("status.received", "Physician's note received", true);

    private final String name;
    private final String label;
    private final boolean figure;

    FieldName(String name, String label, boolean figure) {
        this.name = name;
        this.label = label;
        this.figure = figure;
    }

    /** The one called {@code name}, if there is one. */
    static Optional<FieldName> named(String name) {
        return Stream.of(values()).filter(one -> one.name.equals(name)).findFirst();
    }

    /** What it is, in words. */
    public String label() {
        return label;
    }

    /** Whether it is a figure, a day or a finding, of which a letter says where it comes from. */
    public boolean figure() {
        return figure;
    }

    /** Its name in templates. */
    @Override
    public String toString() {
        return name;
    }
}
