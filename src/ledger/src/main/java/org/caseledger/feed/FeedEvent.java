package org.caseledger.feed;

import java.time.LocalDate;
import java.util.List;

/** What became of the files of other systems. */
public sealed interface FeedEvent {

    /** Something about a file. */
    sealed interface OfFile extends FeedEvent {

        /** What the file is about, such as {@code roster}. */
        String feed();

        /** Its name, without its folder. */
        String file();
    }

    /** Rows of a file were refused: how many, and where the {@code first} of them are; {@code content} is its SHA-256. */
    record RowsRefused(String feed, String file, String content, int rows, int refused, List<RefusedRow> first)
            implements OfFile {

        public RowsRefused {
            first = List.copyOf(first);
        }
    }

    /** A file of which rows had been refused was taken in without a fault. */
    record FileTakenIn(String feed, String file, String content) implements OfFile {}

    /** Somebody says why nothing more is to be done about the rows that entry {@code refusal} names. */
    record RefusalSetAside(String refusal, String reason) implements FeedEvent {}

    /** Somebody puts what entry {@code refusal} says off; on {@code until} it is back. */
    record RefusalPutOff(String refusal, String reason, LocalDate until) implements FeedEvent {}
}
