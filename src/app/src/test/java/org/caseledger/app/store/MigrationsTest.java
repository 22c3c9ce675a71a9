package org.caseledger.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.caseledger.app.store.product.Database;
import org.caseledger.app.store.product.Product;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps that bring the tables of a ledger up to date are those that ledgers out there have taken. */
class MigrationsTest {

    /** What every ledger says of its first step; it may never change. */
    private static final int FIRST = -1_718_804_533;

    private static final Product PRODUCT = Products.embedded();
    private static final Migrations MIGRATIONS = new Migrations(PRODUCT.migrations());

    @TempDir
    private Path folder;

    private static List<MigrationInfo> steps(Database database) {
        return Arrays.stream(MIGRATIONS.in(database.dataSource()).info().all())
                .filter(step -> step.getVersion() != null)
                .toList();
    }

    @Test
    void whatWasReleasedStaysAsItIs() throws SQLException {
        try (Database empty = PRODUCT.make(folder, folder.resolve("empty"), null)) {
            assertThat(steps(empty).getFirst().getChecksum()).isEqualTo(FIRST);
        }
    }

    @Test
    void theStepsThatAreLookedUpAreThoseThatFlywayTakes() throws SQLException {
        Ledger.open(folder.resolve("ledger"), Clock.systemUTC()).close();
        try (Database made = PRODUCT.open(folder, folder.resolve("ledger").resolve("database"), null)) {
            assertThat(steps(made))
                    .allMatch(step ->
                            step.getState().isApplied() && !step.getState().isFailed());
            assertThat(steps(made))
                    .extracting(step -> step.getVersion().toString())
                    .containsExactlyInAnyOrderElementsOf(MIGRATIONS.versions());
            assertThat(MIGRATIONS.areTakenIn(made)).isTrue();
        }
    }

    @Test
    void aLedgerThatLacksOneIsSeen() throws SQLException {
        Ledger.open(folder.resolve("ledger"), Clock.systemUTC()).close();
        try (Database made = PRODUCT.open(folder, folder.resolve("ledger").resolve("database"), null);
                Connection connection = made.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM \"flyway_schema_history\" WHERE \"version\" = '1'");
            assertThat(MIGRATIONS.areTakenIn(made)).isFalse();
        }
    }
}
