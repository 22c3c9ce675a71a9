package org.caseledger.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.caseledger.app.call.CommandTree;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.app.lines.LineFile;
import org.caseledger.app.mail.MailRoom;
import org.caseledger.app.serving.Listening;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.store.TemplateLedger;
import org.caseledger.decision.Outcome;
import org.caseledger.journal.Who;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.people.Role;

/** A made-up city's ledger with a workbench over it, on a day in June 2022 that the test can move. */
final class Office implements AutoCloseable {

    /** The claim whose denial was rescinded. */
    static final String RESCINDED = "G-22-0143";

    /** A claim that was off work from 2015 to June 2022 and was never paid: 196 pay periods. */
    static final String LONG = "G-15-0001";

    /** Keeps files and decides claims. */
    static final String ORTIZ = "m.ortiz";

    /** Runs payroll. */
    static final String ROLL = "paula.roll";

    /** Runs payroll, and approves what others prepared. */
    static final String PROVER = "andy.prover";

    private static final Instant BEGIN = Instant.parse("2022-06-27T15:00:00Z");

    final Path directory;
    final OpenLedger ledger;
    final Workbench workbench;
    private final ZoneId zone;
    private Instant now = BEGIN;

    private Office(Path directory, CommandTree commands, Consumer<Path> prepared, ZoneId zone) {
        this.directory = directory;
        this.zone = zone;
        Template.MADE.in(directory.resolve("ledger"));
        prepared.accept(directory.resolve("ledger"));
        ledger = Ledger.open(directory.resolve("ledger"), new OfficeClock());
        workbench = Workbench.start(ledger, Listening.here(0), Optional.empty(), commands);
    }

    private static void make(Path directory) throws IOException {
        Path history = Files.createTempFile("history", ".jsonl");
        try (InputStream lines = Objects.requireNonNull(Office.class.getResourceAsStream("/workbench/history.jsonl"));
                OpenLedger ledger = Ledger.open(directory, Clock.fixed(BEGIN, ZoneOffset.UTC))) {
            Files.copy(lines, history, StandardCopyOption.REPLACE_EXISTING);
            new LineFile(ledger, Office::mustBeRecorded, System.err::println)
                    .history(List.of(LineFile.Source.of(history)), false);
            Staff.begin(ledger);
            Staff.add(ledger, ORTIZ, "Mercedes Ortiz", Role.CLERK, Role.ADJUSTER);
            Staff.add(ledger, ROLL, "Paula Roll", Role.PAYROLL);
            Staff.add(ledger, PROVER, "Andy Prover", Role.PAYROLL, Role.APPROVER);
        } finally {
            Files.delete(history);
        }
    }

    /** A browser in which {@code user} has signed in. */
    RawHttp as(String user) throws IOException {
        return new RawHttp(workbench.port()).signIn(user);
    }

    /** An office whose ledger is in a folder of {@code directory}. */
    static Office open(Path directory) {
        return open(directory, CommandTree.NONE);
    }

    /** The same, where command lines elsewhere can have {@code commands} run. */
    static Office open(Path directory, CommandTree commands) {
        return new Office(directory, commands, ledger -> {}, ZoneOffset.UTC);
    }

    /** An office whose mail {@code room} takes. */
    static Office open(Path directory, MailRoom room) {
        return new Office(directory, CommandTree.NONE, room::describe, ZoneOffset.UTC);
    }

    /** An office whose clocks show the time of {@code zone}. */
    static Office open(Path directory, ZoneId zone) {
        return new Office(directory, CommandTree.NONE, ledger -> {}, zone);
    }

    /** An office in whose ledger's directory {@code prepared} wrote before it was opened. */
    static Office prepared(Path directory, Consumer<Path> prepared) {
        return new Office(directory, CommandTree.NONE, prepared, ZoneOffset.UTC);
    }

    /** Records the claim of many pay periods. */
    void recordLongClaim() throws IOException {
        for (String user : List.of("intake", "hr", "tpa")) {
            Staff.add(ledger, user, "Of the long claim", Role.CLERK, Role.ADJUSTER);
        }
        Path lines = directory.resolve("long.jsonl");
        try (InputStream content = Objects.requireNonNull(Office.class.getResourceAsStream("/workbench/long.jsonl"))) {
            Files.copy(content, lines);
        }
        new LineFile(ledger, Office::mustBeRecorded, System.err::println)
                .record(List.of(LineFile.Source.of(lines)), true);
    }

    /** Runs the pay period of glendale with {@code day}, and transmits it. */
    void run(String day) {
        PayrollDesk desk = new PayrollDesk(ledger);
        String run = done(desk.run("glendale", LocalDate.parse(day), Who.web(ROLL), null));
        done(desk.approve(run, Who.web(PROVER)));
        done(desk.transmit(run, Who.web(ROLL)));
    }

    private static String done(PayrollDesk.Step step) {
        return switch (step) {
            case PayrollDesk.Step.Done(PayrollFacts.Run run) -> run.id();
            case PayrollDesk.Step.Refused refused -> throw new IllegalStateException(refused.toString());
        };
    }

    /** Records {@code commands}, a line each. */
    void record(String commands) throws IOException {
        Path lines = Files.writeString(directory.resolve("more.jsonl"), commands);
        new LineFile(ledger, Office::mustBeRecorded, System.err::println)
                .record(List.of(LineFile.Source.of(lines)), true);
    }

    /** Moves the office's clock. */
    void itIs(String instant) {
        now = Instant.parse(instant);
    }

    /** Moves it on. */
    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public void close() {
        workbench.close();
        ledger.close();
    }

    private static void mustBeRecorded(LineFile.Answer answer) {
        if (answer.outcome() instanceof Outcome.Refused refused) {
            throw new IllegalStateException("line " + answer.line() + ": " + refused.refusal());
        }
    }

    private final class OfficeClock extends Clock {
        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return fixed(now, other);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /**
     * The ledger with its history and its people: to import the one and to hash the passwords of the others takes seconds. In a
     * class of its own, because the import has threads that wait until the class is there whose methods they call.
     */
    private static final class Template {
        private static final TemplateLedger MADE = new TemplateLedger(Office::make);
    }
}
