package org.caseledger.payroll;

import static org.caseledger.decision.Decision.accept;
import static org.caseledger.decision.Decision.refuse;

import java.util.Optional;
import java.util.function.Function;
import org.caseledger.claim.LineKind;
import org.caseledger.decision.Decision;
import org.caseledger.decision.RefusalCode;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.EmployerPolicies;
import org.caseledger.payroll.PayrollCommand.*;
import org.caseledger.payroll.PayrollEvent.*;
import org.caseledger.payroll.PayrollFacts.Run;
import org.caseledger.payroll.PayrollFacts.State;

/** Decides on an employer's payroll runs from their facts; of the policies a run only notes which they are. */
public final class PayrollDecider {

    private PayrollDecider() {}

    /** The decision on {@code command}, given by {@code by} while {@code policies} stand. */
    public static Decision<PayrollEvent> decide(
            PayrollFacts facts, PayrollCommand command, String by, EmployerPolicies policies) {
        return switch (command) {
            case PrepareRun c -> prepare(facts, c.draft(), policies);
            case ApproveRun c -> approve(facts, c.run(), by);
            case TransmitRun c -> transmit(facts, c);
            case CancelRun c ->
                existing(
                        facts,
                        c.run(),
                        run -> run.open()
                                ? accept(new RunCancelled(run.id(), c.reason()))
                                : wrongState(run, "be cancelled"));
            case PutOffRun c -> putOff(facts, c);
            case RecordAudit c ->
                facts.audits().containsKey(c.audit().audit())
                        ? refuse("audit-exists", "audit " + c.audit().audit() + " is on record already")
                        : accept(c.audit());
        };
    }

    private static Decision<PayrollEvent> prepare(PayrollFacts facts, RunDraft draft, EmployerPolicies policies) {
        RunContent content = draft.content();
        Optional<Run> open = facts.openRun();
        if (open.isPresent()) {
            return refuse(
                    "run-open",
                    "run " + open.get().id() + " is " + open.get().state()
                            + "; transmit or cancel it before another is opened");
        }
        Optional<DateSpan> last = facts.lastTransmittedPeriod();
        boolean takesBack = content.lines().stream()
                .filter(line -> line.kind() != LineKind.RECEIVABLE)
                .anyMatch(line -> (line.amount() != null && line.amount().isNegative())
                        || (line.hours() != null && line.hours().signum() < 0));
        if (last.isPresent() && last.get().compareTo(content.period()) > 0 && takesBack) {
            return refuse(
                    "later-period-transmitted",
                    "as of " + content.period().to() + " this run would take back what a later run (" + last.get()
                            + ") paid; corrections to earlier periods come out of the current period's run");
        }
        return accept(new RunFrozen(
                facts.nextId(content.period()), draft.header(), RunEdition.of(policies, content.employer())));
    }

    private static Decision<PayrollEvent> putOff(PayrollFacts facts, PutOffRun c) {
        Run run = facts.runs().get(c.run());
        if (run == null) {
            return refuse(RefusalCode.UNKNOWN_ALERT, "there is no run " + c.run() + " that waits for approval");
        }
        return run.state() == State.PREPARED
                ? accept(new RunPutOff(c.run(), c.reason(), c.until()))
                : refuse("already-closed", "run " + c.run() + " waits for approval no more: it is " + run.state());
    }

    private static Decision<PayrollEvent> approve(PayrollFacts facts, String id, String by) {
        return existing(facts, id, run -> {
            if (run.state() != State.PREPARED) {
                return wrongState(run, "be approved");
            }
            if (run.preparedBy().strip().equalsIgnoreCase(by.strip())) {
                return refuse("same-person", by + " prepared run " + id + "; somebody else must approve it");
            }
            return accept(new RunApproved(id, run.hash()));
        });
    }

    private static Decision<PayrollEvent> transmit(PayrollFacts facts, TransmitRun c) {
        return existing(facts, c.run(), run -> {
            if (run.state() != State.APPROVED) {
                return wrongState(run, "be transmitted");
            }
            if (!c.now().hash().equals(run.hash())) {
                return refuse(
                        RefusalCode.FACTS_MOVED,
                        "facts moved since run " + run.id() + " was prepared: "
                                + c.now().changes() + "; cancel it and run the period again");
            }
            return accept(new RunTransmitted(run.id(), run.hash()));
        });
    }

    private static Decision<PayrollEvent> existing(
            PayrollFacts facts, String id, Function<Run, Decision<PayrollEvent>> decision) {
        Run run = facts.runs().get(id);
        return run == null
                ? refuse("unknown-run", "employer " + facts.employer() + " has no run " + id)
                : decision.apply(run);
    }

    private static Decision<PayrollEvent> wrongState(Run run, String what) {
        return refuse("wrong-state", "run " + run.id() + " is " + run.state() + " and can't " + what);
    }
}
