package org.caseledger.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.caseledger.adoption.LawCommand;
import org.caseledger.audit.AuditCommand;
import org.caseledger.audit.AuditEvent.AuditPlanned;
import org.caseledger.audit.SizePlan;
import org.caseledger.catalogue.Families;
import org.caseledger.checkpoint.CheckpointKeyCommand;
import org.caseledger.claim.ClaimCommand;
import org.caseledger.claim.Employee;
import org.caseledger.claim.InjuryKind;
import org.caseledger.claim.LeaveKind;
import org.caseledger.claim.LineKind;
import org.caseledger.compliance.PenaltyCommand;
import org.caseledger.decision.Outcome;
import org.caseledger.employee.EmployeeCommand;
import org.caseledger.employee.EmployeeEvent;
import org.caseledger.feed.FeedCommand.NoteRefusedRows;
import org.caseledger.feed.RefusedRow;
import org.caseledger.journal.Who;
import org.caseledger.law.Jurisdiction;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.table.Basis;
import org.caseledger.law.working.Status;
import org.caseledger.office.Key;
import org.caseledger.office.Submission;
import org.caseledger.payroll.PayrollCommand;
import org.caseledger.payroll.RunContent;
import org.caseledger.payroll.RunDraft;
import org.caseledger.people.Role;
import org.caseledger.queue.QueueCommand.LendQueue;
import org.caseledger.receivable.OwedItem;
import org.caseledger.receivable.ReceivableCommand;
import org.caseledger.runlines.FreezeLines;
import org.caseledger.user.UserCommand;
import org.caseledger.webhook.WebhookCommand;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the store writes beside an entry of each family is what it has always written. */
class StoredFamiliesTest {

    private static final LocalDate DAY = LocalDate.parse("2022-01-10");
    private static final DateSpan PERIOD = new DateSpan(LocalDate.parse("2022-01-08"), LocalDate.parse("2022-01-21"));

    @TempDir
    Path directory;

    @Test
    void everyFamilyKeepsTheTypeOfItsStreams() {
        EmptyLedger.in(directory);
        Clock clock = Clock.fixed(Instant.parse("2026-01-02T12:00:00Z"), ZoneOffset.UTC);
        try (OpenLedger ledger = Ledger.open(directory, clock)) {
            for (Record command : commands()) {
                Submission submission =
                        Submission.now(command, Who.commandLine("tester"), new Key.Plain(EntryIdentifiers.randomKey()));
                Outcome outcome = ledger.office().submit(submission).outcome();
                assertThat(outcome).isInstanceOf(Outcome.Recorded.class);
            }
            assertThat(ledger.database()
                            .query(
                                    "SELECT aggregateIdentifier, type, sequenceNumber, payloadType, payloadRevision"
                                            + " FROM DomainEventEntry ORDER BY globalIndex",
                                    (row, number) -> tuple(
                                            row.getString(1),
                                            row.getString(2),
                                            row.getLong(3),
                                            row.getString(4),
                                            row.getString(5))))
                    .containsExactly(
                            tuple("claim/G-1", "Claim", 0L, "claim.injury-reported", "1"),
                            tuple("claim/G-1", "Claim", 1L, "claim.medically-stationary-recorded", "1"),
                            tuple("case/K-1", "PenaltyCase", 0L, "case.warning-issued", "1"),
                            tuple("receivable/R-G-1-1", "Receivable", 0L, "receivable.opened", "1"),
                            tuple("employee/E1", "EmployeeFile", 0L, "employee.leave-listed", "1"),
                            tuple("payroll/glendale", "EmployerPayroll", 0L, "payroll.run-frozen", "1"),
                            tuple("run/glendale-2022-01-08", "RunLines", 0L, "run.part-frozen", "1"),
                            tuple("law", "LawStream", 0L, "law.row-adopted", "1"),
                            tuple("webhook/w-1", "Webhook", 0L, "webhook.subscribed", "1"),
                            tuple("queue", "QueueStream", 0L, "queue.lent", "1"),
                            tuple("feed/glendale", "FeedFiles", 0L, "feed.rows-refused", "1"),
                            tuple("checkpoint-key", "CheckpointKeyStream", 0L, "checkpoint-key.begun", "1"),
                            tuple("audit/A-1", "Audit", 0L, "audit.planned", "1"),
                            tuple("user/ann", "UserAccount", 0L, "user.added", "1"));
            assertThat(Families.all())
                    .allSatisfy(family ->
                            assertThat(commands()).anyMatch(family.commands().type()::isInstance));
        }
    }

    private static List<Record> commands() {
        return List.of(
                new ClaimCommand.ReportInjury(
                        "G-1",
                        Jurisdiction.AZ,
                        "glendale",
                        new Employee("E1", "Robin Sample"),
                        DAY,
                        DAY,
                        InjuryKind.LOST_TIME,
                        "Fell",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                new ClaimCommand.RecordMedicallyStationary("G-1", DAY.plusDays(9)),
                new PenaltyCommand.IssueWarning(
                        "K-1", "Insurer I", "176.221", "late-denial", DAY, null, null, null, null, null, null),
                new ReceivableCommand.OpenReceivable(
                        "R-G-1-1",
                        "G-1",
                        "glendale-2022-01-08",
                        PERIOD,
                        List.of(new OwedItem(PERIOD, LineKind.STATUTORY, "713", null, Money.of(CurrencyUnit.USD, 100))),
                        List.of("e1")),
                new EmployeeCommand("E1", new EmployeeEvent.LeaveListed(DAY, LeaveKind.SICK, BigDecimal.TEN)),
                new PayrollCommand.PrepareRun(
                        "glendale",
                        RunDraft.of(new RunContent(
                                "glendale",
                                PERIOD,
                                List.of(),
                                List.of(new RunContent.MissingFact("G-1", null, null, null, null, "wage"))))),
                new FreezeLines("glendale-2022-01-22", List.of()),
                new LawCommand.AdoptRow(
                        "arizona/maximum-average-monthly-wage",
                        null,
                        LocalDate.parse("2026-01-01"),
                        null,
                        "6150.00",
                        "USD per month",
                        Basis.DATE_OF_INJURY,
                        "A.R.S. § 23-1041(E)",
                        "https://example.org/maximum",
                        null,
                        Status.SECONDARY,
                        null),
                new WebhookCommand.SubscribeWebhook("w-1", "https://payroll.example/", List.of(), List.of(), null),
                new LendQueue("ann", "ben", DAY, DAY.plusDays(4)),
                new NoteRefusedRows(
                        "glendale", "roster", "roster.csv", "abc", 3, 1, List.of(new RefusedRow(2, "wrong-value"))),
                new CheckpointKeyCommand.BeginCheckpointKey("caseledger/x+0+x"),
                new AuditCommand.PlanAudit(
                        "A-1",
                        new AuditPlanned(
                                "closed-claims",
                                "Closed claims",
                                "a review",
                                "glendale",
                                DAY,
                                DAY,
                                List.of(),
                                SizePlan.fixed(1),
                                "march",
                                Instant.parse("2026-01-02T12:00:00Z"),
                                1,
                                null,
                                1,
                                "sha256",
                                null,
                                null)),
                new UserCommand.AddUser("Ann", null, List.of(Role.CLERK), List.of(), null));
    }
}
