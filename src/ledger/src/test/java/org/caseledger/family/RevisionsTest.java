package org.caseledger.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was stored in an earlier shape is read in today's, through every step between. */
class RevisionsTest {

    /** Revision 1 had one text, 2 divided it into two names, 3 says the day of the visit. */
    private record Visited(String first, String last, LocalDate on) {}

    private record Left(String why) {}

    private static final EventKinds KINDS = new EventKinds(List.of(
            EventKind.of("visit.made", Visited.class)
                    .from(1, old -> {
                        String[] names = old.remove("name").stringValue().split(" ");
                        return old.put("first", names[0]).put("last", names[1]);
                    })
                    .from(2, old -> old.put("on", "1970-01-01")),
            EventKind.of("visit.left", Left.class)));

    @Test
    void eachRevisionIsReadAsTodays() {
        Visited robin = new Visited("Robin", "Sample", LocalDate.EPOCH);
        assertThat(read("visit.made", 1, "{\"name\": \"Robin Sample\"}")).isEqualTo(robin);
        assertThat(read("visit.made", 2, "{\"first\": \"Robin\", \"last\": \"Sample\"}"))
                .isEqualTo(robin);
        assertThat(read("visit.made", 3, "{\"first\": \"Robin\", \"last\": \"Sample\", \"on\": \"2022-03-01\"}"))
                .isEqualTo(new Visited("Robin", "Sample", LocalDate.parse("2022-03-01")));
        assertThat(read("visit.left", 1, "{\"why\": \"tired\"}")).isEqualTo(new Left("tired"));
    }

    @Test
    void theLastRevisionIsStored() {
        assertThat(KINDS.of(Visited.class).revision()).isEqualTo(3);
        assertThat(KINDS.of(Left.class).revision()).isEqualTo(1);
    }

    @Test
    void aRevisionThatIsNotKnownIsRefused() {
        assertThatThrownBy(() -> read("visit.made", 4, "{}"))
                .hasMessage("visit.made is known up to revision 3, and 4 is on record; use the version of the program"
                        + " that stored it");
        assertThatThrownBy(() -> read("visit.left", 0, "{}")).hasMessageContaining("revision 1, and 0");
    }

    @Test
    void aShapeOfAnotherRevisionIsRefused() {
        assertThatThrownBy(() -> read("visit.made", 3, "{\"name\": \"Robin Sample\"}"))
                .hasMessageContaining("name");
    }

    @Test
    void stepsStandInTheirOrder() {
        EventKind<Left> left = EventKind.of("visit.left", Left.class);
        assertThatThrownBy(() -> left.from(2, old -> old))
                .hasMessage("visit.left: the next step is from revision 1, not from 2");
    }

    @Test
    void twoKindsOfOneNameAreRefused() {
        EventKind<Left> left = EventKind.of("visit.left", Left.class);
        assertThatThrownBy(() -> new EventKinds(List.of(left, left)))
                .hasMessage("visit.left stands twice in the event catalogue");
    }

    private static Object read(String name, int revision, String json) {
        return KINDS.read(name, revision, json.getBytes(StandardCharsets.UTF_8));
    }
}
