package org.caseledger.projection;

/**
 * A column of a projection's table. Text has a width; whole numbers have none.
 *
 * @param name its name
 * @param width how many characters its text may have; 0 for a whole number of 64 bits
 * @param optional whether a row may lack it
 */
public record Column(String name, int width, boolean optional) {

    /** Text of at most {@code width} characters, which no row lacks. */
    public static Column text(String name, int width) {
        return new Column(name, width, false);
    }

    /** A whole number of 64 bits, which no row lacks. */
    public static Column number(String name) {
        return new Column(name, 0, false);
    }

    /** The same column, which rows may lack. */
    public Column orNothing() {
        return new Column(name, width, true);
    }

    /** Its type in SQL, such as {@code VARCHAR(60)}. */
    public String type() {
        return width == 0 ? "BIGINT" : "VARCHAR(" + width + ")";
    }
}
