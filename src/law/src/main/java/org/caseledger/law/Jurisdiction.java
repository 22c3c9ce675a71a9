package org.caseledger.law;

/** The state whose workers' compensation law a claim is under. */
public enum Jurisdiction {
    /** Arizona: Industrial Commission of Arizona. */
    AZ,
    /** Minnesota: Department of Labor and Industry. */
    MN
}
