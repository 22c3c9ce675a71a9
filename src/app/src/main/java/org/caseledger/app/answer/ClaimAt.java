package org.caseledger.app.answer;

/**
 * What is answered about one claim at one pair of clocks.
 *
 * @param claim its facts
 * @param statement what is due and what was paid
 * @param deadlines its deadlines
 */
public record ClaimAt(ClaimAnswer claim, StatementAnswer statement, DeadlinesAnswer deadlines) {}
