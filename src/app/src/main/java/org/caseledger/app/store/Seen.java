package org.caseledger.app.store;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.caseledger.adoption.LawAdoptions;
import org.caseledger.adoption.LawEvent;
import org.caseledger.adoption.LawEvent.PolicyAdopted;
import org.caseledger.audit.Audits;
import org.caseledger.catalogue.Families;
import org.caseledger.claim.Claims;
import org.caseledger.claim.Reserved;
import org.caseledger.compliance.PenaltyCases;
import org.caseledger.employee.Employees;
import org.caseledger.family.StreamFamily;
import org.caseledger.feed.FeedFiles;
import org.caseledger.payroll.Payrolls;
import org.caseledger.people.Permission;
import org.caseledger.people.Person;
import org.caseledger.projection.Recorded;
import org.caseledger.projection.Sight;
import org.caseledger.queue.Queues;
import org.caseledger.receivable.ReceivableFacts;
import org.caseledger.receivable.Receivables;
import org.caseledger.runlines.RunLineStreams;
import org.caseledger.user.Users;
import org.caseledger.webhook.Webhooks;

/**
 * Which streams of a ledger somebody sees.
 *
 * <p>A claim is its employer's, and with it are its receivables. A penalty case is seen where all the claims are that it
 * names; one that names none is no employer's, and whoever is bound to some doesn't see it. So it is with what feeds said
 * about an employee: it is seen where all claims of that employee are. Payrolls, runs, audits and what was refused of files are their employer's. Of what was
 * adopted, a row of law is everybody's and a policy its employer's. Accounts and webhooks are no employer's: they are seen by whoever may
 * look after them or audits, and by nobody who is bound. Whose queue is lent to whom is everybody's.
 */
final class Seen {

    /** Whose the streams of each family are. A family that nobody placed here is seen by those alone who see everything. */
    private static final Map<String, BiPredicate<Seen, String>> WHOSE = Map.ofEntries(
            Map.entry(Claims.FAMILY.name(), Seen::claim),
            Map.entry(PenaltyCases.FAMILY.name(), Seen::penaltyCase),
            Map.entry(LawAdoptions.FAMILY.name(), (seen, law) -> true),
            Map.entry(Receivables.FAMILY.name(), Seen::receivable),
            Map.entry(Employees.FAMILY.name(), Seen::employee),
            Map.entry(Payrolls.FAMILY.name(), Seen::employer),
            Map.entry(RunLineStreams.FAMILY.name(), Seen::run),
            Map.entry(Users.FAMILY.name(), (seen, user) -> seen.accounts()),
            Map.entry(Webhooks.FAMILY.name(), (seen, webhook) -> seen.accounts()),
            Map.entry(Queues.FAMILY.name(), (seen, queue) -> true),
            Map.entry(FeedFiles.FAMILY.name(), Seen::files),
            Map.entry(Audits.FAMILY.name(), Seen::audit));

    private final Memory memory;
    private final Person person;
    private final Sight sight;
    private final boolean everything;

    /** What {@code person} sees of the streams in {@code memory}; what is {@code withheld} is masked besides what is hidden from them. */
    Seen(Memory memory, Person person, Set<Reserved> withheld) {
        this.memory = memory;
        this.person = person;
        sight = Sight.of(person).without(withheld);
        everything = person.unbounded() && withheld.isEmpty();
    }

    /** The employers whose claims are seen, and what is masked on them. */
    Sight sight() {
        return sight;
    }

    /** Whether everything is. */
    boolean everything() {
        return everything;
    }

    /** Whether every stream is but those of accounts. */
    boolean everyEmployer() {
        return !sight.bounded();
    }

    /** Whether {@code employer} is there. */
    boolean employer(String employer) {
        return sight.sees(employer);
    }

    private boolean audit(String audit) {
        return everyEmployer()
                || Optional.ofNullable(memory.facts(Audits.FAMILY, audit).planned())
                        .filter(planned -> employer(planned.event().employer()))
                        .isPresent();
    }

    private boolean files(String whose) {
        return everyEmployer() || FeedFiles.employers(whose).stream().allMatch(this::employer);
    }

    /** Whether {@code claim} is there. */
    boolean claim(String claim) {
        return everyEmployer()
                || memory.employerOf(claim).filter(this::employer).isPresent();
    }

    /** Whether {@code stream} is there. */
    boolean stream(String stream) {
        if (everything()) {
            return true;
        }
        StreamFamily<?, ?, ?> family = Families.of(stream);
        return stream(family, family.streams().subject(stream).orElse(""));
    }

    /** Whether the stream of {@code subject} in {@code family} is there. */
    boolean stream(StreamFamily<?, ?, ?> family, String subject) {
        return everything()
                || Optional.ofNullable(WHOSE.get(family.name()))
                        .filter(whose -> whose.test(this, subject))
                        .isPresent();
    }

    /** Whether {@code recorded} is there. */
    boolean entry(Recorded recorded) {
        return stream(recorded.stream()) && event(recorded.entry().event());
    }

    /** Whether {@code event} on a stream that is there is, too. */
    boolean event(Object event) {
        return !(event instanceof LawEvent law) || law(law);
    }

    private boolean law(LawEvent event) {
        return switch (event) {
            case LawEvent.RowAdopted row -> true;
            case PolicyAdopted policy -> employer(policy.employer());
        };
    }

    private boolean accounts() {
        return everyEmployer() && (person.may(Permission.SEE_ACCOUNTS) || person.may(Permission.AUDIT));
    }

    private boolean penaltyCase(String number) {
        return everyEmployer()
                || all(memory.facts(PenaltyCases.FAMILY, number).claims().stream()
                        .map(memory::claimNumber)
                        .toList());
    }

    private boolean employee(String employee) {
        return everyEmployer() || all(memory.claimsOf(employee));
    }

    private boolean all(Collection<String> claims) {
        return !claims.isEmpty() && claims.stream().allMatch(this::claim);
    }

    private boolean receivable(String receivable) {
        if (everyEmployer()) {
            return true;
        }
        ReceivableFacts facts = memory.facts(Receivables.FAMILY, receivable);
        return facts.exists() && claim(facts.opened().event().claim());
    }

    private boolean run(String run) {
        return everyEmployer()
                || sight.employers().stream()
                        .anyMatch(employer ->
                                memory.facts(Payrolls.FAMILY, employer).runs().containsKey(run));
    }
}
