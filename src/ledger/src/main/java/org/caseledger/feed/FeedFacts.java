package org.caseledger.feed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.caseledger.feed.FeedEvent.*;
import org.caseledger.journal.Entry;
import org.caseledger.journal.History;

/**
 * The files of an employer of which rows were refused: the one fold of what was recorded of them.
 *
 * @param employer the employer, or {@link FeedFiles#EVERY_EMPLOYER}
 * @param refused each from its first coming to its end, in the order of recording; of a file one at most is open
 * @param takenIn the entries of files that came without a fault
 */
public record FeedFacts(String employer, List<Refused> refused, Set<String> takenIn) {

    public FeedFacts {
        refused = List.copyOf(refused);
        takenIn = Set.copyOf(takenIn);
    }

    /** The facts that {@code entries} add up to. */
    public static FeedFacts of(String employer, List<Entry<FeedEvent>> entries) {
        return of(employer, History.of(entries));
    }

    /** The facts that {@code history} adds up to. */
    public static FeedFacts of(String employer, History<FeedEvent> history) {
        List<Refused> all = new ArrayList<>();
        Set<String> takenIn = new HashSet<>();
        for (Entry<FeedEvent> entry : history.standing()) {
            switch (entry.event()) {
                case RowsRefused e -> refused(all, entry.as(e));
                case FileTakenIn e -> {
                    change(all, one -> one.open() && one.isOf(e.feed(), e.file()), one -> one.endedBy(entry.id()));
                    takenIn.add(entry.id());
                }
                case RefusalSetAside e -> change(all, isCalled(e.refusal()), one -> one.endedBy(entry.id()));
                case RefusalPutOff e -> change(all, isCalled(e.refusal()), one -> one.putOff(e.until()));
            }
        }
        return new FeedFacts(employer, all, takenIn);
    }

    private static void refused(List<Refused> all, Entry<RowsRefused> entry) {
        RowsRefused event = entry.event();
        Predicate<Refused> same = one -> one.open() && one.isOf(event.feed(), event.file());
        if (all.stream().anyMatch(same)) {
            change(all, same, one -> one.again(entry));
        } else {
            all.add(Refused.begun(entry));
        }
    }

    private static void change(List<Refused> all, Predicate<Refused> which, UnaryOperator<Refused> change) {
        all.replaceAll(one -> which.test(one) ? change.apply(one) : one);
    }

    private static Predicate<Refused> isCalled(String entry) {
        return one -> one.first().id().equals(entry);
    }

    /** The one that began with {@code entry}. */
    public Optional<Refused> begunBy(String entry) {
        return refused.stream().filter(isCalled(entry)).findFirst();
    }

    /** What is refused of the file called {@code file} of {@code feed}, while nothing ended it. */
    public Optional<Refused> open(String feed, String file) {
        return latest(feed, file).filter(Refused::open);
    }

    /** What was refused of the file called {@code file} of {@code feed} last, ended or not. */
    public Optional<Refused> latest(String feed, String file) {
        return refused.reversed().stream().filter(one -> one.isOf(feed, file)).findFirst();
    }
}
