package org.caseledger.app.call;

/** The commands, as a server runs them for whoever calls it. */
@FunctionalInterface
public interface CommandTree {

    /** No commands: nobody can call. */
    CommandTree NONE = call -> {
        throw new UnsupportedOperationException("this server runs no commands");
    };

    /** Runs {@code call}; returns the exit status. */
    int run(Call call);
}
