package org.caseledger.proof;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caseledger.claim.ClaimCommand;
import org.caseledger.claim.ClaimCommand.WithdrawEntry;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a case that are drawn so far, and how one more of a claim gets its name.
 *
 * @param subject the claim
 * @param changes all changes of the case
 */
record Drawn(Subject subject, List<Change> changes) {

    /** A change whose place in the order doesn't matter. */
    Change add(String what, Object details, Function<String, ClaimCommand> command) {
        return add(what, details, null, Set.of(), command);
    }

    /** A change of the claim. */
    Change add(
            String what,
            Object details,
            @Nullable String overlays,
            Set<String> after,
            Function<String, ClaimCommand> command) {
        String claim = subject.claim();
        String name = claim + " " + next() + " " + what + " " + details;
        Change change = new Change(
                name,
                what,
                overlays == null ? null : claim + " " + overlays,
                after,
                null,
                book -> book.record(name, command.apply(claim)));
        changes.add(change);
        return change;
    }

    /** The withdrawal of the change {@code target}. */
    void withdraw(String target) {
        String claim = subject.claim();
        String name = claim + " " + next() + " withdrawal of " + target;
        changes.add(new Change(
                name,
                "withdrawal",
                null,
                Set.of(target),
                target,
                book -> book.record(name, new WithdrawEntry(claim, book.entry(target), "recorded by mistake"))));
    }

    /** The names of what can be withdrawn of the claim. */
    List<String> standing() {
        Set<String> undone = new HashSet<>();
        changes.stream().filter(change -> change.undoes() != null).forEach(change -> undone.add(change.undoes()));
        return Stream.concat(
                        subject.base().stream().skip(1),
                        changes.stream().filter(change -> change.name().startsWith(subject.claim() + " ")))
                .filter(change -> change.undoes() == null && !undone.contains(change.name()))
                .map(Change::name)
                .toList();
    }

    /** The number of the next change. */
    int next() {
        return changes.size() + 1;
    }
}
