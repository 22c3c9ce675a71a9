package org.caseledger.app.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.caseledger.claim.AttentionCommand.RecordRepresentation;
import org.caseledger.claim.ClaimCommand.RecommendWage;
import org.caseledger.claim.ClaimCommand.RecordDependents;
import org.caseledger.claim.ClaimCommand.RecordEmployment;
import org.caseledger.claim.ClaimCommand.ReportInjury;
import org.caseledger.claim.ClaimCommand.UseLeave;
import org.junit.jupiter.api.Test;

/** A form that is filled in comes to the command that a line would be, or says at the field what is wrong. */
class FormReadingTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 6, 27);

    private static FormReading read(Class<? extends Record> command, Map<String, String> typed) {
        return FormReading.of(CommandForm.ofKnown(command), typed, TODAY);
    }

    private static Map<String, String> errors(FormReading read) {
        return ((FormReading.Faulty) read).errors();
    }

    @Test
    void whatIsTypedTheWayPeopleTypeIsRead() {
        FormReading read = read(
                RecordEmployment.class,
                Map.of(
                        "claim", "G-22-0001",
                        "effectiveFrom", "1/3/2022",
                        "status", "regular",
                        "group", "general",
                        "sworn", "no",
                        "fullTime", "yes",
                        "hiredOn", "2015-04-01",
                        "annualBaseSalary", "$50,700.00",
                        "hourlyRate", ""));
        RecordEmployment command = (RecordEmployment) ((FormReading.Read) read).command();
        assertThat(command.effectiveFrom()).isEqualTo("2022-01-03");
        assertThat(command.fullTime()).isTrue();
        assertThat(command.annualBaseSalary().getAmount()).isEqualByComparingTo(new BigDecimal("50700"));
        assertThat(command.hourlyRate()).isNull();
    }

    @Test
    void allThatIsWrongIsSaidAtItsField() {
        assertThat(errors(read(
                        RecordDependents.class, Map.of("claim", "G-22-0001", "count", "two", "effectiveFrom", "soon"))))
                .containsEntry("count", "This must be a whole number.")
                .containsEntry("effectiveFrom", "This must be a date such as 2022-05-23.");
        assertThat(errors(read(RecordRepresentation.class, Map.of("claim", "G-22-0001", "byWhom", "x".repeat(201)))))
                .containsEntry("from", "Say from which day on.")
                .hasSize(1);
        assertThat(errors(read(
                        RecordRepresentation.class,
                        Map.of("claim", "G-22-0001", "byWhom", "x".repeat(201), "from", "2022-06-01"))))
                .containsEntry("byWhom", "At most 200 characters; these are 201.");
    }

    @Test
    void aPartOfAPartIsAFieldOfItsOwn() {
        assertThat(errors(read(ReportInjury.class, Map.of("claim", "G-22-0001", "employee.id", "E1"))))
                .containsEntry("employee.name", "Say who was hurt.")
                .doesNotContainKey("employee.id");
    }

    @Test
    void aYearThatIsASlipIsSaidWithTheYearThatWasMeant() {
        assertThat(errors(read(
                        RecordDependents.class,
                        Map.of("claim", "G-22-0001", "count", "2", "effectiveFrom", "0222-01-10"))))
                .hasEntrySatisfying(
                        "effectiveFrom",
                        words -> assertThat(words).contains("check the year", "Did you mean 2022-01-10?"));
        assertThat(errors(read(
                        RecordDependents.class,
                        Map.of("claim", "G-22-0001", "count", "2", "effectiveFrom", "2062-01-10"))))
                .hasEntrySatisfying("effectiveFrom", words -> assertThat(words).contains("Did you mean 2022-01-10?"));
    }

    @Test
    void aFreeObjectIsWrittenOneNameALine() {
        FormReading read = read(
                RecommendWage.class,
                Map.of(
                        "claim", "G-22-0001",
                        "amount", "3900",
                        "basis", "method: 30 days before the injury\r\nevidence: pay stubs\r\nseen by HR",
                        "on", "2022-06-01"));
        assertThat(((RecommendWage) ((FormReading.Read) read).command()).basis())
                .containsEntry("method", "30 days before the injury")
                .containsEntry("evidence", "pay stubs")
                .containsEntry("note", "seen by HR");
    }

    @Test
    void decimalsAreCountedInTheFieldsWords() {
        assertThat(errors(read(
                        UseLeave.class,
                        Map.of("claim", "G-22-0001", "day", "2022-06-01", "kind", "sick", "hours", "many"))))
                .containsEntry("hours", "This must be a number such as 7.5.");
        assertThat(errors(read(
                        RecommendWage.class,
                        Map.of("claim", "G-22-0001", "amount", "1.005", "basis", "a: b", "on", "2022-06-01"))))
                .containsEntry("amount", "This must have at most two decimals.");
    }
}
