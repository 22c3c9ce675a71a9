package org.caseledger.app.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.caseledger.app.answer.ContactAnswer;
import org.caseledger.app.answer.LetterAnswer;
import org.caseledger.app.answer.TimelineAnswer;
import org.caseledger.app.ask.AboutClaim;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.letter.AboutLetters;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.table.ClaimTables;
import org.caseledger.app.table.EntryTables;
import org.caseledger.app.table.Orders;
import org.springframework.web.util.UriUtils;

/**
 * The lists of a claim's file that sort and leave: the people that it has to do with, its letters, and its history.
 *
 * @param ledger the ledger
 * @param claim the claim, which is there
 * @param moment what was known, and up to which day
 * @param parameters those of the page, or of a list's file
 */
record ClaimLists(Ledger ledger, String claim, Moment moment, Map<String, String> parameters) {

    private static final String LATEST_WRITTEN_FIRST = Orders.FALLING + ClaimTables.LETTERS_BY.usual();

    /** Where the claim's file is. */
    static String file(String claim) {
        return "/claims/" + UriUtils.encodePathSegment(claim, StandardCharsets.UTF_8);
    }

    ListAddress contactsList() {
        return ListAddress.of(file(claim), "contacts", parameters, ClaimTables.CONTACTS_BY)
                .as(moment);
    }

    /** The people, those too that had to do with the claim before. */
    List<ContactAnswer> contacts() {
        return ClaimTables.CONTACTS_BY
                .sorted(about().facts().contacts(), contactsList().sort().by())
                .orElseThrow();
    }

    ListAddress lettersList() {
        return ListAddress.of(file(claim), "letters", parameters, ClaimTables.LETTERS_BY, LATEST_WRITTEN_FIRST)
                .as(moment);
    }

    List<LetterAnswer> letters() {
        return ClaimTables.LETTERS_BY
                .sorted(
                        AboutLetters.written(ledger.facts(claim).knownAt(moment.knownAt())),
                        lettersList().sort().by())
                .orElseThrow();
    }

    /** Where the history is listed, narrowed down by who recorded it and by words. */
    ListAddress timelineList() {
        return ListAddress.of(file(claim) + "/timeline", "", parameters, EntryTables.TIMELINE_BY)
                .with("by", said("by"))
                .with("words", said("words"))
                .as(moment);
    }

    List<TimelineAnswer> timeline() {
        ListAddress list = timelineList();
        List<TimelineAnswer> all = about().timeline().stream()
                .filter(one -> list.said("by").isEmpty() || list.said("by").equals(one.by()))
                .filter(one -> has(one.what(), list.said("words")))
                .toList();
        return EntryTables.TIMELINE_BY.sorted(all, list.sort().by()).orElseThrow();
    }

    /** Who recorded something on the claim. */
    List<String> recorders() {
        return about().timeline().stream()
                .map(TimelineAnswer::by)
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean has(String what, String words) {
        return what.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    private String said(String parameter) {
        return parameters.getOrDefault(parameter, "").strip();
    }

    private AboutClaim about() {
        return new AboutClaim(ledger, claim, new Clocks(moment.knownAt(), moment.asOf()));
    }
}
