package org.caseledger.app.form;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.caseledger.claim.ClaimEvent.EmploymentRecorded;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.journal.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Days that the ledger would take and that are likelier a slip of the keys: a day ahead for something that happened, a day
 * before the injury or before the hiring. They are questioned, and taken once somebody says that they are right.
 *
 * <p>On 27 June 2022, work status "from 2023-06-20" of somebody injured on 2022-05-02 is questioned as a day more than a year
 * ahead would be; a follow-up on 2022-07-04 is not.
 *
 * @param facts the claim; null where there is none yet
 * @param today the day on which the form is sent
 */
public record DateDoubts(@Nullable ClaimFacts facts, LocalDate today) {

    private static final int YEARS_EMPLOYED = 60;

    /** What is doubtful of the days in {@code form} as it was {@code typed}, by field, in words. */
    public Map<String, String> of(CommandForm form, Map<String, String> typed) {
        Map<String, String> doubts = new LinkedHashMap<>();
        form.fields().stream()
                .filter(field -> field.kind() == FieldKind.DATE)
                .forEach(field -> day(typed.getOrDefault(field.name(), ""))
                        .flatMap(day -> doubt(field, day))
                        .ifPresent(words -> doubts.put(field.name(), words)));
        return doubts;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(TypedFields.day(text.strip())));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Optional<String> doubt(FormField field, LocalDate day) {
        FieldWords words = field.words();
        if (day.isAfter(today) && !words.ahead()) {
            return Optional.of(day + " has not come yet");
        }
        if (day.isAfter(today.plusYears(1))) {
            return Optional.of(day + " is more than a year ahead");
        }
        if (field.name().equals("injuredOn") && day.isBefore(today.minusYears(1))) {
            return Optional.of(day + " is more than a year ago");
        }
        if (field.name().equals("hiredOn")) {
            return day.isBefore(today.minusYears(YEARS_EMPLOYED))
                    ? Optional.of(day + " is more than " + YEARS_EMPLOYED + " years ago")
                    : Optional.empty();
        }
        return words.early() ? Optional.empty() : early(day);
    }

    private Optional<String> early(LocalDate day) {
        if (facts == null || !facts.exists()) {
            return Optional.empty();
        }
        Optional<LocalDate> hired = facts.employment().records().stream()
                .map(Entry::event)
                .map(EmploymentRecorded::hiredOn)
                .min(LocalDate::compareTo);
        LocalDate injured = facts.reported().event().injuredOn();
        return hired.filter(day::isBefore)
                .map(on -> day + " is before the hiring on " + on)
                .or(() -> day.isBefore(injured)
                        ? Optional.of(day + " is before the injury on " + injured)
                        : Optional.empty());
    }
}
