package org.caseledger.office;

/** What arrives at the front door: a submission, or something that can't even be read as one. */
public sealed interface Incoming permits Submission, Illegible {}
