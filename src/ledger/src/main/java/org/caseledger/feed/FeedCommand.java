package org.caseledger.feed;

import static org.caseledger.decision.Limit.CODE;
import static org.caseledger.decision.Limit.COUNT;
import static org.caseledger.decision.Limit.IDENTIFIER;
import static org.caseledger.decision.Limit.NAME;
import static org.caseledger.decision.Limit.WORDS;

import java.time.LocalDate;
import java.util.List;
import org.caseledger.decision.Within;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;

/**
 * What may be asked of an employer's files. Given by the program: by the taking in of a file, or by what somebody says of the
 * alert.
 */
public sealed interface FeedCommand {

    /** The employer, or {@link FeedFiles#EVERY_EMPLOYER}. */
    String employer();

    /**
     * Rows of a file were refused.
     *
     * @param feed what the file is about, such as {@code roster}
     * @param file its name, without its folder
     * @param content its SHA-256
     * @param rows how many rows it has
     * @param refused how many of them were refused; a file that is refused as a whole counts one
     * @param first the first of these
     */
    @Needs({Permission.KEEP_CLAIMS, Permission.KEEP_PAY, Permission.RUN_PAYROLL})
    record NoteRefusedRows(
            @Within(IDENTIFIER) String employer,
            @Within(CODE) String feed,
            @Within(NAME) String file,
            @Within(NAME) String content,
            @Within(COUNT) int rows,
            @Within(COUNT) int refused,
            List<RefusedRow> first)
            implements FeedCommand {

        public NoteRefusedRows {
            first = List.copyOf(first);
        }
    }

    /** A file was taken in, and no row of it was refused. */
    @Needs({Permission.KEEP_CLAIMS, Permission.KEEP_PAY, Permission.RUN_PAYROLL})
    record NoteTakenIn(
            @Within(IDENTIFIER) String employer,
            @Within(CODE) String feed,
            @Within(NAME) String file,
            @Within(NAME) String content)
            implements FeedCommand {}

    /** Nothing more is to be done about rows that were refused, which entry {@code refusal} says. */
    @Needs(Permission.KEEP_QUEUE)
    record SetAside(
            @Within(IDENTIFIER) String employer,
            @Within(CODE) String refusal,
            @Within(WORDS) String reason) implements FeedCommand {}

    /** Rows that were refused, which entry {@code refusal} says, wait until a day. */
    @Needs(Permission.KEEP_QUEUE)
    record PutOff(
            @Within(IDENTIFIER) String employer,
            @Within(CODE) String refusal,
            @Within(WORDS) String reason,
            LocalDate until)
            implements FeedCommand {}
}
