package org.caseledger.demo;

/** Who enters what. */
final class Staff {

    /** Calculates supplemental pay and prepares the runs. */
    static final String PROGRAM_MANAGER = "rm-alder";
    /** Approves the runs. */
    static final String RISK_MANAGER = "rm-birch";
    /** Takes reports and calls. */
    static final String SPECIALIST = "rm-cedar";
    /** Adjusts claims at the administrator. */
    static final String ADJUSTER = "tpa-heron";
    /** Adjusts the administrator's other claims. */
    static final String SECOND_ADJUSTER = "tpa-ibis";
    /** Enters pay data and issues the runs. */
    static final String PAYROLL = "payroll-maple";
    /** The nightly job. */
    static final String NIGHTLY = "nightly-feed";

    private Staff() {}
}
