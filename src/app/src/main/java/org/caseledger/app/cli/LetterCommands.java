package org.caseledger.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.caseledger.app.answer.LetterAnswer;
import org.caseledger.app.answer.LetterPreviewAnswer;
import org.caseledger.app.answer.LettersAnswer;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.letter.AboutLetters;
import org.caseledger.app.letter.DraftedLetter;
import org.caseledger.app.letter.LetterDesk;
import org.caseledger.app.letter.LetterWriter;
import org.caseledger.app.paper.PrintFolder;
import org.caseledger.app.store.Leaving;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.text.LettersText;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Letters;
import org.caseledger.decision.Refusal;
import org.caseledger.departure.DepartureKind;
import org.caseledger.journal.Who;
import org.caseledger.law.policy.LetterWay;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code letter}: list, preview, issue, approve, drop, show. */
@Command(name = "letter", description = "Letters to the people of a claim: list, preview, issue, approve, drop, show.")
@Needs(Permission.SEE_CLAIMS)
final class LetterCommands implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @CommandLine.Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "name a step: list, preview, issue, approve, drop or show");
    }

    private static final class Wanted {
        @Parameters(paramLabel = "CLAIM", description = "The claim's number.")
        private String claim = "";

        @Option(names = "--template", required = true, paramLabel = "T", description = "The template; see letter list.")
        private String template = "";

        @Option(
                names = "--period",
                paramLabel = "DATE",
                description = "Any day of the pay period that it speaks of (default: the latest with pay).")
        private @Nullable LocalDate period;

        @Option(names = "--paragraph", paramLabel = "TEXT", description = "Words of your own in the letter.")
        private @Nullable String paragraph;

        @Option(
                names = "--way",
                paramLabel = "WAY",
                description = "By which way it leaves: ${COMPLETION-CANDIDATES} (default: print). By e-mail where the"
                        + " employer's policy opens that way and the employee agreed to it.")
        private @Nullable LetterWay way;

        private LetterWriter.Wanted letter() {
            return new LetterWriter.Wanted(template, period, paragraph, way);
        }
    }

    @Command(
            name = "list",
            description = "The templates; with a claim, which letters can be written about it, and those that were.")
    int list(
            @Parameters(paramLabel = "CLAIM", arity = "0..1", description = "The claim's number.") @Nullable String claim) {
        try (Ledger ledger = root.openExisting()) {
            AboutLetters about = new AboutLetters(ledger);
            LettersAnswer answer = claim == null ? about.templates() : about.of(claim);
            if (claim != null) {
                root.opens(ledger, "list", claim, "letters");
            }
            root.output().print(answer, () -> LettersText.of(answer, ledger.time()));
            return CaseLedger.DONE;
        }
    }

    @Command(name = "preview", description = "The letter as it would be issued. Records nothing.")
    int preview(
            @Mixin Wanted wanted,
            @Option(
                            names = "--out",
                            required = true,
                            paramLabel = "FILE",
                            description = "Where to write it: FILE.pdf, or FILE.html.")
                    Path file) {
        try (Ledger ledger = root.openExisting()) {
            LetterDesk desk = new LetterDesk(ledger);
            return switch (desk.preview(wanted.claim, wanted.letter())) {
                case LetterWriter.Result.Refused(Refusal refusal) ->
                    root.output().refused(refusal);
                case LetterWriter.Result.Drafted(DraftedLetter letter) -> {
                    ClaimFacts facts = Clocks.NOW.facts(ledger, wanted.claim);
                    write(letter.text(), file);
                    root.opens(ledger, "letter", facts.claim(), wanted.template);
                    LetterPreviewAnswer answer =
                            letter.answer(facts.claim(), desk.toApprove(facts, wanted.template), file.toString());
                    root.output().print(answer, () -> LettersText.of(answer));
                    yield CaseLedger.DONE;
                }
            };
        }
    }

    @Command(
            name = "issue",
            description =
                    "Issue the letter: it is recorded as it is, and leaves for the print folder or by e-mail. Where the"
                            + " employer's policy has it approved, it waits for another person.")
    @Needs(Permission.WRITE_LETTERS)
    int issue(
            @Mixin Wanted wanted,
            @Option(
                            names = "--workings",
                            paramLabel = "HASH",
                            description = "The preview that was looked at; refused if facts moved since.")
                    @Nullable String workings) {
        return step((desk, who) ->
                desk.issue(wanted.claim, wanted.letter(), who, new LetterDesk.Previewed(workings, null)));
    }

    @Command(name = "approve", description = "Approve a letter that somebody else wrote; it leaves.")
    @Needs(Permission.APPROVE_LETTERS)
    int approve(@Parameters(paramLabel = "ID", description = "The letter's id.") String letter) {
        return step((desk, who) -> desk.approve(letter, who));
    }

    @Command(name = "drop", description = "Have a letter that waits for approval never leave.")
    @Needs({Permission.APPROVE_LETTERS, Permission.WRITE_LETTERS})
    int drop(
            @Parameters(paramLabel = "ID", description = "The letter's id.") String letter,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.") String reason) {
        return step((desk, who) -> desk.drop(letter, reason, who));
    }

    @Command(name = "show", description = "A letter as it was written, and what it was written from.")
    int show(
            @Parameters(paramLabel = "ID", description = "The letter's id.") String letter,
            @Option(names = "--out", paramLabel = "FILE", description = "Write it to FILE.pdf, or FILE.html.") @Nullable Path file) {
        try (Ledger ledger = root.openExisting()) {
            LetterAnswer answer = new AboutLetters(ledger).one(letter);
            if (file != null) {
                write(Objects.requireNonNull(answer.page()), file);
            }
            root.opens(ledger, "letter", answer.claim(), answer.letter());
            root.output().print(answer, () -> LettersText.of(answer, ledger.time()));
            return CaseLedger.DONE;
        }
    }

    private int step(BiFunction<LetterDesk, Who, LetterDesk.Step> step) {
        root.requireBy();
        try (Ledger ledger = root.openExistingToRecord()) {
            Who who = Who.commandLine(root.by(ledger));
            return switch (step.apply(new LetterDesk(ledger), who)) {
                case LetterDesk.Step.Refused(Refusal refusal) -> root.output().refused(refusal);
                case LetterDesk.Step.Done(String claim, Letters.Item item) -> {
                    LetterAnswer answer = LetterAnswer.of(claim, item, false);
                    root.output().print(answer, () -> LettersText.of(answer, ledger.time()));
                    Optional<Leaving> leaving = ledger.outbox().latest(DepartureKind.LETTER, item.id());
                    leaving.filter(Leaving::waits).ifPresent(root::sayWaits);
                    ledger.outbox()
                            .latest(DepartureKind.LETTER_MAIL, item.id())
                            .filter(Leaving::waits)
                            .ifPresent(mail -> root.output()
                                    .complain(mail.departure().words() + " goes out by a running server, or now with"
                                            + " caseledger outbox deliver"));
                    yield leaving.filter(Leaving::waits).isPresent() ? CaseLedger.REFUSED : CaseLedger.DONE;
                }
            };
        }
    }

    private void write(String page, Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        boolean pdf = name.endsWith(".pdf");
        if (!pdf && !name.endsWith(".html")) {
            throw new LedgerFault("a letter is written to a file that ends with .pdf or .html, unlike " + file);
        }
        Path unfinished = root.caller().path(file + ".part");
        try {
            Files.write(unfinished, pdf ? PrintFolder.pdf(page) : page.getBytes(StandardCharsets.UTF_8));
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new LedgerFault("the letter can't be written to " + file + ": " + e.getMessage(), e);
        }
    }
}
