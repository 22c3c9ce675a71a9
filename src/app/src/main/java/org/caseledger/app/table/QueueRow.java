package org.caseledger.app.table;

/**
 * A queue in a list: a person's, or that of a role, to which falls what is nobody's.
 *
 * @param whose whose it is, in words
 * @param role whether it is a role's
 * @param alerts how many alerts are open in it
 * @param claims how many claims are theirs; of a role, none
 */
public record QueueRow(String whose, boolean role, int alerts, int claims) {}
