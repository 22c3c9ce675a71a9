package org.caseledger.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.caseledger.app.answer.AuditListed;
import org.caseledger.app.ask.AboutAudits;
import org.caseledger.app.desk.AccountDesk;
import org.caseledger.app.desk.AuditBooks;
import org.caseledger.app.desk.CheckpointDesk;
import org.caseledger.app.desk.SampleAuditDesk;
import org.caseledger.app.desk.SampleAuditDesk.Order;
import org.caseledger.app.desk.SampleAuditDesk.Outlook;
import org.caseledger.app.desk.SampleAuditDesk.Result;
import org.caseledger.audit.AuditCommand.ReviewAudit;
import org.caseledger.audit.AuditFacts;
import org.caseledger.audit.AuditProgramme;
import org.caseledger.audit.Division;
import org.caseledger.audit.Filler;
import org.caseledger.audit.SizePlan;
import org.caseledger.journal.Who;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.people.Role;
import org.caseledger.user.UserCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An auditor who is bound to employers audits theirs, and sees no audit of another. */
class BoundAuditorsTest {

    private static final Who EVE = Who.commandLine("eve");
    private static final LocalDate FROM = LocalDate.of(2022, 1, 1);
    private static final LocalDate TO = LocalDate.of(2022, 12, 31);

    @TempDir
    Path folder;

    private static Order order(String audit, String employer, Division divided) {
        return new Order(
                audit, "supplemental-lines", employer, FROM, TO, SizePlan.fixed(2), "march", null, divided, Map.of());
    }

    @Test
    void anAuditorOfOneEmployerAuditsThatOneAndSeesNoOther() throws IOException {
        try (OpenLedger whole = TwoEmployers.in(folder, 11)) {
            Ledger bound = whole.as(TwoEmployers.person(Role.AUDITOR, "glendale"));
            SampleAuditDesk everybodys = new SampleAuditDesk(whole, whole, CheckpointDesk.of(whole));
            SampleAuditDesk theirs = new SampleAuditDesk(bound, whole, CheckpointDesk.of(whole));
            assertThat(everybodys.plan(order("M-1", "mesa", Division.YEAR), Who.owner("owner")))
                    .isInstanceOf(Result.Done.class);
            new AccountDesk(whole)
                    .give(
                            new UserCommand.AddUser(
                                    "eve", "Eve Example", List.of(Role.AUDITOR), List.of("glendale"), null),
                            Who.owner("owner"));

            Result planned = theirs.plan(order("G-1", "glendale", Division.KIND), EVE);
            assertThat(planned).isInstanceOf(Result.Done.class);
            AuditFacts facts = ((Result.Done) planned).facts();
            assertThat(facts.known().event().population())
                    .isEqualTo(population(whole, facts).size())
                    .isPositive();
            Result drawn = theirs.draw("G-1", EVE);
            assertThat(drawn).isInstanceOf(Result.Done.class);
            assertThat(((Result.Done) drawn).facts().strata()).isNotEmpty();
            assertThat(theirs.fill("G-1", EVE)).isInstanceOf(Result.Done.class);

            assertThat(new AboutAudits(bound).all())
                    .extracting(AuditListed::audit)
                    .containsExactly("G-1");
            assertThat(refused(theirs.plan(order("M-2", "mesa", Division.KIND), EVE)))
                    .isEqualTo("unknown-employer");
            assertThat(theirs.look(order("M-2", "mesa", Division.KIND))).isInstanceOf(Outlook.Refused.class);
            assertThat(refused(theirs.draw("M-1", EVE))).isEqualTo("unknown-audit");
            assertThat(refused(theirs.take(new ReviewAudit("M-1", null), EVE))).isEqualTo("unknown-audit");
            assertThat(refused(theirs.plan(order("M-1", "glendale", Division.KIND), EVE)))
                    .isEqualTo("audit-exists");
        }
    }

    private static List<String> population(Ledger whole, AuditFacts facts) {
        return Filler.of(
                        AuditProgramme.find("supplemental-lines").orElseThrow(),
                        "glendale",
                        new DateSpan(FROM, TO),
                        facts.known().event().knownAt(),
                        new AuditBooks(whole))
                .population();
    }

    private static String refused(Result result) {
        assertThat(result).isInstanceOf(Result.Refused.class);
        return ((Result.Refused) result).refusal().code();
    }
}
