package org.caseledger.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.day;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.caseledger.adoption.LawCommand.AdoptPolicy;
import org.caseledger.adoption.LawCommand.AdoptRow;
import org.caseledger.decision.Decision;
import org.caseledger.journal.Channel;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Provenance;
import org.caseledger.law.Employers;
import org.caseledger.law.table.Basis;
import org.caseledger.law.working.Status;
import org.jspecify.annotations.Nullable;

/** What a test's ledger adopted so far. */
public final class Adoptions {

    /** The maximum wage of Arizona. */
    public static final String MAXIMUM = "arizona/maximum-average-monthly-wage";

    private LawFacts facts = new LawFacts(List.of());

    /** The maximum wage for injuries {@code from} to {@code to}, which is absent for an open row. */
    public static AdoptRow maximum(String from, @Nullable String to, String value) {
        return new AdoptRow(
                MAXIMUM,
                null,
                day(from),
                to == null ? null : day(to),
                value,
                "USD per month",
                Basis.DATE_OF_INJURY,
                "A.R.S. 23-1041(E)",
                "the commission's page",
                null,
                Status.VERIFIED,
                null);
    }

    /** Glendale's policy with {@code changes}: each a text in the file and what takes its place. */
    public static AdoptPolicy glendale(Map<String, String> changes) {
        String text = shipped("glendale");
        for (Map.Entry<String, String> change : changes.entrySet()) {
            assertThat(text).contains(change.getKey());
            text = text.replace(change.getKey(), change.getValue());
        }
        return new AdoptPolicy(text);
    }

    /** The shipped policy file of {@code employer}. */
    public static String shipped(String employer) {
        try (InputStream in = Adoptions.class.getResourceAsStream("/law/policy/" + employer + ".yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands. */
    public LawInForce standing() {
        return facts.over(Employers.shipped());
    }

    /** What was adopted. */
    public LawFacts facts() {
        return facts;
    }

    /** The decision on {@code command}. */
    public Decision<LawEvent> decide(LawCommand command) {
        return LawDecider.decide(standing(), command);
    }

    /** Adopts {@code command} at {@code at}; returns the entry's id. */
    public String adopt(String at, LawCommand command) {
        if (!(decide(command) instanceof Decision.Accepted<LawEvent>(List<LawEvent> events))) {
            throw new AssertionError(decide(command));
        }
        String id = "law-" + (facts.entries().size() + 1);
        facts = facts.with(new Entry<>(
                id, Instant.parse(at), new Provenance("rosa", Channel.COMMAND_LINE, id, null), events.getFirst()));
        return id;
    }
}
