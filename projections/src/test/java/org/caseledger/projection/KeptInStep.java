package org.caseledger.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds for every projection, on a story that leaves rows in it. */
public interface KeptInStep {

    /** A ledger of which the projection makes rows, from the first half of its entries as well. */
    RecordedLedger story();

    /** The projection of {@code ledger}. */
    Projection projection(RecordedLedger ledger);

    /**
     * How many characters the value of each of its columns of text may have, by table and column, such as {@code
     * claims.claim.claim}.
     */
    Map<String, Integer> longest();

    private String inOneGo(RecordedLedger ledger) {
        RecordedLedger other = ledger.beside();
        Projection projection = projection(other);
        Projector projector = other.keeping(projection);
        assertThat(projector.catchUp()).isEmpty();
        return projector.fingerprint(projection.name());
    }

    /** Given a ledger, when each entry is taken up as it is recorded, then the rows are those of a rebuild. */
    @Test
    default void rowsThatGrewWithTheLedgerAreThoseOfARebuild() {
        RecordedLedger ledger = story();
        Projection projection = projection(ledger);
        Projector projector = ledger.keeping(projection);
        String empty = projector.fingerprint(projection.name());
        for (int entries = 1; entries <= ledger.size(); entries++) {
            ledger.known(entries);
            assertThat(projector.catchUp()).isEmpty();
        }
        String live = projector.fingerprint(projection.name());
        assertThat(live).isNotEqualTo(empty).isEqualTo(inOneGo(ledger));

        Projector.Rebuilt rebuilt = RecordedLedger.rebuilt(projector).getFirst();

        assertThat(rebuilt.fingerprint()).isEqualTo(live).isEqualTo(rebuilt.before());
        assertThat(rebuilt.entries()).isEqualTo(ledger.size());
        assertThat(projector.catchUp()).isEmpty();
        assertThat(projector.fingerprint(projection.name())).isEqualTo(live);
    }

    /** Every column says what it may have to hold, and holds it. */
    @Test
    default void noColumnIsTooNarrow() {
        Map<String, Integer> longest = longest();
        Map<String, Integer> widths = Widths.of(projection(story()));
        assertThat(widths).containsOnlyKeys(longest.keySet());
        assertThat(widths)
                .allSatisfy((column, width) ->
                        assertThat(width).as(column).isGreaterThanOrEqualTo(longest.getOrDefault(column, 0)));
    }

    /** Given half a story, when the rest was recorded while the program was away, then it catches up at its next start. */
    @Test
    default void whatWasRecordedInTheMeantimeIsTakenUp() {
        RecordedLedger ledger = story();
        Projection projection = projection(ledger);
        ledger.known(ledger.size() / 2);
        Projector before = ledger.keeping(projection);
        before.catchUp();
        String half = before.fingerprint(projection.name());
        ledger.known(ledger.size());

        Projector after = ledger.keeping(projection);
        assertThat(after.fingerprint(projection.name())).isEqualTo(half);
        assertThat(after.catchUp()).isEmpty();

        assertThat(after.fingerprint(projection.name()))
                .isEqualTo(inOneGo(ledger))
                .isNotEqualTo(half);
    }

    /** Given tables of another version of the projection, when the program starts, then they are made anew and filled. */
    @Test
    default void tablesOfAnotherShapeAreMadeAnew() {
        RecordedLedger ledger = story();
        Projection projection = projection(ledger);
        ledger.keeping(projection).catchUp();
        ledger.database().update("UPDATE ledger.projection SET shape = 'of an earlier version'");

        Projector projector = ledger.keeping(projection);
        assertThat(ledger.database().queryForList("SELECT position FROM ledger.projection", Long.class))
                .containsExactly(0L);
        assertThat(projector.catchUp()).isEmpty();

        assertThat(projector.fingerprint(projection.name())).isEqualTo(inOneGo(ledger));
    }

    /** Each row says of which employer its claim is, so that whoever sees one employer's claims sees no other rows. */
    @Test
    default void rowsAreSeenWhereTheirClaimIs() {
        RecordedLedger ledger = story();
        Projection projection = projection(ledger);
        assertThat(ledger.keeping(projection).catchUp()).isEmpty();
        for (Table table : projection.tables()) {
            int all = ledger.lists().count(table, "");
            assertThat(all).isPositive();
            assertThat(ledger.lists(Set.of("glendale"), Set.of()).count(table, ""))
                    .isEqualTo(all);
            assertThat(ledger.lists(Set.of("another"), Set.of()).count(table, ""))
                    .isZero();
        }
    }
}
