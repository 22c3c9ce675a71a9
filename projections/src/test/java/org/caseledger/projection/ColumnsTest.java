package org.caseledger.projection;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseledger.catalogue.EventCatalogue;
import org.caseledger.claim.ClaimCommand.LogInteraction;
import org.caseledger.claim.ClaimCommand.ReportInjury;
import org.caseledger.claim.ClaimCommand.WithdrawEntry;
import org.caseledger.claim.ClaimStatus;
import org.caseledger.claim.Employee;
import org.caseledger.claim.InjuryKind;
import org.caseledger.claim.InteractionChannel;
import org.caseledger.decision.Bounds;
import org.caseledger.family.Kind;
import org.caseledger.journal.Channel;
import org.caseledger.journal.Provenance;
import org.caseledger.law.Jurisdiction;
import org.caseledger.receivable.ReceivableCommand.OpenReceivable;
import org.junit.jupiter.api.Test;

/** Every column is wide enough for the most that it may have to hold. */
class ColumnsTest {

    private static final Pattern COLUMN = Pattern.compile("^ {4}(\\w+) VARCHAR\\((\\d+)\\)", Pattern.MULTILINE);
    private static final Pattern TABLE = Pattern.compile("CREATE TABLE ([\\w.]+) \\((.*?)\\n\\);", Pattern.DOTALL);

    private static final int DAY = 10;
    /** An instant to the nanosecond. */
    private static final int INSTANT = "2022-01-01T12:00:00.123456789Z".length();

    private static final int CLAIM = limit(ReportInjury.class, "claim");
    private static final int EMPLOYER = limit(ReportInjury.class, "employer");
    private static final int ENTRY = limit(WithdrawEntry.class, "entry");
    private static final int USER = limit(Provenance.class, "by");
    private static final int DESCRIPTION = limit(ReportInjury.class, "description");
    private static final int EMPLOYEE = limit(Employee.class, "id");
    private static final int EMPLOYEE_NAME = limit(Employee.class, "name");

    /** How many characters the value of each column may have. A letter may become three, if it is written in capitals. */
    private static final Map<String, Integer> LONGEST = Map.ofEntries(
            entry("claims.claim.claim", CLAIM),
            entry("claims.claim.employer", EMPLOYER),
            entry("claims.claim.jurisdiction", longest(List.of(Jurisdiction.values()))),
            entry("claims.claim.employee", EMPLOYEE),
            entry("claims.claim.employee_name", EMPLOYEE_NAME),
            entry("claims.claim.injured_on", DAY),
            entry("claims.claim.kind", longest(List.of(InjuryKind.values()))),
            entry("claims.claim.description", DESCRIPTION),
            entry("claims.claim.status", longest(List.of(ClaimStatus.values()))),
            entry("claims.claim.silent_until", DAY),
            entry("claims.claim.reported_at", INSTANT),
            entry("claims.claim.last_entry_at", INSTANT),
            entry("claims.claim.search", 3 * (CLAIM + EMPLOYEE + EMPLOYEE_NAME + DESCRIPTION + 3)),
            entry("timeline.line.claim", CLAIM),
            entry("timeline.line.entry", ENTRY),
            entry(
                    "timeline.line.name",
                    longest(EventCatalogue.kinds().stream().map(Kind::name).toList())),
            entry("timeline.line.recorded_at", INSTANT),
            entry("timeline.line.recorded_by", USER),
            entry("timeline.line.channel", longest(List.of(Channel.values()))),
            entry("timeline.line.effective_from", DAY),
            entry("timeline.line.effective_to", DAY),
            entry("timeline.line.what", 4_000), // longer words are cut
            entry("timeline.line.withdraws", ENTRY),
            entry("timeline.line.caused_by", limit(Provenance.class, "causedBy")),
            entry("interactions.interaction.entry", ENTRY),
            entry("interactions.interaction.claim", CLAIM),
            entry("interactions.interaction.happened_on", DAY),
            entry("interactions.interaction.channel", longest(List.of(InteractionChannel.values()))),
            entry("interactions.interaction.party", limit(LogInteraction.class, "party")),
            entry("interactions.interaction.issue", limit(LogInteraction.class, "issue")),
            entry("interactions.interaction.action_taken", limit(LogInteraction.class, "action")),
            entry("interactions.interaction.result", limit(LogInteraction.class, "result")),
            entry("interactions.interaction.follow_up_on", DAY),
            entry("interactions.interaction.recorded_by", USER),
            entry("interactions.interaction.recorded_at", INSTANT),
            entry("interactions.interaction.withdrawn_by", ENTRY),
            entry("interactions.interaction.withdrawn_at", INSTANT),
            entry("receivables.receivable.receivable", limit(OpenReceivable.class, "receivable")),
            entry("receivables.receivable.claim", limit(OpenReceivable.class, "claim")),
            entry("receivables.receivable.opened_at", INSTANT),
            entry("rest.claim.claim", CLAIM),
            entry("rest.claim.employer", EMPLOYER),
            entry("rest.claim.rests_from", DAY),
            entry("rest.claim.edition", 64)); // SHA-256 in hexadecimal

    private static int limit(Class<? extends Record> record, String component) {
        return Bounds.limit(record, component).characters();
    }

    private static int longest(List<?> words) {
        return words.stream().mapToInt(word -> word.toString().length()).max().orElseThrow();
    }

    private static Map<String, Integer> columns() throws Exception {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (Class<?> projection : EveryProjectionTest.classes()) {
            try (InputStream sql = Objects.requireNonNull(projection.getResourceAsStream("tables.sql"))) {
                Matcher table = TABLE.matcher(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
                while (table.find()) {
                    Matcher column = COLUMN.matcher(table.group(2));
                    while (column.find()) {
                        columns.put(table.group(1) + "." + column.group(1), Integer.valueOf(column.group(2)));
                    }
                }
            }
        }
        return columns;
    }

    @Test
    void everyColumnSaysWhatItMayHaveToHold() throws Exception {
        assertThat(columns().keySet()).containsExactlyInAnyOrderElementsOf(LONGEST.keySet());
    }

    @Test
    void noColumnIsTooNarrow() throws Exception {
        List<String> narrow = new ArrayList<>();
        columns().forEach((column, width) -> {
            int needed = LONGEST.getOrDefault(column, 0);
            if (width < needed) {
                narrow.add(column + " holds " + width + " of " + needed + " characters");
            }
        });
        assertThat(narrow).isEmpty();
    }
}
