package org.caseledger.app.cli;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A command that runs in the process that was called, whether or not a server has the ledger open. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Stays {

    /** Why a command runs in the process that was called. */
    enum Because {
        /** It looks at no ledger. */
        IT_NEEDS_NO_LEDGER,
        /** It needs the ledger's directory for itself: it is refused while a server has the ledger open. */
        IT_NEEDS_THE_DIRECTORY
    }

    /** Why this one does. */
    Because value();
}
