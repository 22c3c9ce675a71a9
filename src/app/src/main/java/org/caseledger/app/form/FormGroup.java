package org.caseledger.app.form;

import java.util.Locale;

/** Where a command stands among all that may be recorded, in the order of a claim's course. */
public enum FormGroup {
    REPORT("The report"),
    MEDICAL("Medical and work"),
    PAY("Wages, leave and money"),
    NOTICES("Notices and the course of the claim"),
    FORMS("Forms and deadlines"),
    CONTACTS("Contacts and parties"),
    LETTERS("Letters and documents"),
    ATTENTION("Whose it is, and when"),
    CORRECTIONS("Corrections"),
    OTHER("Other"),
    /** On the page of an alert. */
    ALERTS("Alerts"),
    /** On the page of queues. */
    QUEUES("Queues"),
    /** On the page of a receivable. */
    RECEIVABLES("Receivables"),
    /** On the page of an audit. */
    AUDITS("Audits");

    private final String title;

    FormGroup(String title) {
        this.title = title;
    }

    /** What it is called. */
    public String title() {
        return title;
    }

    /** How files write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
