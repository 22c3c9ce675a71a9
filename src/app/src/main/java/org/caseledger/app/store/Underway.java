package org.caseledger.app.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.caseledger.office.Books.Kept;
import org.caseledger.projection.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * What was decided and is not on disk yet: at most a group that is being written, and one that is still open. The next
 * transaction decides by it; nobody else sees it.
 */
final class Underway {

    private volatile List<Group> groups = List.of();
    private @Nullable Group open;
    private int failures;
    private @Nullable RuntimeException lastFault;

    /** The entries on {@code stream} that are underway, in order. */
    List<Recorded> on(String stream) {
        List<Group> now = groups;
        return switch (now.size()) {
            case 0 -> List.of();
            case 1 -> now.getFirst().on(stream);
            default -> now.stream().flatMap(group -> group.on(stream).stream()).toList();
        };
    }

    /** The first entries of the claims whose reports are underway. */
    Stream<Recorded> reports() {
        return groups.stream().flatMap(group -> group.reports().stream());
    }

    /** The users on whose accounts something is underway, in order. */
    Set<String> users() {
        List<Group> now = groups;
        if (now.stream().allMatch(group -> group.users().isEmpty())) {
            return Set.of();
        }
        Set<String> users = new LinkedHashSet<>();
        now.forEach(group -> users.addAll(group.users()));
        return users;
    }

    /** The answer under {@code key}, if it is underway. */
    Optional<Kept> answer(String key) {
        return groups.stream()
                .flatMap(group -> Stream.ofNullable(group.answers().get(key)))
                .findFirst();
    }

    /** When the last entry that is underway was recorded. */
    Optional<Instant> lastRecordedAt() {
        return last().map(last -> last.entry().recordedAt());
    }

    private Optional<Recorded> last() {
        return groups.reversed().stream()
                .filter(group -> !group.entries().isEmpty())
                .findFirst()
                .map(group -> group.entries().getLast().recorded());
    }

    /** How often what was underway came to nothing. What was decided by it must not be recorded. */
    synchronized int failures() {
        return failures;
    }

    /**
     * Takes {@code draft} in, which was decided after {@code failures}; {@code onDisk} is the position of the last entry that
     * is there. Returns the group with which it, or what it was decided by, gets to the disk; null where all of that is
     * there.
     */
    synchronized @Nullable Group join(Draft draft, int failures, LongSupplier onDisk) {
        requireNoneSince(failures);
        if (draft.isEmpty()) {
            return groups.isEmpty() ? null : groups.getLast();
        }
        long last = last().map(Recorded::position).orElseGet(onDisk::getAsLong);
        if (open == null) {
            open = new Group();
            List<Group> more = new ArrayList<>(groups);
            more.add(open);
            groups = List.copyOf(more);
        }
        open.add(draft, last);
        return open;
    }

    /** Refused where something that was underway came to nothing after {@code failures}. */
    synchronized void requireNoneSince(int failures) {
        if (this.failures != failures && lastFault != null) {
            throw lastFault;
        }
    }

    /** Closes the group that is open, and returns it to be written; null where there is none. */
    synchronized @Nullable Group close() {
        Group closed = open;
        open = null;
        return closed;
    }

    /** {@code group} is on disk, and whatever reads what is there knows it. */
    synchronized void written(Group group) {
        groups = groups.stream().filter(one -> one != group).toList();
        group.end(null);
    }

    /** What is underway can't be written, because of {@code fault}; what was decided by it falls with it. */
    synchronized void fail(RuntimeException fault) {
        failures++;
        lastFault = fault;
        open = null;
        List<Group> fallen = groups;
        groups = List.of();
        fallen.forEach(group -> group.end(fault));
    }
}
