package org.caseledger.app.web;

import java.time.Instant;
import java.util.Map;

/**
 * A form whose session had ended when it was sent. Nothing of it was done; it is kept so that the person can look at it
 * again and send it.
 *
 * @param user whose it is
 * @param here the page that it stood on
 * @param fields what was typed
 * @param at when it was sent
 */
record TypedForm(String user, String here, Map<String, String> fields, Instant at) {

    TypedForm {
        fields = Map.copyOf(fields);
    }

    /** How much it takes to keep. */
    int characters() {
        return fields.entrySet().stream()
                .mapToInt(field -> field.getKey().length() + field.getValue().length())
                .sum();
    }
}
