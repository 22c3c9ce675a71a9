package org.caseledger.feed;

import java.util.List;
import java.util.Set;
import org.caseledger.family.Commands;
import org.caseledger.family.EventKind;
import org.caseledger.family.Events;
import org.caseledger.family.Fold;
import org.caseledger.family.StreamFamily;
import org.caseledger.family.StreamNames;
import org.caseledger.feed.FeedEvent.*;

/**
 * The streams of what was refused of the files of other systems, an employer's by its name. A file is the employer's to whom
 * whoever brings it in is bound, and every employer's where they are bound to none or to several.
 */
public final class FeedFiles {

    /** Whose the files are that are no single employer's. */
    public static final String EVERY_EMPLOYER = "every-employer";

    /** Their family. */
    public static final StreamFamily<FeedCommand, FeedEvent, FeedFacts> FAMILY = new StreamFamily<>(
            StreamNames.each("feed", "employer", "an employer's files", "FeedFiles"),
            Commands.ofProgram(FeedCommand.class, FeedCommand::employer),
            new Events<>(
                    FeedEvent.class,
                    FeedWords::of,
                    List.of(
                            EventKind.of("feed.rows-refused", RowsRefused.class),
                            EventKind.of("feed.file-taken-in", FileTakenIn.class),
                            EventKind.of("feed.refusal-set-aside", RefusalSetAside.class),
                            EventKind.of("feed.refusal-put-off", RefusalPutOff.class))),
            new Fold<>(FeedFacts.class, FeedFacts::of),
            (facts, command, now) -> FeedDecider.decide(facts, command));

    private FeedFiles() {}

    /** Whose a file is that is brought in by somebody who is bound to {@code employers}. */
    public static String whose(Set<String> employers) {
        return employers.size() == 1 ? employers.iterator().next() : EVERY_EMPLOYER;
    }
}
