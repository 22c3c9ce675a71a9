package org.caseledger.app.ask;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caseledger.app.store.Ledger;
import org.caseledger.feed.FeedFacts;
import org.caseledger.feed.FeedFiles;
import org.caseledger.feed.Refused;
import org.caseledger.journal.Entry;
import org.caseledger.journal.History;
import org.caseledger.user.UserEvent;
import org.caseledger.user.UserFacts;
import org.jspecify.annotations.Nullable;

/**
 * The question what became of the files of other systems of which rows were refused.
 *
 * @param ledger the ledger
 * @param clocks what was known
 */
public record AboutFiles(Ledger ledger, Clocks clocks) {

    /**
     * A file of which rows were refused.
     *
     * @param whose whose it is, as {@link FeedFiles#whose} says
     * @param refused what was refused, and what became of it
     */
    public record RefusedFile(String whose, Refused refused) {}

    /** The files in sight of whoever asks, by whose they are. */
    public List<FeedFacts> facts() {
        Instant knownAt = clocks.knownAt(ledger);
        return whose().distinct()
                .map(whose -> FeedFacts.of(
                        whose,
                        History.of(ledger.entries(FeedFiles.FAMILY, whose)).knownAt(knownAt)))
                .toList();
    }

    /** Each of them of which rows were refused, those that came last first. */
    public List<RefusedFile> refused() {
        return facts().stream()
                .flatMap(facts -> facts.refused().stream().map(one -> new RefusedFile(facts.employer(), one)))
                .sorted((one, other) -> other.refused()
                        .first()
                        .recordedAt()
                        .compareTo(one.refused().first().recordedAt()))
                .toList();
    }

    /** The one that began with {@code entry}. */
    public Optional<RefusedFile> begunBy(String entry) {
        return refused().stream()
                .filter(file -> file.refused().first().id().equals(entry))
                .findFirst();
    }

    /** Whose files there may be: an employer's each, everybody's, and those of whoever is or was bound to several employers. */
    private Stream<String> whose() {
        return Stream.of(
                        ledger.policies().employers().stream(),
                        Stream.of(FeedFiles.EVERY_EMPLOYER),
                        ledger.users().all().stream()
                                .map(UserFacts::entries)
                                .flatMap(Collection::stream)
                                .map(Entry::event)
                                .flatMap(event -> Stream.ofNullable(boundTo(event)))
                                .map(employers -> FeedFiles.whose(Set.copyOf(employers))))
                .flatMap(names -> names);
    }

    private static @Nullable List<String> boundTo(UserEvent event) {
        if (event instanceof UserEvent.UserAdded added) {
            return added.employers();
        }
        return event instanceof UserEvent.UserBound bound ? bound.employers() : null;
    }
}
