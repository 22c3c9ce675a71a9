package org.caseledger.app.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.alert.AlertRule;
import org.caseledger.alert.AlertState;
import org.caseledger.alert.Severity;
import org.caseledger.app.answer.LookBack;
import org.caseledger.app.store.LedgerTime;
import org.caseledger.audit.AuditEvent.Agreement;
import org.caseledger.audit.AuditEvent.Progress;
import org.caseledger.audit.Cell.Verdict;
import org.caseledger.claim.DeadlineState;
import org.caseledger.claim.DocumentKind;
import org.caseledger.claim.Reserved;
import org.caseledger.decision.Horizon;
import org.caseledger.people.Role;
import org.caseledger.projection.deadlines.Duty;
import org.caseledger.user.MailKind;
import org.caseledger.user.TokenScope;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** How dates and instants are written on the command line; those beyond the {@link Horizon} are refused. */
final class Converters {

    private Converters() {}

    /** Registers them on {@code commandLine}: instants in the ledger's {@code time}, judged from what {@code clock} reads now. */
    static void register(CommandLine commandLine, LedgerTime time, Clock clock) {
        Horizon horizon = Horizon.at(clock.instant(), clock.getZone());
        commandLine.registerConverter(Instant.class, text -> within(instant(text, time), horizon::objection));
        commandLine.registerConverter(LocalDate.class, text -> within(date(text), horizon::objection));
        commandLine.registerConverter(
                Role.class, text -> Role.named(text).orElseThrow(() -> oneOf(Role.values(), text)));
        commandLine.registerConverter(TokenScope.class, text -> named(TokenScope.values(), text));
        commandLine.registerConverter(MailKind.class, text -> named(MailKind.values(), text));
        commandLine.registerConverter(DeadlineState.class, text -> named(DeadlineState.values(), text));
        commandLine.registerConverter(DocumentKind.class, text -> named(DocumentKind.values(), text));
        commandLine.registerConverter(Reserved.class, text -> named(Reserved.values(), text));
        commandLine.registerConverter(LookBack.class, text -> named(LookBack.values(), text));
        commandLine.registerConverter(Duty.class, text -> named(Duty.values(), text));
        commandLine.registerConverter(AlertState.class, text -> named(AlertState.values(), text));
        commandLine.registerConverter(AlertRule.class, text -> named(AlertRule.values(), text));
        commandLine.registerConverter(Verdict.class, text -> named(Verdict.values(), text));
        commandLine.registerConverter(Agreement.class, text -> named(Agreement.values(), text));
        commandLine.registerConverter(Progress.class, text -> named(Progress.values(), text));
        commandLine.registerConverter(Severity.class, text -> named(Severity.values(), text));
    }

    /** What {@code text} names among {@code words}, in whatever case. */
    private static <T> T named(T[] words, String text) {
        return Stream.of(words)
                .filter(word -> word.toString().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> oneOf(words, text));
    }

    private static TypeConversionException oneOf(Object[] words, String text) {
        return new TypeConversionException("must be one of "
                + Stream.of(words).map(Object::toString).collect(Collectors.joining(", ")) + ", not " + text);
    }

    private static <T> T within(T given, Function<T, Optional<String>> objection) {
        objection.apply(given).ifPresent(words -> {
            throw new TypeConversionException(words);
        });
        return given;
    }

    private static Instant instant(String text, LedgerTime time) {
        return time.read(text)
                .orElseThrow(() -> new TypeConversionException(
                        "must be an instant such as 2022-02-22T00:00:00Z, or a date, which means its end; not "
                                + text));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("must be a date such as 2022-02-19, not " + text);
        }
    }
}
