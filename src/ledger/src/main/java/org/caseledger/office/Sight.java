package org.caseledger.office;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.caseledger.audit.AuditCommand;
import org.caseledger.audit.AuditCommand.PlanAudit;
import org.caseledger.audit.AuditFacts;
import org.caseledger.catalogue.Families;
import org.caseledger.claim.ClaimCommand;
import org.caseledger.claim.ClaimCommand.ReportInjury;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.compliance.PenaltyCommand;
import org.caseledger.compliance.PenaltyCommand.AssessPenalty;
import org.caseledger.compliance.PenaltyCommand.IssueWarning;
import org.caseledger.compliance.PenaltyFacts;
import org.caseledger.decision.Characters;
import org.caseledger.decision.Decision;
import org.caseledger.decision.Refusal;
import org.caseledger.decision.RefusalCode;
import org.caseledger.family.Circumstances;
import org.caseledger.family.StreamFamily;
import org.caseledger.family.StreamReading;
import org.caseledger.payroll.PayrollCommand;
import org.caseledger.people.Person;
import org.caseledger.receivable.ReceivableCommand;
import org.caseledger.receivable.ReceivableFacts;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees of the ledger. To somebody who is bound to employers, what is another employer's isn't there: a
 * command about it is answered as one about a claim, a case, a receivable or a run that nobody ever recorded.
 *
 * <p>Ben is bound to glendale and closes claim P-7 of phoenix: "claim P-7 is not reported". He learns that a number is
 * taken only when he reports an injury under it himself. So it is with audits, which are of one employer each.
 */
final class Sight {

    private static final StreamReading NOTHING = new StreamReading() {
        @Override
        public boolean begun(String stream) {
            return false;
        }

        @Override
        public <F> F facts(StreamFamily<?, ?, F> family, String subject) {
            return family.facts(subject, List.of());
        }
    };

    private final Person person;
    private final Reading books;

    /** What {@code person} sees of {@code books}. */
    Sight(Person person, Reading books) {
        this.person = person;
        this.books = books;
    }

    /** Whether everything is in sight. */
    boolean whole() {
        return person.employers().isEmpty();
    }

    /** What is in sight. */
    Reading reading() {
        return whole() ? books : new SeenReading(books, this);
    }

    /** Whether {@code claim} is there to see; a claim that isn't reported is nobody's. */
    boolean sees(ClaimFacts claim) {
        return whole() || claim.exists() && person.sees(claim.reported().event().employer());
    }

    /** Whether {@code receivable} is of a claim that is there to see. */
    boolean sees(ReceivableFacts receivable) {
        return whole()
                || receivable.exists()
                        && sees(books.claim(receivable.opened().event().claim()));
    }

    /** Whether every claim that penalty case {@code facts} is about is there to see; a case about none is nobody's. */
    boolean sees(PenaltyFacts facts) {
        List<String> claims = facts.claims();
        return whole() || !claims.isEmpty() && claims.stream().map(books::claim).allMatch(this::sees);
    }

    /** Whether the files are there to see that audit {@code facts} looks at; one that nobody planned is nobody's. */
    boolean sees(AuditFacts facts) {
        return whole() || facts.exists() && person.sees(facts.known().event().employer());
    }

    /** Whether {@code employer} is there to see. */
    boolean sees(String employer) {
        return person.sees(employer);
    }

    /** {@code number} under which a claim is on record, for one that somebody writes {@code given}; itself where it isn't seen. */
    String number(String given, String number) {
        return whole() || given.equals(number) || sees(books.claim(number)) ? number : given;
    }

    /** Whether {@code command} is about something that is on record and not in sight. */
    boolean hides(Record command) {
        if (whole()) {
            return false;
        }
        return switch (command) {
            case ClaimCommand c -> hides(books.claim(c.claim()));
            case ReceivableCommand c -> hides(books.receivable(c.receivable()));
            case PenaltyCommand c -> hides(books.penalty(c.caseId()));
            case PayrollCommand c -> !sees(c.employer());
            case AuditCommand c -> hides(books.audit(c.audit()));
            default -> false;
        };
    }

    private boolean hides(ClaimFacts claim) {
        return claim.exists() && !sees(claim);
    }

    private boolean hides(ReceivableFacts receivable) {
        return receivable.exists() && !sees(receivable);
    }

    private boolean hides(AuditFacts facts) {
        return facts.exists() && !sees(facts);
    }

    private boolean hides(PenaltyFacts facts) {
        return facts.state() != null && !sees(facts);
    }

    /** What there is against {@code command}, where it reaches for something out of sight. */
    Optional<Refusal> objection(Record command, Supplier<Circumstances> now) {
        if (whole()) {
            return Optional.empty();
        }
        return opening(command).or(() -> hides(command) ? Optional.of(unknown(command, now.get())) : Optional.empty());
    }

    /** A claim is opened for an employer in sight, a penalty case about a claim in sight. */
    private Optional<Refusal> opening(Record command) {
        return switch (command) {
            case ReportInjury c -> employer(c.employer());
            case AssessPenalty c -> about(c.claim());
            case IssueWarning c -> about(c.claim());
            case PlanAudit c -> employer(c.plan().employer());
            default -> Optional.empty();
        };
    }

    private Optional<Refusal> employer(String employer) {
        return sees(employer) ? Optional.empty() : Optional.of(unknownEmployer(employer));
    }

    private Optional<Refusal> about(@Nullable String claim) {
        return claim != null && sees(books.claim(claim))
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        "unknown-claim",
                        claim == null
                                ? "whoever is bound to employers opens a case about a claim of theirs; name the \"claim\""
                                : "claim " + Characters.shown(claim) + " is not reported; record ReportInjury first"));
    }

    /** What would be answered if nothing were recorded of what {@code command} is about. */
    private Refusal unknown(Record command, Circumstances now) {
        return switch (Families.given(command).decide(NOTHING, now)) {
            case Decision.Refused<?>(Refusal refusal) -> refusal;
            case Decision.Accepted<?> accepted -> taken(command);
        };
    }

    /** What opens something under a number that is taken by what is out of sight; no more is said of that. */
    private Refusal taken(Record command) {
        return switch (command) {
            case PayrollCommand c -> unknownEmployer(c.employer());
            case PenaltyCommand c ->
                Refusal.of("case-exists", "no case can be opened as " + c.caseId() + "; choose another number");
            case AuditCommand c ->
                Refusal.of("audit-exists", "no audit can be planned as " + c.audit() + "; choose another id");
            case ClaimCommand c ->
                Refusal.of("claim-exists", "no claim can be reported as " + c.claim() + "; choose another number");
            default -> throw new IllegalStateException("not about what can be out of sight: " + command.getClass());
        };
    }

    private Refusal unknownEmployer(String employer) {
        return Refusal.of(
                RefusalCode.UNKNOWN_EMPLOYER,
                "there is no policy for employer \"" + Characters.shown(employer) + "\"; known: "
                        + String.join(", ", new TreeSet<>(person.employers())));
    }
}
