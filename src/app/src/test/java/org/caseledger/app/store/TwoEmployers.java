package org.caseledger.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.caseledger.adoption.LawCommand.AdoptPolicy;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.app.feed.Feeds;
import org.caseledger.app.lines.LineFile;
import org.caseledger.decision.Outcome;
import org.caseledger.journal.Who;
import org.caseledger.law.policy.EmployerPolicies;
import org.caseledger.office.Key;
import org.caseledger.office.Submission;
import org.caseledger.people.Person;
import org.caseledger.people.Role;

/**
 * A ledger with a random history of two employers and of everything that a ledger may have of them: claims, employees with
 * both, runs and receivables, penalty cases, what feeds said, policies adopted. Whatever is one employer's says so.
 */
public final class TwoEmployers {

    static final List<String> EMPLOYERS = List.of("glendale", "mesa");
    static final LocalDate TODAY = LocalDate.of(2022, 10, 3);

    private static final Instant NOW = Instant.parse("2022-10-03T12:00:00Z");
    private static final List<LocalDate> PERIODS = List.of(
            LocalDate.of(2022, 2, 5), LocalDate.of(2022, 2, 19), LocalDate.of(2022, 3, 5), LocalDate.of(2022, 4, 2));

    private TwoEmployers() {}

    /** Makes the ledger of {@code seed} in {@code folder}; it is open. */
    static OpenLedger in(Path folder, long seed) throws IOException {
        Path directory = folder.resolve("ledger");
        EmptyLedger.in(directory);
        Files.createDirectories(directory.resolve("policies"));
        Files.writeString(directory.resolve("policies/mesa.yaml"), policy("mesa"));
        OpenLedger ledger = Ledger.open(directory, Clock.fixed(NOW, ZoneOffset.UTC));
        history(ledger, folder, seed);
        roster(ledger, folder);
        EMPLOYERS.forEach(employer -> runs(ledger, employer));
        corrections(ledger, folder);
        EMPLOYERS.forEach(employer -> submit(
                ledger,
                new AdoptPolicy(policy(employer).replace("percentOfBase: 80", "percentOfBase: 81")),
                "policy of " + employer));
        return ledger;
    }

    /** Somebody who is {@code role} and sees claims of {@code employers} only, or of everybody where there are none. */
    static Person person(Role role, String... employers) {
        return new Person("eve", Set.of(role), Set.of(employers), false);
    }

    /** A policy such as Glendale's, which names {@code employer} wherever it names one. */
    public static String policy(String employer) {
        try (InputStream in = EmployerPolicies.class.getResourceAsStream("/law/policy/glendale.yaml")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            String capital = employer.substring(0, 1).toUpperCase(Locale.ROOT) + employer.substring(1);
            return text.replace("glendale", employer).replace("Glendale", capital);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void history(Ledger ledger, Path folder, long seed) throws IOException {
        RandomHistory history = new RandomHistory(seed, 12, EMPLOYERS);
        List<String> lines = new ArrayList<>(history.lines(260));
        Path file = Files.write(folder.resolve("history.jsonl"), lines);
        assertThat(RandomHistory.take(ledger, file))
                .filteredOn(Outcome.Recorded.class::isInstance)
                .hasSizeGreaterThan(150);
    }

    /** Rows of employees with claims of both employers, of one, and of none. */
    private static void roster(Ledger ledger, Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("roster.csv"),
                "employee_id,name,effective_from,status,group,sworn,full_time,hired_on,annual_base_salary,hourly_rate,"
                        + "ended_on\n"
                        + "P1,Person 1,2021-01-04,regular,general,no,yes,2019-03-04,52000.00,25.00,\n"
                        + "P2,Person 2 of both,2021-01-04,regular,general,no,yes,2019-03-04,52000.00,25.00,\n"
                        + "P99,Person of nobody,2021-01-04,regular,general,no,yes,2019-03-04,52000.00,25.00,\n");
        assertThat(new Feeds(ledger)
                        .take(Feeds.Kind.ROSTER, file, "feed", false)
                        .bad())
                .isEmpty();
    }

    private static void runs(Ledger ledger, String employer) {
        PayrollDesk desk = new PayrollDesk(ledger);
        for (LocalDate day : PERIODS) {
            desk.run(employer, day, Who.commandLine("ann"), null);
            String run = desk.facts(employer).openRun().orElseThrow().id();
            desk.approve(run, Who.commandLine("ben"));
            desk.transmit(run, Who.commandLine("ann"));
        }
    }

    /** Claims are denied, so that the next run leaves receivables; penalties are assessed about claims of each employer. */
    private static void corrections(Ledger ledger, Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String employer : EMPLOYERS) {
            List<String> claims =
                    ledger.lists(lists -> org.caseledger.projection.claims.ClaimRegister.ofEmployer(lists, employer));
            claims.forEach(claim -> lines.add(
                    "{\"do\":\"DenyClaim\",\"claim\":\"" + claim + "\",\"by\":\"ann\",\"noticeOn\":\"2022-10-01\"}"));
            claims.forEach(claim -> lines.add("{\"do\":\"RecordContact\",\"claim\":\"" + claim
                    + "\",\"by\":\"ann\",\"role\":\"family\",\"name\":\"kin at " + employer
                    + "\",\"phone\":\"602 555 0143\",\"from\":\"2022-10-01\"}"));
            lines.add(warning("about-" + employer, employer, claims.getFirst()));
            lines.add(contact("about-" + employer, employer));
        }
        lines.add(warning("about-nobody", "somebody", null));
        Path file = Files.write(folder.resolve("corrections.jsonl"), lines);
        new LineFile(ledger, answer -> {}, warning -> {}).record(List.of(LineFile.Source.of(file)), false);
        EMPLOYERS.forEach(employer ->
                new PayrollDesk(ledger).run(employer, LocalDate.of(2022, 9, 24), Who.commandLine("ann"), null));
    }

    private static String warning(String number, String against, String claim) {
        return "{\"do\":\"IssueWarning\",\"case\":\"" + number + "\",\"by\":\"cora\",\"against\":\"" + against
                + "\",\"statute\":\"Minn. Stat. § 176.221\",\"violation\":\"late-first-payment\",\"violatedOn\":"
                + "\"2022-05-02\"" + (claim == null ? "" : ",\"claim\":\"" + claim + "\"") + "}";
    }

    private static String contact(String number, String employer) {
        return "{\"do\":\"LogInteraction\",\"case\":\"" + number + "\",\"by\":\"cora\",\"on\":\"2022-05-03\","
                + "\"channel\":\"letter\",\"party\":\"counsel of " + employer + "\",\"issue\":\"an answer\","
                + "\"action\":\"read\",\"result\":\"on file\",\"reserved\":\"attorney\"}";
    }

    private static void submit(Ledger ledger, Record command, String key) {
        assertThat(ledger.office()
                        .submit(Submission.now(command, Who.commandLine("ann"), new Key.Once(key)))
                        .outcome())
                .isInstanceOf(Outcome.Recorded.class);
    }
}
