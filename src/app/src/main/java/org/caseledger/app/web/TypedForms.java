package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.caseledger.app.store.EntryIdentifiers;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.people.UserName;
import org.springframework.stereotype.Component;

/**
 * Keeps what was typed into forms whose session ended meanwhile, until the same person has signed in again. It is kept in
 * memory, for an hour, and no more than {@value #CHARACTERS_MAX} characters of all; the oldest goes first.
 */
@Component
class TypedForms {

    /** The hidden field by which a form says whose page it stands on. */
    static final String BY = "typed-by";

    /** The hidden field by which it says which page that is. */
    static final String HERE = "here";

    /** The parameter by which a page is asked for with what was typed. */
    static final String TYPED = "typed";

    private static final int CHARACTERS_MAX = 8_000_000;
    private static final Duration KEPT = Duration.ofHours(1);

    private final OpenLedger ledger;
    private final Map<String, TypedForm> kept = new LinkedHashMap<>();

    TypedForms(OpenLedger ledger) {
        this.ledger = ledger;
    }

    /** Keeps the form that {@code request} sends; the name under which it is found again. Empty for one that says not whose it is. */
    Optional<String> keep(HttpServletRequest request) {
        String user = request.getParameter(BY);
        String here = request.getParameter(HERE);
        if (user == null || !UserName.isOne(user) || !OwnAddress.is(here)) {
            return Optional.empty();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.startsWith("_") && !name.equals(BY) && !name.equals(HERE) && values.length > 0) {
                fields.put(name, String.join("\n", values));
            }
        });
        return Optional.of(keep(
                new TypedForm(UserName.of(user), here, fields, ledger.clock().instant())));
    }

    private synchronized String keep(TypedForm form) {
        String name = EntryIdentifiers.randomKey();
        kept.put(name, form);
        Instant oldest = form.at().minus(KEPT);
        kept.values().removeIf(one -> one.at().isBefore(oldest));
        Iterator<TypedForm> first = kept.values().iterator();
        int characters = kept.values().stream().mapToInt(TypedForm::characters).sum();
        while (characters > CHARACTERS_MAX) {
            characters -= first.next().characters();
            first.remove();
        }
        return name;
    }

    /** The form that is kept under {@code name}, if it is {@code user}'s. */
    synchronized Optional<TypedForm> find(String name, String user) {
        return Optional.ofNullable(kept.get(name))
                .filter(form -> form.user().equals(user))
                .filter(form -> !form.at().isBefore(ledger.clock().instant().minus(KEPT)));
    }
}
