package org.caseledger.app.transmittal;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.caseledger.app.answer.Reasons;
import org.caseledger.app.answer.RunListed;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.OwnersFiles;
import org.caseledger.app.store.Why;
import org.caseledger.claim.Employee;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.payroll.RunLine;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** The transmittal of a run: a CSV file for the payroll system and a page for people, in the ledger's directory. */
public final class Transmittal {

    private static final String[] COLUMNS = {
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
        "receivable_move"
    };

    private static final SpringTemplateEngine PAGES = pages();

    private final Ledger ledger;

    /** Transmittals of {@code ledger}. */
    public Transmittal(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Where the files of run {@code id} stand once it is transmitted: the CSV file, then the page. */
    public List<Path> files(String id) {
        Path folder = ledger.directory().resolve("transmittals");
        return List.of(folder.resolve(id + ".csv"), folder.resolve(id + ".html"));
    }

    /**
     * Those of the {@linkplain #files files} of run {@code id} that aren't there, such as when the process that
     * transmitted it was killed before it wrote them.
     */
    public List<Path> missing(String id) {
        return files(id).stream().filter(Files::notExists).toList();
    }

    /** Writes both files and returns where they are. The same run gives the same files. */
    public List<Path> write(PayrollFacts.Run run) {
        List<Path> files = files(run.id());
        try {
            OwnersFiles.write(files.getFirst(), csv(run));
            OwnersFiles.write(files.getLast(), page(run));
            return files;
        } catch (IOException e) {
            throw new LedgerFault(
                    "run " + run.id() + " is transmitted, but its files can't be written: " + Why.of(e)
                            + "; payroll show " + run.id() + " writes them again",
                    e);
        }
    }

    /** The CSV file for the payroll system. */
    public String csv(PayrollFacts.Run run) {
        CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true);
        for (String column : COLUMNS) {
            schema.addColumn(column);
        }
        List<String[]> rows = new ArrayList<>();
        for (RunLine line : run.content().lines()) {
            Employee employee = ledger.facts(line.claim()).reported().event().employee();
            rows.add(new String[] {
                run.id(),
                run.content().employer(),
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
            });
        }
        return new CsvMapper().writer(schema.build()).writeValueAsString(rows);
    }

    /** The page for people, complete in itself. */
    public String page(PayrollFacts.Run run) {
        Context context = new Context(Locale.US);
        context.setVariable("run", RunListed.of(run));
        context.setVariable("claims", TransmittalPage.claims(run.content(), Reasons.in(ledger)));
        context.setVariable(
                "employerName",
                ledger.policies()
                        .find(run.content().employer())
                        .map(policy -> policy.name())
                        .orElse(run.content().employer()));
        return PAGES.process("transmittal", context);
    }

    /** Made once: making it takes longer than writing a page. */
    private static SpringTemplateEngine pages() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        return engine;
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }

    /** A text that a spreadsheet would take for a formula is quoted with an apostrophe. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
