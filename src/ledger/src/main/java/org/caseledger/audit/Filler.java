package org.caseledger.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.adoption.LawInForce;
import org.caseledger.audit.AuditProgramme.Attribute;
import org.caseledger.benefit.Beside;
import org.caseledger.claim.ClaimDeadlines;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.compliance.PenaltyFacts;
import org.caseledger.journal.Entry;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.payroll.PayrollEvent;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.payroll.RunContent;

/**
 * What a programme draws from, and what the ledger knows of each file that was drawn: a pure function of what was recorded up to an
 * instant. What isn't recorded is left to a person, and never guessed.
 *
 * <p>A file is a claim, by its number, or a line of a run, by the id that {@link Sample} gives it.
 */
public final class Filler {

    private final AuditProgramme programme;
    private final String employer;
    private final DateSpan days;
    private final Instant knownAt;
    private final Books books;

    private Filler(AuditProgramme programme, String employer, DateSpan days, Instant knownAt, Books books) {
        this.programme = programme;
        this.employer = employer;
        this.days = days;
        this.knownAt = knownAt;
        this.books = books;
    }

    /** What a filler reads: streams and law, and no projection. All of it is cut at the audit's instant by the filler. */
    public interface Books {

        /** The numbers of the employer's claims. */
        Collection<String> claims(String employer);

        /** The entries of a claim, in the order of recording. */
        List<Entry<ClaimEvent>> entries(String claim);

        /** The other claims of a claim's employee. */
        Beside beside(ClaimFacts claim);

        /** The entries of the employer's payroll, in the order of recording. */
        List<Entry<PayrollEvent>> payroll(String employer);

        /** What a run carried. */
        RunContent content(PayrollFacts.Run run);

        /** The penalty cases that are about a claim. */
        List<PenaltyFacts> penalties(String claim);

        /** The law and the policies as they were known at an instant. */
        LawInForce law(Instant at);

        /** Where days begin and end. */
        ZoneId zone();
    }

    /**
     * One that fills in the files of {@code employer}.
     *
     * @param days what the programme looks at: closings, pay periods or injuries of these days
     * @param knownAt what was recorded up to then counts
     */
    public static Filler of(AuditProgramme programme, String employer, DateSpan days, Instant knownAt, Books books) {
        return new Filler(programme, employer, days, knownAt, books);
    }

    /** The ids of the files that can be drawn, in their order. */
    public List<String> population() {
        return switch (programme.population()) {
            case CLOSED_CLAIMS ->
                claims().filter(this::closedInTime).map(ClaimFacts::claim).toList();
        };
    }

    /** The cells of {@code file} for each of {@code attributes}, those that the audit was planned with, in their order. */
    public List<Cell> fill(String file, List<Attribute> attributes) {
        return switch (programme.population()) {
            case CLOSED_CLAIMS -> {
                ClaimFacts claim = claim(file);
                yield ClosedClaimTest.fill(claim, deadlines(claim), attributes, today());
            }
        };
    }

    private Stream<ClaimFacts> claims() {
        return books.claims(employer).stream().sorted().map(this::claim).filter(ClaimFacts::exists);
    }

    private ClaimFacts claim(String number) {
        return ClaimFacts.of(number, books.entries(number)).knownAt(knownAt);
    }

    private boolean closedInTime(ClaimFacts claim) {
        return claim.closed()
                && days.contains(claim.course().closings().getLast().event().on());
    }

    private ClaimDeadlines deadlines(ClaimFacts claim) {
        LawInForce law = books.law(knownAt);
        return ClaimDeadlines.of(claim, law.law(), Optional.of(employer).flatMap(law.policies()::find), books.zone());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(knownAt, books.zone());
    }
}
