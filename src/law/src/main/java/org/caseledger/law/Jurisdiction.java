package org.caseledger.law;

import org.caseledger.law.arizona.Arizona;
import org.caseledger.law.minnesota.Minnesota;
import org.caseledger.law.rules.State;

/**
 * The states whose workers' compensation law a claim may be under, each by its code. The one list of them: another state is its
 * package, its data and a line here.
 */
public enum Jurisdiction {
    AZ(new Arizona()),
    MN(new Minnesota());

    private final State state;

    Jurisdiction(State state) {
        this.state = state;
    }

    /** The state with its law. */
    public State state() {
        return state;
    }
}
