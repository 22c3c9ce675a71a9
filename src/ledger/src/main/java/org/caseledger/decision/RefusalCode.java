package org.caseledger.decision;

/** The codes of refusals on which something else depends: whoever refuses and whoever reacts mean the same. */
public final class RefusalCode {

    /** What a run would carry is no longer what somebody looked at, or approved. */
    public static final String FACTS_MOVED = "facts-moved";

    /** The instant given lies after now. It is the clock's refusal and not the command's: later the command may be right. */
    public static final String AT_IN_FUTURE = "at-in-future";

    /** A field that has to be there is not. */
    public static final String MISSING_FIELD = "missing-field";

    /** A field is not of the kind that it has to be. */
    public static final String WRONG_TYPE = "wrong-type";

    /** A day or an instant is further away than the ledger takes. */
    public static final String DATE_OUT_OF_RANGE = "date-out-of-range";

    /** A text is longer than the ledger keeps. */
    public static final String TEXT_TOO_LONG = "text-too-long";

    /** A day that follows another lies before it. */
    public static final String DATES_OUT_OF_ORDER = "dates-out-of-order";

    /** A day has not come yet. */
    public static final String FUTURE_DATE = "future-date";

    /** An amount or a rate is below zero. */
    public static final String NEGATIVE_AMOUNT = "negative-amount";

    /** Hours are more than a day has, or none. */
    public static final String HOURS_OUT_OF_RANGE = "hours-out-of-range";

    /** No denial stands that could be rescinded. */
    public static final String NO_DENIAL = "no-denial";

    /** There is no such alert. */
    public static final String UNKNOWN_ALERT = "unknown-alert";

    /** The employer has no policy. */
    public static final String UNKNOWN_EMPLOYER = "unknown-employer";

    /** Nobody gives the command. */
    public static final String MISSING_BY = "missing-by";

    /** What the command is about is no longer as its sender saw it. */
    public static final String MOVED_SINCE = "moved-since";

    /** There is no such account. */
    public static final String UNKNOWN_USER = "unknown-user";

    /** Whoever gives the command may not give it. */
    public static final String NOT_PERMITTED = "not-permitted";

    /** What was sent is not the JSON that is taken there. */
    public static final String NOT_JSON = "not-json";

    /** What was sent is not UTF-8 text. */
    public static final String NOT_UTF_8 = "not-utf-8";

    /** A line is longer than lines that are read. */
    public static final String LINE_TOO_LONG = "line-too-long";

    private RefusalCode() {}
}
