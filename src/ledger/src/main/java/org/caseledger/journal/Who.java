package org.caseledger.journal;

/**
 * Who gives a command: a user, and the way by which they came.
 *
 * @param user the person or system, as it calls itself; a blank name is nobody's and is refused at the front door
 * @param way the way
 */
public record Who(String user, Channel way) {

    /** {@code user} at the command line. */
    public static Who commandLine(String user) {
        return new Who(user, Channel.COMMAND_LINE);
    }

    /** {@code user} in the workbench. */
    public static Who web(String user) {
        return new Who(user, Channel.WEB);
    }

    /** {@code user}, who brings a feed's file in. */
    public static Who feed(String user) {
        return new Who(user, Channel.FEED);
    }
}
