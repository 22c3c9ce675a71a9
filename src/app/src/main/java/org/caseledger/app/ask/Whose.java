package org.caseledger.app.ask;

/** Whose alerts are asked for. One's own are among the team's, and the team's among everybody's. */
public sealed interface Whose {

    /** Everybody's, and those that fall to nobody. */
    Whose EVERYBODYS = new Everybodys();

    /** Everybody's, and those that fall to nobody. */
    record Everybodys() implements Whose {}

    /**
     * One person's: on their claims, on those of whose queue was lent to them for the day, and, on claims that are nobody's,
     * those that fall to a role of theirs.
     *
     * @param person the person
     */
    record Persons(String person) implements Whose {}

    /**
     * Those of a person's team: their own, and those of everybody who shares a role with them, whether that account can be
     * used or not; what somebody left behind has to be seen by somebody.
     *
     * @param person the person
     */
    record Teams(String person) implements Whose {}
}
