package org.caseledger.app.transmittal;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.caseledger.app.answer.Reasons;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OwnersFiles;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.payroll.PayrollFacts;

/** The transmittal of a run: a CSV file for the payroll system and a page for people, in the ledger's directory. */
public final class Transmittal {

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
     * Those of the {@linkplain #files files} of run {@code id} that aren't there, such as when somebody moved them.
     */
    public List<Path> missing(String id) {
        return files(id).stream().filter(Files::notExists).toList();
    }

    /** Writes both files. The same run gives the same files. */
    void write(PayrollFacts.Run run) throws IOException {
        List<Path> files = files(run.id());
        TransmittalContent content = content(run);
        OwnersFiles.write(files.getFirst(), out -> TransmittalCsv.write(content, out));
        OwnersFiles.write(files.getLast(), out -> TransmittalPage.write(content, out));
    }

    /** The CSV file for the payroll system. */
    public String csv(PayrollFacts.Run run) {
        StringWriter text = new StringWriter();
        TransmittalCsv.write(content(run), text);
        return text.toString();
    }

    /** The page for people, complete in itself. */
    public String page(PayrollFacts.Run run) {
        StringWriter text = new StringWriter();
        TransmittalPage.write(content(run), text);
        return text.toString();
    }

    private TransmittalContent content(PayrollFacts.Run run) {
        String employer = run.employer();
        return TransmittalContent.of(
                run,
                ledger.runContent(run),
                ledger.policies().find(employer).map(EmployerPolicy::name).orElse(employer),
                Reasons.in(ledger));
    }
}
