package org.caseledger.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.sql.DataSource;
import org.caseledger.app.store.product.Database;
import org.flywaydb.core.Flyway;

/**
 * The steps that bring a ledger's own tables up to date, which Flyway takes.
 *
 * @param folder where they stand among the program's resources, such as {@code db/migration/derby}
 */
record Migrations(String folder) {

    /** The table in which Flyway keeps which steps were taken. */
    static final String TAKEN = "flyway_schema_history";

    private static final Pattern FILE = Pattern.compile("V(\\d+)__\\w+\\.sql");

    /**
     * Whether {@code database} has taken them all. Looked up without Flyway, which takes longer to start than most commands
     * take altogether, and which is needed once for each step in the life of a ledger.
     */
    boolean areTakenIn(Database database) throws SQLException {
        Set<String> taken = new HashSet<>();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet steps = statement.executeQuery(
                        "SELECT \"version\", \"success\" FROM " + Database.SCHEMA + ".\"" + TAKEN + "\"")) {
            while (steps.next()) {
                if (!steps.getBoolean(2)) {
                    return false;
                }
                taken.add(String.valueOf(steps.getString(1)));
            }
        }
        Set<String> all = versions();
        return !all.isEmpty() && taken.containsAll(all);
    }

    /** Flyway, for {@code database}, with all of them. */
    Flyway in(DataSource database) {
        return Flyway.configure()
                .dataSource(database)
                .schemas(Database.SCHEMA)
                .locations("classpath:" + folder)
                .load();
    }

    /** The versions of all steps, such as 1 and 2. */
    Set<String> versions() {
        URL place = Migrations.class.getResource("/" + folder);
        if (place == null) {
            throw new IllegalStateException("the program has no " + folder);
        }
        try {
            return files(place).stream()
                    .map(FILE::matcher)
                    .filter(Matcher::matches)
                    .map(file -> file.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the files in {@code place}, a folder of the program's jar or, while it is built, of its classes. */
    private List<String> files(URL place) throws IOException {
        if (place.openConnection() instanceof JarURLConnection jar) {
            // The class loader has it open, too, and goes on with it: so it isn't closed here.
            return jar.getJarFile().stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(folder + "/"))
                    .map(name -> name.substring(folder.length() + 1))
                    .toList();
        }
        try (Stream<Path> files = Files.list(Path.of(place.toURI()))) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        } catch (URISyntaxException e) {
            throw new IOException("the program was loaded from an odd place", e);
        }
    }
}
