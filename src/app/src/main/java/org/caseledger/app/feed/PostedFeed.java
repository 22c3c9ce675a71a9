package org.caseledger.app.feed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.caseledger.claim.ClaimCommand;
import org.caseledger.claim.ClaimEvent.InjuryReported;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.LeaveKind;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.LineKind;
import org.caseledger.claim.PostedAddress;
import org.caseledger.claim.PostedRow;
import org.caseledger.claim.PostedVariance;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.variance.PostedRows;
import org.caseledger.variance.Variances;
import org.jspecify.annotations.Nullable;

/**
 * What the payroll system posted. Each row is recorded on its claim as received. When all rows are taken, each run that
 * the file names is compared with what was posted for it, line by line, and every difference becomes an open variance;
 * so does a line of the run that the file lacks, whatever earlier files said: a file is complete for its runs.
 */
final class PostedFeed implements Feed {

    /** One line of a run, on one claim. */
    private record Place(String claim, String run, LineKey line) {}

    /** The rows of the file for each line, by the line of the file on which they begin. */
    private final Map<Place, SortedMap<Integer, PostedRow>> rows = new HashMap<>();

    /** The runs that the file names, each with the claims whose rows it has. */
    private final SortedMap<String, SortedSet<String>> runs = new TreeMap<>();

    /** Claims of a run whose rows could not all be taken: what the file lacks of them is not known. */
    private final SortedMap<String, SortedSet<String>> doubtful = new TreeMap<>();

    /** The claims of a run of which rows were taken now, and not before. */
    private final SortedMap<String, SortedSet<String>> taken = new TreeMap<>();

    /** Whether a row doesn't even say which claim and run it is about. Then nothing is known to be lacking. */
    private boolean unreadable;

    @Override
    public Class<? extends Record> command() {
        return ClaimCommand.ReceivePosting.class;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "run",
                "claim",
                "employee_id",
                "for_from",
                "for_to",
                "kind",
                "pay_code",
                "leave",
                "days",
                "hours",
                "amount");
    }

    @Override
    public List<String> ignoredColumns() {
        return List.of("employer", "employee_name", "retroactive", "because", "receivable", "receivable_move");
    }

    @Override
    public void meet(Row row) {
        if (!row.complete()) {
            unreadable = true;
            return;
        }
        try {
            row.checkCharacters();
            String claim = row.text("claim");
            PostedRow posting = posting(row);
            rows.computeIfAbsent(place(claim, posting), place -> new TreeMap<>())
                    .put(row.line(), posting);
            runs.computeIfAbsent(posting.run(), run -> new TreeSet<>()).add(claim);
        } catch (Row.Fault fault) {
            String run = row.legibleOrNull("run");
            String claim = row.legibleOrNull("claim");
            if (run != null && claim != null) {
                doubt(run, claim);
            } else {
                unreadable = true;
            }
        }
    }

    private void doubt(String run, String claim) {
        doubtful.computeIfAbsent(run, r -> new TreeSet<>()).add(claim);
    }

    @Override
    public void take(Row row, RowWriting writing) throws Row.Fault {
        String claim = row.text("claim");
        PostedRow posting = posting(row);
        try {
            check(writing.facts(claim), claim, posting);
        } catch (Row.Fault untaken) {
            doubt(posting.run(), claim);
            throw untaken;
        }
        taken.computeIfAbsent(posting.run(), run -> new TreeSet<>()).add(claim);
        for (PostedRow received : unrecorded(row, claim, posting, writing)) {
            writing.execute(new ClaimCommand.ReceivePosting(claim, writing.file(), received));
        }
    }

    /**
     * The rows to record for {@code row}. A first row that says what is on file already says nothing new; if another row
     * of this file follows under the same address, both count, because rows of one file add up.
     */
    private List<PostedRow> unrecorded(Row row, String claim, PostedRow posting, RowWriting writing) {
        PostedRows known =
                PostedRows.of(writing.facts(claim), posting.run()).get(PostedRows.address(posting.address()));
        if (known != null && known.file().equals(writing.file())) {
            return List.of(posting);
        }
        List<PostedRow> soFar = List.copyOf(Objects.requireNonNull(rows.get(place(claim, posting)))
                .headMap(row.line() + 1)
                .values());
        return known != null && known.rows().equals(soFar) && soFar.size() == 1 ? List.of() : soFar;
    }

    @Override
    public void finish(RowWriting writing) throws Row.Fault {
        if (unreadable) {
            return;
        }
        for (Map.Entry<String, SortedSet<String>> of : runs.entrySet()) {
            String run = of.getKey();
            SortedSet<String> claims = new TreeSet<>(writing.claimsOfRun(run));
            claims.addAll(writing.claimsPostedUnder(run));
            claims.addAll(of.getValue());
            claims.removeAll(doubtful.getOrDefault(run, new TreeSet<>()));
            boolean before = writing.endedBefore(run);
            for (String claim : claims) {
                // A file that was read before says nothing new of what it lacks: later ones may have had it.
                if (!before || taken.getOrDefault(run, new TreeSet<>()).contains(claim)) {
                    leaveOut(claim, run, writing);
                }
                compare(claim, run, writing);
            }
        }
    }

    private void leaveOut(String claim, String run, RowWriting writing) throws Row.Fault {
        List<PostedAddress> lacking = PostedRows.of(writing.facts(claim), run).values().stream()
                .map(posted -> posted.rows().getFirst().address())
                .filter(address -> !rows.containsKey(new Place(claim, run, PostedRows.address(address))))
                .toList();
        if (!lacking.isEmpty()) {
            writing.execute(new ClaimCommand.LeaveOutPostings(claim, writing.file(), run, lacking));
        }
    }

    private static void compare(String claim, String run, RowWriting writing) throws Row.Fault {
        ClaimFacts facts = writing.facts(claim);
        if (!facts.exists()) {
            return;
        }
        List<PostedVariance> found = Variances.notYetFound(facts, writing.terms(facts), run);
        if (!found.isEmpty()) {
            writing.execute(new ClaimCommand.NotePostingVariances(claim, found));
            writing.reportPosted(claim, found);
        }
    }

    private static void check(ClaimFacts facts, String claim, PostedRow posting) throws Row.Fault {
        if (!facts.exists()) {
            throw new Row.Fault(
                    "claim",
                    "unknown-claim",
                    "claim " + claim + " is not reported; import or record it first, or put the number right");
        }
        InjuryReported injury = facts.reported().event();
        if (!injury.employee().id().equals(posting.employeeId())) {
            throw new Row.Fault(
                    "employee_id",
                    "differs-from-claim",
                    "\"" + posting.employeeId() + "\" is not the employee of claim " + claim + ", who is "
                            + injury.employee().id() + "; put the row right");
        }
    }

    private static Place place(String claim, PostedRow posting) {
        return new Place(claim, posting.run(), PostedRows.address(posting.address()));
    }

    private static PostedRow posting(Row row) throws Row.Fault {
        LineKind kind = row.oneOf("kind", LineKind.values());
        boolean inHours = kind == LineKind.LEAVE_REPLENISHED;
        return new PostedRow(
                row.text("run"),
                row.text("employee_id"),
                period(row),
                kind,
                row.textOrNull("pay_code"),
                row.textOrNull("leave") == null ? null : row.oneOf("leave", LeaveKind.values()),
                decimalOrNull(row, "days"),
                inHours ? row.decimal("hours") : decimalOrNull(row, "hours"),
                inHours ? row.moneyOrNull("amount") : row.money("amount"));
    }

    private static @Nullable BigDecimal decimalOrNull(Row row, String column) throws Row.Fault {
        return row.textOrNull(column) == null ? null : row.decimal(column);
    }

    private static DateSpan period(Row row) throws Row.Fault {
        LocalDate from = row.date("for_from");
        LocalDate to = row.date("for_to");
        if (to.isBefore(from)) {
            throw Row.wrong("for_to", to.toString(), "is before for_from (" + from + ")");
        }
        return new DateSpan(from, to);
    }

    @Override
    public @Nullable String column(Object command, String code) {
        return null;
    }
}
