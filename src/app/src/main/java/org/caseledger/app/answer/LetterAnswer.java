package org.caseledger.app.answer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caseledger.claim.LetterEvent;
import org.caseledger.claim.LetterFigure;
import org.caseledger.claim.Letters;
import org.caseledger.claim.WrittenLetter;
import org.caseledger.journal.Entry;
import org.caseledger.law.calendar.DateSpan;
import org.jspecify.annotations.Nullable;

/**
 * A letter that was written.
 *
 * @param letter its id
 * @param claim its claim
 * @param template the template
 * @param version the template's version
 * @param templateHash SHA-256 of the template's file
 * @param period the pay period that it speaks of
 * @param addressee to whom it is written
 * @param email the address of mail to which it goes; absent where it is printed
 * @param state how far it is
 * @param writtenBy who wrote it
 * @param writtenAt when
 * @param endedBy who approved or dropped it; absent where it left at once, or waits
 * @param endedAt when
 * @param reason why it was dropped
 * @param issuedAt when it was issued; absent while it isn't
 * @param entry the entry that wrote it
 * @param paragraph what was added in free words
 * @param changes what is different from the letter of the template before it
 * @param figures the figures that it names, and where each was read; with the page only
 * @param workings SHA-256 over the figures
 * @param textHash SHA-256 of the page
 * @param page the page, as HTML that is complete in itself; where it was asked for
 */
public record LetterAnswer(
        String letter,
        String claim,
        String template,
        int version,
        String templateHash,
        @Nullable DateSpan period,
        String addressee,
        @Nullable String email,
        Letters.State state,
        String writtenBy,
        Instant writtenAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt,
        @Nullable String reason,
        @Nullable Instant issuedAt,
        String entry,
        @Nullable String paragraph,
        List<String> changes,
        @Nullable List<LetterFigure> figures,
        String workings,
        String textHash,
        @Nullable String page)
        implements Document {

    /** The answer for {@code item} of {@code claim}, with its page and figures where they are wanted. */
    public static LetterAnswer of(String claim, Letters.Item item, boolean whole) {
        WrittenLetter letter = item.letter();
        Entry<LetterEvent> ended = item.ended();
        Optional<Instant> issued = item.left().map(Entry::recordedAt);
        return new LetterAnswer(
                letter.letter(),
                claim,
                letter.template(),
                letter.version(),
                letter.templateHash(),
                letter.period(),
                letter.addressee(),
                letter.email(),
                item.state(),
                item.written().provenance().by(),
                item.written().recordedAt(),
                ended == null ? null : ended.provenance().by(),
                ended == null ? null : ended.recordedAt(),
                ended != null && ended.event() instanceof LetterEvent.LetterDropped dropped ? dropped.reason() : null,
                issued.orElse(null),
                item.written().id(),
                letter.paragraph(),
                letter.changes(),
                whole ? letter.figures() : null,
                letter.workings(),
                letter.textHash(),
                whole ? letter.text() : null);
    }
}
