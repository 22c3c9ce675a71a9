package org.caseledger.app.template;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseledger.app.form.FormWords;

/**
 * Says on a page what the ledger says in the words of its command line. The ledger names the command that helps, such as
 * {@code record DenyClaim first}; on a page nobody types commands, and what helps is the form of that title. Named in
 * brackets, as a help beside a sentence that is whole without it, a command is left out: the page has its own way there.
 */
final class PageWords {

    private static final String COMMAND = "[A-Z][a-z]+(?:[A-Z][a-z]+)+";
    private static final Pattern ASIDE = Pattern.compile(" \\((" + COMMAND + ")(?: or (" + COMMAND + "))?\\)");
    private static final Pattern NAMED = Pattern.compile("(?<![\\w.\u2026-])" + COMMAND + "(?![\\w-])");

    private PageWords() {}

    /** {@code text}, with the commands that it names called as their forms are. */
    static String of(String text) {
        return NAMED.matcher(ASIDE.matcher(text).replaceAll(PageWords::leftOut)).replaceAll(PageWords::title);
    }

    private static String leftOut(MatchResult aside) {
        boolean commands = FormWords.titleOf(aside.group(1)).isPresent()
                && (aside.group(2) == null || FormWords.titleOf(aside.group(2)).isPresent());
        return commands ? "" : Matcher.quoteReplacement(aside.group());
    }

    private static String title(MatchResult name) {
        return Matcher.quoteReplacement(FormWords.titleOf(name.group())
                .map(title -> "\u201c" + title + "\u201d")
                .orElse(name.group()));
    }
}
