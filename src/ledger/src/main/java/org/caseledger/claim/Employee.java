package org.caseledger.claim;

/**
 * The injured employee.
 *
 * @param id the employer's number for the person
 * @param name the name as the employer writes it
 */
public record Employee(String id, String name) {}
