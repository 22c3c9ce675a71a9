package org.caseledger.app.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.caseledger.app.answer.FoundEntryAnswer;
import org.caseledger.app.ask.AboutWords;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.table.FoundTables;
import org.caseledger.app.text.FoundText;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.caseledger.projection.search.FoundEntries;
import org.caseledger.projection.search.TextQuestion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code search}: entries of claims by the words that stand in them. */
@Command(
        name = "search",
        description = "Find entries of all claims by their words: what was said, reasons, notes, restrictions, names.")
@Needs(Permission.SEE_CLAIMS)
final class SearchCommand implements Callable<Integer> {

    private static final int SHOWN = 50;

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Parameters(
            arity = "0..*",
            paramLabel = "WORDS",
            description =
                    "All of these words, in whatever form and case; knee* for its beginning, \"modified duty\" for words in"
                            + " a row.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--without", paramLabel = "WORD", description = "Not what has this word.")
    private List<String> without = new ArrayList<>();

    @Option(names = "--party", paramLabel = "P", description = "Only with whom these words name, such as provider.")
    private @Nullable String party;

    @Option(names = "--recorded-by", paramLabel = "U", description = "Only what this person recorded.")
    private @Nullable String recordedBy;

    @Option(names = "--kind", paramLabel = "K", description = "Only this kind, such as interaction-logged.")
    private @Nullable String kind;

    @Option(names = "--employer", paramLabel = "E", description = "Only claims of this employer.")
    private @Nullable String employer;

    @Option(names = "--claim", paramLabel = "CLAIM", description = "Only on this claim.")
    private @Nullable String claim;

    @Option(names = "--from", paramLabel = "D", description = "Only about this day and later ones.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "D", description = "Only about this day and earlier ones.")
    private @Nullable LocalDate to;

    @Option(names = "--withdrawn", description = "Entries that were withdrawn, too.")
    private boolean withdrawn;

    @Option(names = "--newest", description = "The latest first, rather than those that fit best.")
    private boolean newest;

    @Option(names = "--limit", paramLabel = "N", description = "How many are shown at most (default: 50).")
    private int limit = SHOWN;

    @Mixin
    private TableOptions table = new TableOptions();

    @Override
    public Integer call() {
        try (Ledger ledger = root.openExisting()) {
            AboutWords about = new AboutWords(ledger, question());
            if (table.asked()) {
                root.opens(
                        ledger,
                        "export",
                        claim,
                        claim == null ? "search " + question().words() : null);
                table.<FoundEntryAnswer>write(root, ledger, FoundTables.FOUND, about::each);
                return CaseLedger.DONE;
            }
            if (limit < 1 || limit > AboutWords.DEPTH_MAX) {
                throw new LedgerFault("--limit is 1 to " + AboutWords.DEPTH_MAX + ", not " + limit);
            }
            FoundEntries found = about.page(0, limit);
            root.opens(ledger, "search", claim, claim == null ? question().words() : null);
            List<FoundEntryAnswer> entries = found.entries().stream()
                    .map(hit -> FoundEntryAnswer.of(hit.words()))
                    .toList();
            root.output().print(entries, () -> FoundText.of(entries, found.found()));
            return CaseLedger.DONE;
        }
    }

    private TextQuestion question() {
        List<String> all = new ArrayList<>();
        for (String word : words) {
            all.add(word.contains(" ") && !word.contains("\"") ? "\"" + word + "\"" : word);
        }
        without.forEach(word -> all.add("-" + word));
        String asked = String.join(" ", all);
        if (asked.length() > TextQuestion.WORDS_MAX) {
            throw new LedgerFault("a search has at most " + TextQuestion.WORDS_MAX + " characters; these are "
                    + asked.length() + ", shorten them");
        }
        return new TextQuestion(asked, party, recordedBy, kind, employer, claim, from, to, withdrawn, newest);
    }
}
