package org.caseledger.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.claim.LineKind;
import org.caseledger.journal.Who;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.calendar.PayCalendar;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.statement.StatementLine;

/**
 * The pay periods. Each ends on a Friday; on Monday the leave feed and the administrator's report come in, on Tuesday
 * the run is prepared, approved by somebody else, and issued.
 */
final class PayrollOffice {

    private static final int MONDAY = 3;
    private static final int TUESDAY = 4;
    private static final int CANCELLED_EVERY = 13;
    private static final LocalTime LEAVE_FEED = LocalTime.of(13, 30);
    private static final LocalTime REPORT = LocalTime.of(14, 0);
    private static final LocalTime EARLY_RUN = LocalTime.of(14, 30);
    private static final LocalTime CHEQUES = LocalTime.of(14, 45);
    private static final LocalTime PREPARE = LocalTime.of(15, 30);
    private static final LocalTime APPROVE = LocalTime.of(16, 0);
    private static final LocalTime TRANSMIT = LocalTime.of(16, 20);

    private final Agenda agenda;
    private final CityHall hall;
    private final FeedDesk feeds;
    private final AdministratorsReport report;
    private final EmployerPolicy policy;
    private final List<LostTimeCase> cases;
    private final PayrollDesk desk;

    PayrollOffice(
            Agenda agenda,
            CityHall hall,
            FeedDesk feeds,
            AdministratorsReport report,
            EmployerPolicy policy,
            List<LostTimeCase> cases) {
        this.agenda = agenda;
        this.hall = hall;
        this.feeds = feeds;
        this.report = report;
        this.policy = policy;
        this.cases = cases;
        desk = new PayrollDesk(hall.ledger());
    }

    /** The day of the first run that can carry something known on {@code day}. */
    static LocalDate runDay(PayCalendar calendar, LocalDate day) {
        return calendar.periodOf(day.minusDays(TUESDAY)).to().plusDays(TUESDAY);
    }

    /** Puts every pay period from {@code first} to {@code last} on the agenda; returns how many. */
    int open(LocalDate first, LocalDate last) {
        int periods = 0;
        DateSpan period = policy.payPeriods().periodOf(first);
        while (!period.to().plusDays(TUESDAY).isAfter(last)) {
            plan(period, ++periods % CANCELLED_EVERY == 0);
            period = policy.payPeriods().next(period);
        }
        return periods;
    }

    private void plan(DateSpan period, boolean cancelledFirst) {
        LocalDate monday = period.to().plusDays(MONDAY);
        LocalDate tuesday = period.to().plusDays(TUESDAY);
        agenda.act(Agenda.at(monday, LEAVE_FEED), () -> feeds.leave(monday, agenda.leave(period.from(), period.to())));
        agenda.act(Agenda.at(monday, REPORT), () -> feeds.report(monday, report.rows(period)));
        if (cancelledFirst) {
            agenda.act(Agenda.at(monday, EARLY_RUN), () -> {
                String run =
                        id(desk.run(policy.employer(), period.from(), Who.commandLine(Staff.PROGRAM_MANAGER), null));
                done(desk.cancel(
                        run, Who.commandLine(Staff.PROGRAM_MANAGER), "A work status is expected before pay day"));
            });
        }
        agenda.act(Agenda.at(tuesday, CHEQUES), () -> cheques(period, tuesday));
        String[] run = new String[1];
        agenda.act(
                Agenda.at(tuesday, PREPARE),
                () -> run[0] =
                        id(desk.run(policy.employer(), period.from(), Who.commandLine(Staff.PROGRAM_MANAGER), null)));
        agenda.act(Agenda.at(tuesday, APPROVE), () -> done(desk.approve(run[0], Who.commandLine(Staff.RISK_MANAGER))));
        agenda.act(Agenda.at(tuesday, TRANSMIT), () -> done(desk.transmit(run[0], Who.commandLine(Staff.PAYROLL))));
    }

    /** The administrator pays former employees itself; each cheque is recorded, so that no run pays it again. */
    private void cheques(DateSpan period, LocalDate on) {
        for (LostTimeCase one : cases) {
            LocalDate ended = one.employmentEndsOn();
            LocalDate accepted = one.acceptedOn();
            if (ended != null && accepted != null && ended.isBefore(period.from()) && !accepted.isAfter(on)) {
                String claim = one.base().claim();
                hall
                        .ledger()
                        .statement(
                                hall.ledger().facts(claim),
                                hall.ledger()
                                        .terms(policy.employer(), hall.ledger().now())
                                        .orElseThrow(),
                                hall.ledger().now(),
                                period.to())
                        .lines()
                        .stream()
                        .filter(line -> line.key().kind() == LineKind.STATUTORY && line.known())
                        .filter(line -> line.key().forPeriod().from().isAfter(ended))
                        .filter(line -> line.balance().isPositive())
                        .forEach(line -> cheque(claim, line, on));
            }
        }
    }

    private void cheque(String claim, StatementLine line, LocalDate on) {
        DateSpan covered = line.key().forPeriod();
        agenda.say(
                Agenda.at(on, CHEQUES.plusMinutes(5)),
                Staff.ADJUSTER,
                "RecordPayment",
                claim,
                "code",
                policy.statutory().payCode(),
                "from",
                covered.from(),
                "to",
                covered.to(),
                "amount",
                line.balance().getAmount().toPlainString(),
                "paidOn",
                on,
                "payer",
                "TPA",
                "reference",
                "Cheque " + claim.substring(2) + "-" + covered.from());
    }

    private static String id(PayrollDesk.Step step) {
        return done(step).id();
    }

    private static org.caseledger.payroll.PayrollFacts.Run done(PayrollDesk.Step step) {
        return switch (step) {
            case PayrollDesk.Step.Done(var run) -> run;
            case PayrollDesk.Step.Refused(var refusal, var moved) ->
                throw new org.caseledger.app.store.LedgerFault(
                        "a payroll step of the demo was refused: " + refusal.message());
        };
    }
}
