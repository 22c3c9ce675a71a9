package org.caseledger.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.caseledger.app.answer.TrayMailAnswer;
import org.caseledger.app.ask.AboutTray;
import org.caseledger.app.desk.TrayDesk;
import org.caseledger.app.desk.TrayDesk.Step;
import org.caseledger.app.desk.TrayDesk.Taken;
import org.caseledger.app.document.DocumentType;
import org.caseledger.app.lines.WrongFile;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.TrayMail;
import org.caseledger.app.text.TrayText;
import org.caseledger.claim.Reserved;
import org.caseledger.decision.Refusal;
import org.caseledger.journal.Who;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code tray}: mail that came in; {@code tray take}, {@code show}, {@code put}, {@code drop} and {@code back}. */
@Command(
        name = "tray",
        description = "Mail that came in and is on nobody's file, with the claims it may belong to and why.",
        footer = "%nNothing is filed by itself: tray put says on whose file a mail goes.")
@Needs(Permission.KEEP_CLAIMS)
final class TrayCommand implements Callable<Integer> {

    private static final int SETTLED_MAX = 100;
    private static final String MAIL = "The mail's number.";

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Option(
            names = "--settled",
            description = "What was put on file or set aside instead, the last " + SETTLED_MAX + ".")
    private boolean settled;

    @Override
    public Integer call() {
        try (Ledger ledger = root.openExisting()) {
            AboutTray about = new AboutTray(ledger);
            List<TrayMailAnswer> answers = about.answers(settled ? about.settled(SETTLED_MAX) : about.waiting());
            root.opens(ledger, "list", null, "tray");
            root.output().print(answers, () -> TrayText.of(answers, ledger.time()));
            return CaseLedger.DONE;
        }
    }

    @Command(name = "take", description = "Take a mail in that was saved as a file (.eml).")
    @Needs(Permission.KEEP_CLAIMS)
    int take(@Parameters(paramLabel = "FILE", description = "The mail, of up to 25 MB.") Path file) {
        byte[] raw = read(file);
        try (Ledger ledger = root.openExistingToRecord()) {
            return switch (new TrayDesk(ledger).take(raw, "hand")) {
                case Taken.Refused(Refusal refusal) -> root.output().refused(refusal);
                case Taken.InTray(TrayMail mail, boolean before) -> print(ledger, mail, List.of());
            };
        }
    }

    @Command(name = "show", description = "A mail: who sent it, what it says, what is attached.")
    int show(@Parameters(paramLabel = "MAIL", description = MAIL) String mail) {
        try (Ledger ledger = root.openExisting()) {
            TrayMail found = new AboutTray(ledger).one(mail);
            root.opens(ledger, "mail", found.claim(), "mail " + found.number());
            return print(ledger, found, List.of());
        }
    }

    @Command(
            name = "put",
            description = "Put a mail on a claim's file: it and its attachments become documents, and an interaction"
                    + " names them.")
    @Needs(Permission.KEEP_CLAIMS)
    int put(
            @Parameters(index = "0", paramLabel = "MAIL", description = MAIL) String mail,
            @Parameters(index = "1", paramLabel = "CLAIM", description = "On whose file it goes.") String claim,
            @Option(
                            names = "--result",
                            paramLabel = "TEXT",
                            defaultValue = "Put on file",
                            description = "What comes of it (default: ${DEFAULT-VALUE}).")
                    String result,
            @Option(names = "--follow-up", paramLabel = "DATE", description = "When it is to be followed up.") @Nullable LocalDate followUpOn,
            @Option(
                            names = "--reserved",
                            paramLabel = "R",
                            description = "For whose eyes only it and its files are: medical, attorney, surveillance or"
                                    + " personal.")
                    @Nullable Reserved reserved) {
        return step(
                mail,
                (desk, found, who) -> desk.file(found, new TrayDesk.Filing(claim, result, followUpOn, reserved), who));
    }

    @Command(name = "drop", description = "Set a mail aside that belongs on no file; it can be put back.")
    @Needs(Permission.KEEP_CLAIMS)
    int drop(
            @Parameters(paramLabel = "MAIL", description = MAIL) String mail,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.") String reason) {
        return step(mail, (desk, found, who) -> desk.setAside(found, reason, who));
    }

    @Command(name = "back", description = "Have a mail that was set aside wait again.")
    @Needs(Permission.KEEP_CLAIMS)
    int back(@Parameters(paramLabel = "MAIL", description = MAIL) String mail) {
        return step(mail, (desk, found, who) -> desk.takeBack(found));
    }

    private interface Taking {
        Step step(TrayDesk desk, TrayMail mail, Who who);
    }

    private int step(String mail, Taking taking) {
        root.requireBy();
        try (Ledger ledger = root.openExistingToRecord()) {
            AboutTray about = new AboutTray(ledger);
            TrayMail found = about.one(mail);
            Function<List<String>, Integer> done = left -> print(ledger, about.one(mail), left);
            return switch (taking.step(new TrayDesk(ledger), found, Who.commandLine(root.by(ledger)))) {
                case Step.Refused(Refusal refusal) -> root.output().refused(refusal);
                case Step.Filed filed -> done.apply(filed.left());
                case Step.Settled any -> done.apply(List.of());
            };
        }
    }

    private int print(Ledger ledger, TrayMail mail, List<String> left) {
        TrayMailAnswer answer = new AboutTray(ledger).answer(mail, left);
        root.output().print(answer, () -> TrayText.of(answer, ledger.time()));
        return CaseLedger.DONE;
    }

    /** At most one byte more than is kept. */
    private static byte[] read(Path file) {
        if (Files.isDirectory(file)) {
            throw new WrongFile(file + " is a folder; name a file in it");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(DocumentType.BYTES_MAX + 1);
        } catch (IOException e) {
            throw new WrongFile("file " + file + " can't be read: " + e.getMessage());
        }
    }
}
