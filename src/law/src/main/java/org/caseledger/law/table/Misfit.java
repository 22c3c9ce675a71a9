package org.caseledger.law.table;

/**
 * Why a row can't be adopted into a table.
 *
 * @param code a short name that a program can rely on, such as {@code leaves-gap}
 * @param words what is wrong and what to do, for a person
 */
public record Misfit(String code, String words) {}
