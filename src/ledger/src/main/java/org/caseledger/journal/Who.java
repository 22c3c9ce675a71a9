package org.caseledger.journal;

/**
 * Who gives a command: a user, and the way by which they came.
 *
 * @param user the person or system, as it calls itself; a blank name is nobody's and is refused at the front door
 * @param way the way
 * @param owner whether they have the ledger's files in their hands, so that nothing of it can be kept from them. Only the
 *     command line that opens these files itself can say so; whoever comes from elsewhere is never that
 */
public record Who(String user, Channel way, boolean owner) {

    /** Somebody who came by {@code way} and has no more than that. */
    public Who(String user, Channel way) {
        this(user, way, false);
    }

    /** {@code user} at the command line. */
    public static Who commandLine(String user) {
        return new Who(user, Channel.COMMAND_LINE);
    }

    /** {@code user} at the command line of the machine that has the ledger's files. */
    public static Who owner(String user) {
        return new Who(user, Channel.COMMAND_LINE, true);
    }

    /** {@code user} in the workbench. */
    public static Who web(String user) {
        return new Who(user, Channel.WEB);
    }

    /** {@code user}, who brings a feed's file in. */
    public static Who feed(String user) {
        return new Who(user, Channel.FEED);
    }

    /** {@code user}, for whom another program asks. */
    public static Who api(String user) {
        return new Who(user, Channel.API);
    }

    /** The same, under the name {@code name} of their account. */
    public Who named(String name) {
        return name.equals(user) ? this : new Who(name, way, owner);
    }
}
