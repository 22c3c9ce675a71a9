package org.caseledger.app.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caseledger.decision.RefusalCode;

/** A parameter that narrows a list to what has one of several words. */
final class Choice {

    private Choice() {}

    /** Which of {@code all} the parameter {@code name} says; empty where it says none, refused where it says another. */
    static <T> Optional<T> of(String name, String said, T[] all) {
        if (said.isEmpty()) {
            return Optional.empty();
        }
        List<T> choices = List.of(all);
        Optional<T> chosen =
                choices.stream().filter(one -> one.toString().equals(said)).findFirst();
        if (chosen.isEmpty()) {
            throw Trouble.with(
                    RefusalCode.WRONG_TYPE,
                    name,
                    "\"" + name + "\" must be one of "
                            + choices.stream().map(Object::toString).collect(Collectors.joining(", ")));
        }
        return chosen;
    }
}
