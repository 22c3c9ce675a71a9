package org.caseledger.app.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.decision.Horizon;
import org.caseledger.decision.RefusalCode;
import org.caseledger.journal.Who;
import org.caseledger.people.Person;
import org.caseledger.people.UserName;
import org.caseledger.projection.Recorded;
import org.caseledger.user.UserEvent;
import org.caseledger.user.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Whoever asks in this request: the ledger as they may use it, and how they write days and instants. */
@Component
class Asker {

    private final OpenLedger open;

    Asker(OpenLedger open) {
        this.open = open;
    }

    /** The person whose token was sent. */
    Person person() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller == null || !(caller.getPrincipal() instanceof Person person)) {
            throw new IllegalStateException("nobody asks");
        }
        return person;
    }

    /** The program that sent it. */
    Caller caller() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof Caller caller) {
            return caller;
        }
        throw new IllegalStateException("no program asks");
    }

    /** The ledger as they may use it. */
    Ledger ledger() {
        return open.as(person());
    }

    /** The open ledger, for what belongs to its machine and to nobody's part of it. */
    OpenLedger machine() {
        return open;
    }

    /**
     * The place of the last entry that changed what they see, by other roles or employers; 0 where none did since the account
     * was added.
     */
    long seesSince() {
        return open.recorded(Users.FAMILY.stream(UserName.of(person().user()))).stream()
                .filter(recorded -> recorded.entry().event() instanceof UserEvent.RolesGiven
                        || recorded.entry().event() instanceof UserEvent.UserBound)
                .mapToLong(Recorded::position)
                .max()
                .orElse(0);
    }

    /** They, as entries have it. */
    Who who() {
        return Who.api(person().user());
    }

    /** The clocks that {@code times} say. */
    Clocks clocks(Times times) {
        return new Clocks(instant("knownAt", times.knownAt()), day("asOf", times.asOf()));
    }

    /** The instant that {@code text}, the value of {@code field}, says; a day means its end. */
    @Nullable Instant instant(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Instant instant = open.time()
                .read(text)
                .orElseThrow(() -> Trouble.with(
                        RefusalCode.WRONG_TYPE,
                        field,
                        "\"" + field + "\" must be an instant such as 2022-02-22T00:00:00Z, or a date, which means its"
                                + " end"));
        horizon().objection(instant).ifPresent(objection -> {
            throw Trouble.with(RefusalCode.DATE_OUT_OF_RANGE, field, "\"" + field + "\" " + objection);
        });
        return instant;
    }

    /** The day that {@code text}, the value of {@code field}, says. */
    @Nullable LocalDate day(String field, @Nullable String text) {
        return text == null || text.isBlank() ? null : needed(field, text);
    }

    /** The same, where it must be said. */
    LocalDate needed(String field, String text) {
        LocalDate day;
        try {
            day = LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Trouble.with(RefusalCode.WRONG_TYPE, field, "\"" + field + "\" must be a date such as 2022-02-19");
        }
        horizon().objection(day).ifPresent(objection -> {
            throw Trouble.with(RefusalCode.DATE_OUT_OF_RANGE, field, "\"" + field + "\" " + objection);
        });
        return day;
    }

    private Horizon horizon() {
        return Horizon.at(open.clock().instant(), open.clock().getZone());
    }
}
