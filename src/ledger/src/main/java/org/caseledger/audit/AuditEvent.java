package org.caseledger.audit;

import static org.caseledger.decision.Limit.AMOUNT;
import static org.caseledger.decision.Limit.COUNT;
import static org.caseledger.decision.Limit.IDENTIFIER;
import static org.caseledger.decision.Limit.NAME;
import static org.caseledger.decision.Limit.WORDS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.caseledger.decision.Within;
import org.caseledger.law.working.Status;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What happened to an audit. */
public sealed interface AuditEvent {

    /**
     * It was planned, and its population frozen: what was known at an instant, and what of it a programme draws from.
     *
     * @param programme the programme's id
     * @param title what it is called
     * @param source where the programme comes from
     * @param employer whose files
     * @param from the first day of what is looked at
     * @param to the last
     * @param attributes what is looked at in each file
     * @param plan how many files are drawn
     * @param seed with which they are drawn
     * @param knownAt what was recorded up to then is looked at
     * @param position the number of the ledger's last entry by then
     * @param checkpoint the signed checkpoint over the ledger at that place, where there is one
     * @param population how many files there are
     * @param populationHash SHA-256 over their ids, a line each, in byte order; where dollars are drawn each with a space and its
     *     book value
     * @param book dollars that they carried together, where dollars are drawn
     * @param strata the parts into which it is divided, each drawn by itself; null where it is drawn as one
     */
    record AuditPlanned(
            @Within(NAME) String programme,
            @Within(NAME) String title,
            @Within(WORDS) String source,
            @Within(IDENTIFIER) String employer,
            LocalDate from,
            LocalDate to,
            List<AuditProgramme.Attribute> attributes,
            SizePlan plan,
            @Within(NAME) String seed,
            Instant knownAt,
            @Within(COUNT) long position,
            @Within(WORDS) @Nullable String checkpoint,
            @Within(COUNT) int population,
            @Within(NAME) String populationHash,
            @Within(AMOUNT) @Nullable Money book,
            @Nullable Strata strata)
            implements AuditEvent {

        public AuditPlanned {
            attributes = List.copyOf(attributes);
        }
    }

    /**
     * The sample was drawn; under stop-or-go once for each stage, each of which has the files of those before it.
     *
     * @param stage which draw it is, from 1
     * @param allowed how many deviations the plan bears; of strata, all of them together
     * @param status how sure the way is by which the size was found; of strata, the least sure
     * @param because how it was found
     * @param drawn the files, in the order of the draw; those of strata together in that order
     * @param books dollars that each of them carried, where dollars are drawn
     * @param strata what was drawn of each stratum; null where the population is drawn as one
     */
    record SampleDrawn(
            int stage,
            int allowed,
            Status status,
            String because,
            List<String> drawn,
            @Nullable List<Money> books,
            @Nullable List<DrawnStratum> strata)
            implements AuditEvent {
        public SampleDrawn {
            drawn = List.copyOf(drawn);
            books = books == null ? null : List.copyOf(books);
            strata = strata == null ? null : List.copyOf(strata);
        }
    }

    /**
     * What was drawn of a stratum.
     *
     * @param name the stratum
     * @param allowed how many deviations among its files the plan bears
     * @param status how sure the way is by which its size was found
     * @param because how it was found
     * @param drawn its files, in the order of the draw; none where none of its dollars was drawn
     */
    record DrawnStratum(String name, int allowed, Status status, String because, List<String> drawn) {
        public DrawnStratum {
            drawn = List.copyOf(drawn);
        }
    }

    /** A file was filled in, as far as the ledger knows. */
    record FileFilled(@Within(NAME) String file, List<Cell> cells) implements AuditEvent {
        public FileFilled {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A person judged an attribute of a file: what the ledger can't say, or something that it says otherwise.
     *
     * @param verdict what is so
     * @param note in words
     * @param evidence where one sees it
     * @param cause why it deviates, where it does
     * @param amount dollars that were carried too much, below zero too little, where it deviates
     */
    record AttributeJudged(
            String file,
            String attribute,
            Cell.Verdict verdict,
            String note,
            @Nullable String evidence,
            @Nullable String cause,
            @Nullable Money amount)
            implements AuditEvent {}

    /**
     * What was found was talked over with whoever is audited.
     *
     * @param on the day
     * @param present who was there
     * @param note what was said
     */
    record ExitNoted(LocalDate on, String present, String note) implements AuditEvent {}

    /**
     * Something was found.
     *
     * @param number its number in the audit, from 1
     * @param observation what is so
     * @param criteria what should be
     * @param cause why it is so
     * @param effect what came of it
     * @param recommendation what should be done
     * @param files the files that show it
     */
    record FindingMade(
            int number,
            String observation,
            String criteria,
            @Nullable String cause,
            @Nullable String effect,
            String recommendation,
            List<String> files)
            implements AuditEvent {
        public FindingMade {
            files = List.copyOf(files);
        }
    }

    /** Management answered a finding: whether it agrees, who does what, and by when. */
    record ResponseGiven(
            int finding,
            Agreement agreement,
            String owner,
            @Nullable LocalDate targetOn,
            String actionPlan) implements AuditEvent {}

    /** Somebody looked what became of a finding. */
    record FindingFollowedUp(int finding, LocalDate on, Progress progress, String evidence) implements AuditEvent {}

    /** Somebody who prepared nothing of it reviewed the audit. */
    record AuditReviewed(@Nullable String note) implements AuditEvent {}

    /** It was closed with a conclusion; what was found is followed up until it is done. */
    record AuditClosed(String conclusion) implements AuditEvent {}

    /** What management says to a finding. */
    enum Agreement {
        AGREE,
        PARTLY,
        DISAGREE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What became of a finding. */
    enum Progress {
        IMPLEMENTED,
        PARTLY,
        NOT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
