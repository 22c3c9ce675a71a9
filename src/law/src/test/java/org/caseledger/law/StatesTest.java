package org.caseledger.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caseledger.law.calculator.Listed;
import org.caseledger.law.calendar.WorkWeek;
import org.caseledger.law.deadline.Deadline;
import org.caseledger.law.deadline.Deadlines;
import org.caseledger.law.rules.State;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.LawTable;
import org.caseledger.law.working.Day;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a state needs besides its line in the list of the states; each part that was forgotten is named. */
class StatesTest {

    private static final LocalDate INJURED_ON = LocalDate.parse("2022-01-10");
    private static final Path TABLES = Path.of("src", "main", "resources", "law");

    /** Folders of what is no state's: employers' policies, and how audits draw. */
    private static final Set<String> NO_STATES = Set.of("policy", "audit");

    private static final Path PAGES = Path.of("..", "..", "docs", "law");

    @ParameterizedTest
    @EnumSource(Jurisdiction.class)
    void aLineSaysTheStatesOwnCode(Jurisdiction line) {
        assertThat(line.state().code()).isEqualTo(line.name());
    }

    @ParameterizedTest
    @EnumSource(Jurisdiction.class)
    void aStateHasTheTablesThatEveryStateHas(Jurisdiction line) {
        for (String table : List.of("holidays", "holiday-observed", "last-day", "deadlines")) {
            String name = line.state().folder() + "/" + table;
            assertThat(LawTable.exists(name)).as("table %s", name).isTrue();
        }
        assertThat(Deadlines.of(line.state()))
                .isNotEmpty()
                .extracting(Deadline::id)
                .allMatch(id -> id.startsWith(line.state().rule("")), "begins with the state's code");
    }

    @ParameterizedTest
    @EnumSource(Jurisdiction.class)
    void aStatesRulesBeginWithItsCodeAndComputeItsDeadlines(Jurisdiction line) {
        State state = line.state();
        assertThat(state.calculators())
                .extracting(Listed::rule)
                .contains(state.rule("deadline"))
                .doesNotHaveDuplicates()
                .allMatch(rule -> rule.startsWith(state.rule("")), "begins with the state's code");
        assertThat(PAGES.resolve(state.folder())).isDirectory();
    }

    @ParameterizedTest
    @EnumSource(Jurisdiction.class)
    void aStateAnswersWhatEveryStateIsAsked(Jurisdiction line) {
        State state = line.state();
        assertThat(state.wage()).matches("[a-z][a-z ]+");
        assertThat(state.temporaryDisability(LawBook.shipped(), INJURED_ON, Optional.of(WorkWeek.parse("MTWTF"))))
                .isNotNull();
        assertThat(state.permanentDisability(LawBook.shipped(), INJURED_ON)).isNotNull();
        assertThat(state.notices(LawBook.shipped()).answerBy(Day.input("notified on", INJURED_ON)))
                .isNotNull();
    }

    /** A state's class and a folder of tables do nothing before the state stands in the list. */
    @Test
    void whatIsThereStandsInTheList() throws IOException, URISyntaxException {
        List<State> listed =
                Stream.of(Jurisdiction.values()).map(Jurisdiction::state).toList();
        assertThat(listed).extracting(State::getClass).doesNotHaveDuplicates().containsAll(implemented());
        try (Stream<Path> folders = Files.list(TABLES)) {
            assertThat(folders.map(folder -> folder.getFileName().toString())
                            .filter(folder -> !NO_STATES.contains(folder)))
                    .containsExactlyInAnyOrderElementsOf(
                            listed.stream().map(State::folder).toList());
        }
    }

    private static List<Class<? extends State>> implemented() throws IOException, URISyntaxException {
        Path classes = Path.of(
                State.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .map(file -> named(
                            file.substring(0, file.length() - ".class".length()).replace('/', '.')))
                    .filter(StatesTest::isState)
                    .<Class<? extends State>>map(found -> found.asSubclass(State.class))
                    .toList();
        }
    }

    private static boolean isState(Class<?> type) {
        return State.class.isAssignableFrom(type) && !type.isInterface();
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name, false, State.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(name, e);
        }
    }
}
