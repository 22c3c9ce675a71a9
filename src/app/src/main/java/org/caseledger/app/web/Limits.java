package org.caseledger.app.web;

import java.util.List;

/**
 * How much one request may ask for. Together with the {@linkplain org.caseledger.decision.Horizon horizon} of dates they
 * bound what a request costs: the server hears that a browser has left only when it writes to it, so that nothing that
 * is computed before may take long.
 */
final class Limits {

    /** Kilobytes of an address and of what the browser sends along. */
    static final int HEAD_KB = 8;

    /** Kilobytes of a form; the longest texts that a form takes need less, however they are encoded. */
    static final int FORM_KB = 256;

    /** Megabytes of the files of a form: as many as other programs may send. */
    static final int UPLOAD_MB = 100;

    /** Fields of a form. */
    static final int FIELDS = 100;

    /** Requests that are answered at once; others wait. */
    static final int AT_ONCE = 16;

    /** Characters of what claims are searched for. */
    static final int SEARCH_MAX = 200;

    /** Pay periods of a claim on one page: a year of fortnights. */
    static final int PERIODS = 27;

    /** Entries of a timeline on one page. */
    static final int ENTRIES = 50;

    /** Facts of one kind in a claim's file; the timeline has them all. */
    static final int FACTS = 20;

    /** Interactions of a claim on one page. */
    static final int INTERACTIONS = 20;

    /** Variances of a claim on one page. */
    static final int VARIANCES = 20;

    /** Differences of each kind that a comparison shows. */
    static final int DIFFERENCES = 200;

    /** Steps of a claim that is replayed on one page. */
    static final int STEPS = 25;

    /** Figures that a step changed, in the list of steps; the step itself shows as many as a comparison. */
    static final int STEP_LINES = 4;

    /** Lines of a payroll run on one page; each has its working. */
    static final int LINES = 50;

    /** Rows on one page of any other list. */
    static final int ROWS = 100;

    private Limits() {}

    /** The limits that the server itself keeps, as its arguments. */
    static List<String> arguments() {
        return List.of(
                "--server.max-http-request-header-size=" + HEAD_KB + "KB",
                "--server.tomcat.max-http-form-post-size=" + FORM_KB + "KB",
                "--server.tomcat.max-swallow-size=" + FORM_KB + "KB",
                "--server.tomcat.max-parameter-count=" + FIELDS,
                // One more than the file: the fields beside it.
                "--spring.servlet.multipart.max-file-size=" + UPLOAD_MB + "MB",
                "--spring.servlet.multipart.max-request-size=" + (UPLOAD_MB + 1) + "MB",
                "--server.tomcat.threads.max=" + AT_ONCE,
                "--server.tomcat.connection-timeout=10s");
    }
}
