package org.caseledger.app.table;

/**
 * An employer's policy in a list.
 *
 * @param employer whose
 * @param name the employer as printed
 * @param origin where the policy is from, in words
 */
public record PolicyRow(String employer, String name, String origin) {}
