package org.caseledger.app.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.caseledger.adoption.LawAdoptions;
import org.caseledger.adoption.LawFacts;
import org.caseledger.catalogue.Families;
import org.caseledger.claim.ClaimEvent.InjuryReported;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Claims;
import org.caseledger.family.StreamFamily;
import org.caseledger.receivable.ClaimReceivables;
import org.caseledger.receivable.ReceivableFacts;
import org.caseledger.receivable.Receivables;
import org.jspecify.annotations.Nullable;

/**
 * A whole journal in memory, sorted by stream. Every line is looked at: that it is an entry, that none before it is
 * missing, that it is recorded no earlier. Streams on which no figure depends (what feeds said, runs, penalties) are not
 * kept.
 */
public final class ReplayedJournal {

    private final Map<String, StreamEntries> streams = new HashMap<>();
    private long lines;
    private @Nullable Instant lastRecordedAt;

    private ReplayedJournal() {}

    /**
     * Reads the journal that {@code sources} are, one part after the other; {@code progress} is told how many bytes were
     * read. A line that is no entry, one that is missing and one out of order are refused with their place.
     */
    public static ReplayedJournal of(List<JournalSource> sources, LongConsumer progress) {
        ReplayedJournal journal = new ReplayedJournal();
        JournalReading.read(sources, journal::add, progress);
        return journal;
    }

    private void add(ReplayedEntry entry) {
        if (entry.number() != lines + 1) {
            throw new JournalFault(entry.number(), entry.where(), outOfOrder(entry.number()));
        }
        if (lastRecordedAt != null && entry.recordedAt().isBefore(lastRecordedAt)) {
            throw new JournalFault(
                    entry.number(),
                    entry.where(),
                    "recordedAt is before that of the entry before; the file is no journal as it was exported");
        }
        StreamEntries stream = streams.get(entry.stream());
        if (stream == null) {
            stream = new StreamEntries(family(entry));
            streams.put(entry.stream(), stream);
        }
        stream.add(entry);
        lines = entry.number();
        lastRecordedAt = entry.recordedAt();
    }

    private String outOfOrder(long number) {
        if (number <= lines) {
            return "entry " + number + " comes after entry " + lines
                    + "; a journal has each entry once, in the order of their numbers. Name its parts in order, each once";
        }
        String missing = number == lines + 2
                ? "entry " + (lines + 1) + " is"
                : "entries " + (lines + 1) + " to " + (number - 1) + " are";
        return "entry " + number + " comes " + (lines == 0 ? "first" : "after entry " + lines) + ", and " + missing
                + " missing; export the journal again, or name all of its parts in order";
    }

    private static StreamFamily<?, ?, ?> family(ReplayedEntry entry) {
        try {
            return Families.of(entry.stream());
        } catch (IllegalArgumentException fault) {
            throw new JournalFault(
                    entry.number(),
                    entry.where(),
                    fault.getMessage() + "; use the version of the program that exported it");
        }
    }

    /** How many entries it has. */
    public long lines() {
        return lines;
    }

    /** How many claims it is about. */
    public long claimCount() {
        return streams.values().stream()
                .filter(entries -> entries.of(Claims.FAMILY))
                .count();
    }

    /** When the last of them was recorded; empty for a journal without entries. */
    public Optional<Instant> lastRecordedAt() {
        return Optional.ofNullable(lastRecordedAt);
    }

    /** What it says was adopted of law and policy. */
    public LawFacts adopted() {
        return facts(LawAdoptions.FAMILY, "");
    }

    /**
     * The claims, in the order of their numbers, and those of one employee together. A claim that doesn't begin with its report is refused.
     */
    List<EmployeesClaims> claims() {
        Map<String, StreamEntries> claims = new TreeMap<>();
        streams.forEach((name, entries) -> {
            if (entries.of(Claims.FAMILY)) {
                claims.put(Claims.FAMILY.streams().subject(name).orElseThrow(), entries);
            }
        });
        Map<String, EmployeesClaims> byEmployee = new LinkedHashMap<>();
        claims.forEach((claim, entries) -> {
            InjuryReported report = report(claim, entries.first());
            byEmployee
                    .computeIfAbsent(report.employee().id(), employee -> new EmployeesClaims(new ArrayList<>()))
                    .add(claim, report.employer());
        });
        return List.copyOf(byEmployee.values());
    }

    private static InjuryReported report(String claim, ReplayedEntry first) {
        if (first.read().event() instanceof InjuryReported report) {
            return report;
        }
        throw new JournalFault(
                first.number(),
                first.where(),
                "claim " + claim + " begins with " + first.kind().name()
                        + " and not with its report: entries are missing. Export the journal again");
    }

    /** The facts of {@code claim}; asked for once. */
    ClaimFacts claim(String claim) {
        return facts(Claims.FAMILY, claim);
    }

    /** The receivables of the claim of {@code facts}; asked for once. */
    ClaimReceivables receivables(ClaimFacts facts) {
        List<ReceivableFacts> receivables = new ArrayList<>();
        for (String id : ClaimReceivables.ids(facts)) {
            receivables.add(facts(Receivables.FAMILY, id));
        }
        return new ClaimReceivables(facts.claim(), receivables);
    }

    /** The facts of {@code subject}, whose entries are then let go. */
    private <F> F facts(StreamFamily<?, ?, F> family, String subject) {
        StreamEntries entries = streams.get(family.stream(subject));
        return family.facts(subject, entries == null ? List.of() : entries.take());
    }
}
