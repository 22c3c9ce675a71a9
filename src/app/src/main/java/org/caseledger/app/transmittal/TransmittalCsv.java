package org.caseledger.app.transmittal;

import java.math.BigDecimal;
import java.util.List;
import org.caseledger.payroll.RunLine;
import org.jspecify.annotations.Nullable;
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

    private TransmittalCsv() {}

    /** The file's text, with its header. */
    static String of(TransmittalContent content) {
        CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true);
        COLUMNS.forEach(schema::addColumn);
        List<String[]> rows =
                content.lines().stream().map(line -> row(content, line)).toList();
        return new CsvMapper().writer(schema.build()).writeValueAsString(rows);
    }

    private static String[] row(TransmittalContent content, TransmittalContent.Line of) {
        RunLine line = of.line();
        return new String[] {
            content.run().head().run(),
            content.run().head().employer(),
            harmless(of.employee().id()),
            harmless(of.employee().name()),
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

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }

    /** A text that a spreadsheet would take for a formula is quoted with an apostrophe. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
