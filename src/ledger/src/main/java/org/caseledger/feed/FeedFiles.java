package org.caseledger.feed;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.caseledger.decision.Limit;
import org.caseledger.family.Commands;
import org.caseledger.family.EventKind;
import org.caseledger.family.Events;
import org.caseledger.family.Fold;
import org.caseledger.family.StreamFamily;
import org.caseledger.family.StreamNames;
import org.caseledger.feed.FeedEvent.*;
import org.caseledger.people.Person;

/**
 * The streams of what was refused of the files of other systems, an employer's by its name. A file is the employer's to whom
 * whoever brings it in is bound, of several those together, and every employer's where they are bound to none.
 */
public final class FeedFiles {

    /** Whose the files are that are of no employers that are named. */
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

    /**
     * Whose a file is that is brought in by somebody who is bound to {@code employers}: the one's, or these together, such as
     * {@code glendale+tucson}; every employer's, where they are bound to none or to more than a name can hold.
     */
    public static String whose(Set<String> employers) {
        String together = String.join(Person.AND, new TreeSet<>(employers));
        return employers.isEmpty() || together.length() > Limit.IDENTIFIER.characters() ? EVERY_EMPLOYER : together;
    }

    /** The employers whose file it is that is {@code whose}; who sees all of them sees it. */
    public static List<String> employers(String whose) {
        return List.of(whose.split(Pattern.quote(Person.AND)));
    }
}
