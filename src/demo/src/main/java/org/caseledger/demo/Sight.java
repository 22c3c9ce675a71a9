package org.caseledger.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.app.store.Ledger;
import org.caseledger.claim.ClaimEvent.DenialRescinded;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.journal.Entry;
import org.caseledger.payroll.PayrollFacts.Run;
import org.caseledger.payroll.PayrollFacts.State;
import org.caseledger.payroll.RunLine;
import org.caseledger.projection.claims.ClaimRegister;

/**
 * Something worth looking at in a demo.
 *
 * @param who whom it is for
 * @param what it shows
 * @param command the command that shows it
 */
public record Sight(String who, String what, String command) {

    /** One for each of the three users, found in {@code ledger}; {@code options} name the ledger on the command line. */
    static List<Sight> of(Ledger ledger, String options) {
        List<ClaimFacts> claims = ledger.lists(tables -> ClaimRegister.ofEmployer(tables, DemoCity.EMPLOYER)).stream()
                .map(ledger::facts)
                .toList();
        List<Sight> sights = new ArrayList<>();
        rescinded(claims).ifPresent(claim -> {
            String before = claim.paid()
                    .transmitted()
                    .getFirst()
                    .recordedAt()
                    .minusSeconds(1)
                    .toString();
            sights.add(new Sight(
                    "auditor",
                    "what was known about " + claim.claim() + " before its first pay, denied and then accepted",
                    "./caseledger timeline " + claim.claim() + " --known-at " + before + options));
        });
        claims.stream()
                .filter(claim -> !claim.history().withdrawn().isEmpty())
                .findFirst()
                .ifPresent(claim -> sights.add(new Sight(
                        "clerk",
                        "a wrong entry, its withdrawal and the right one beside it",
                        "./caseledger timeline " + claim.claim() + options)));
        mostCorrected(ledger)
                .ifPresent(run -> sights.add(new Sight(
                        "payroll corrector",
                        "the run with the most corrections to earlier periods, each with its reasons",
                        "./caseledger payroll show " + run.id() + options)));
        return sights;
    }

    /** The claim whose denial was rescinded that has the most leave to give back. */
    private static Optional<ClaimFacts> rescinded(List<ClaimFacts> claims) {
        return claims.stream()
                .filter(claim -> !claim.paid().transmitted().isEmpty())
                .filter(claim -> claim.adjudication().notices().stream()
                        .map(Entry::event)
                        .anyMatch(DenialRescinded.class::isInstance))
                .max(Comparator.comparing(claim -> claim.leave().used().size()));
    }

    private static Optional<Run> mostCorrected(Ledger ledger) {
        return new PayrollDesk(ledger)
                .facts(DemoCity.EMPLOYER).runs().values().stream()
                        .filter(run -> run.state() == State.TRANSMITTED)
                        .max(Comparator.comparing(run -> ledger.runContent(run).lines().stream()
                                .filter(RunLine::retroactive)
                                .count()));
    }
}
