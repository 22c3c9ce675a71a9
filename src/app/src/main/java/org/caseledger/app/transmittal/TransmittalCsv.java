package org.caseledger.app.transmittal;

import static org.caseledger.app.cells.CsvCells.harmless;
import static org.caseledger.app.cells.CsvCells.plain;

import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.claim.Employee;
import org.caseledger.payroll.RunLine;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** The CSV file of a transmittal, which the payroll system reads: a row for each line. */
final class TransmittalCsv {

    private static final List<String> COLUMNS = List.of(
            "run",
            "employer",
            "employee_id",
            "employee_name",
            "claim",
            "for_from",
            "for_to",
            "kind",
            "pay_code",
            "leave",
            "days",
            "hours",
            "amount",
            "retroactive",
            "because",
            "receivable",
            "receivable_move");

    private static final CsvMapper CSV =
            CsvMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private TransmittalCsv() {}

    /** Writes the file's text, with its header, claim by claim; {@code out} stays open. */
    static void write(TransmittalContent content, Writer out) {
        CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true);
        COLUMNS.forEach(schema::addColumn);
        Iterator<String[]> rows =
                content.claims().stream().flatMap(claim -> rows(content, claim)).iterator();
        CSV.writer(schema.build()).writeValue(out, rows);
    }

    private static Stream<String[]> rows(TransmittalContent content, TransmittalContent.OfClaim claim) {
        Employee employee = claim.employee();
        return claim.lines().stream().map(line -> row(content, employee, line));
    }

    private static String[] row(TransmittalContent content, Employee employee, RunLine line) {
        return new String[] {
            content.run().head().run(),
            content.run().head().employer(),
            harmless(employee.id()),
            harmless(employee.name()),
            harmless(line.claim()),
            line.forPeriod().from().toString(),
            line.forPeriod().to().toString(),
            line.kind().toString(),
            line.payCode() == null ? "" : line.payCode(),
            line.leave() == null ? "" : line.leave().toString(),
            line.days() == null ? "" : line.days().toString(),
            plain(line.hours()),
            line.amount() == null ? "" : plain(line.amount().getAmount()),
            line.retroactive() ? "yes" : "no",
            String.join(" ", line.because()),
            line.owed() == null ? "" : harmless(line.owed().receivable()),
            line.owed() == null ? "" : line.owed().move().toString()
        };
    }
}
