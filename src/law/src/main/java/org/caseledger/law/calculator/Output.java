package org.caseledger.law.calculator;

/**
 * Something that a calculator gives.
 *
 * @param name its name in the results
 * @param kind what it is
 * @param meaning what it says, in words
 */
public record Output(String name, Kind kind, String meaning) {

    /** What a result is. */
    public enum Kind {
        /** Dollars with two decimals. */
        MONEY,
        /** A decimal number, such as months or percent. */
        NUMBER,
        /** A whole number. */
        COUNT,
        /** An ISO date. */
        DATE,
        /** Yes or no, a JSON boolean. */
        YES_NO,
        /** Words. */
        TEXT,
        /** A list, or a list of objects. */
        LIST;

        /** In words, for help and documents. */
        public String words() {
            return switch (this) {
                case MONEY -> "dollars";
                case NUMBER -> "number";
                case COUNT -> "whole number";
                case DATE -> "date";
                case YES_NO -> "yes or no";
                case TEXT -> "words";
                case LIST -> "list";
            };
        }
    }
}
