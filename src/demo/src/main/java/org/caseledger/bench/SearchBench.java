package org.caseledger.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.caseledger.app.lines.LineFile;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.people.Person;
import org.caseledger.people.Role;
import org.caseledger.projection.search.TextQuestion;
import org.jspecify.annotations.Nullable;

/** Words found among many interactions: the index made, opened, and asked by those who see everything and by those who don't. */
final class SearchBench implements Bench {

    private static final int A_CLAIM = 100;
    private static final Instant FIRST = Instant.parse("2012-01-02T08:00:00Z");
    private static final int SECONDS_BETWEEN = 600;
    private static final int PAGE = 50;

    private static final List<String> WORDS = List.of(
            "knee",
            "shoulder",
            "surgery",
            "denied",
            "appeal",
            "hearing",
            "modified",
            "duty",
            "therapy",
            "physician",
            "restrictions",
            "lifting",
            "check",
            "late",
            "wages",
            "overtime",
            "second",
            "job",
            "mileage",
            "pharmacy",
            "letter",
            "received",
            "explained",
            "supplement",
            "percent",
            "waiting",
            "days",
            "returned",
            "work",
            "call",
            "back",
            "supervisor",
            "nurse",
            "adjuster",
            "counsel",
            "settlement",
            "rating",
            "impairment",
            "injection",
            "scan");

    private static final List<String> ASKED =
            List.of("knee", "knee surgery denied", "surg*", "\"modified duty\"", "therapy -hearing", "");

    private final int events;
    private final Random random;
    private @Nullable Path directory;

    /** A bench of {@code events} entries, all but one of a hundred interactions of words that {@code seed} chooses. */
    SearchBench(int events, long seed) {
        this.events = events;
        random = new Random(seed);
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public void prepare(Path folder) throws IOException {
        directory = folder.resolve("ledger");
        Path file = folder.resolve("interactions.jsonl");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int number = 0; number < events; number++) {
                out.write(line(number));
            }
        }
        try (Ledger ledger = Ledger.open(directory, Clock.systemUTC())) {
            BenchLines.of(ledger).history(List.of(LineFile.Source.of(file)), false);
        }
    }

    private String line(int number) {
        String claim = "S-" + number / A_CLAIM;
        Instant at = FIRST.plusSeconds((long) number * SECONDS_BETWEEN);
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        String head = "{\"claim\":\"" + claim + "\",\"by\":\"bench\",\"at\":\"" + at + "\",";
        return number % A_CLAIM == 0
                ? head
                        + "\"do\":\"ReportInjury\",\"jurisdiction\":\"AZ\",\"employer\":\"glendale\",\"employee\":{\"id\":\"E-"
                        + claim + "\",\"name\":\"Nobody " + claim + "\"},\"injuredOn\":\"" + day
                        + "\",\"employerKnewOn\":\"" + day + "\",\"kind\":\"lost-time\",\"description\":\"" + words(8)
                        + "\"}\n"
                : head + "\"do\":\"LogInteraction\",\"on\":\"" + day
                        + "\",\"channel\":\"phone\",\"party\":\"Claimant\",\"issue\":\"" + words(12)
                        + "\",\"action\":\""
                        + words(10) + "\",\"result\":\"" + words(6) + "\"}\n";
    }

    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int word = 0; word < count; word++) {
            words.append(word == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return words.toString();
    }

    @Override
    public void repeat(Path folder, Measurements found) {
        try (OpenLedger ledger = Ledger.open(Objects.requireNonNull(directory, "prepared"), Clock.systemUTC())) {
            long start = System.nanoTime();
            ledger.search(TextQuestion.of("knee"), 0, 1);
            found.time("first-search", System.nanoTime() - start);
            start = System.nanoTime();
            ledger.readModels().rebuild(List.of("search"), done -> {});
            found.rate("rebuild-search", "entries/s", events, System.nanoTime() - start);
            ask("search", ledger, found);
            ask("search-masked", ledger.as(new Person("eve", Set.of(Role.PAYROLL), Set.of(), false)), found);
        }
    }

    private static void ask(String name, Ledger ledger, Measurements found) {
        for (int question = 0; question < ASKED.size(); question++) {
            for (int time = 0; time < 20; time++) {
                long start = System.nanoTime();
                ledger.search(TextQuestion.of(ASKED.get(question)), 0, PAGE);
                found.time(name + "-" + (question + 1), System.nanoTime() - start);
            }
        }
    }
}
