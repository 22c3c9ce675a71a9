package org.caseledger.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.caseledger.journal.Channel;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Provenance;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.calendar.Days;
import org.junit.jupiter.api.Test;

class OverlayTest {

    private static final LocalDate FIRST = LocalDate.parse("2022-01-01");
    private static final int WIDTH = 60;
    private static final Provenance BY = new Provenance("clerk", Channel.COMMAND_LINE, "k", null);

    private final Random random = new Random(231061);

    @Test
    void everyDayIsSpokenAboutByTheLastEntryThatNamesIt() {
        for (int times = 0; times < 2_000; times++) {
            List<Entry<Optional<DateSpan>>> entries = entries();
            NavigableMap<LocalDate, String> byDay = new TreeMap<>();
            entries.forEach(entry ->
                    entry.event().ifPresent(span -> span.stream().forEach(day -> byDay.put(day, entry.id()))));
            Overlay<Optional<DateSpan>> overlay = Overlay.of(entries, span -> span);

            assertThat(byDay(overlay.stretches())).isEqualTo(byDay);
            assertThat(overlay.days().stream()).containsExactlyElementsOf(byDay.keySet());
            for (int i = -1; i <= WIDTH; i++) {
                LocalDate day = FIRST.plusDays(i);
                assertThat(overlay.on(day).map(Entry::id)).isEqualTo(Optional.ofNullable(byDay.get(day)));
            }
            Days some = Days.of(List.of(span(), span()));
            assertThat(overlay.touching(some))
                    .isEqualTo(overlay.stretches().stream()
                            .filter(stretch -> !some.within(stretch.days()).isEmpty())
                            .toList());
        }
    }

    @Test
    void ofTwoThatAreEffectiveOnOneDayTheLaterEntryHolds() {
        Overlay<LocalDate> overlay = Overlay.effective(
                List.of(entry("a", FIRST), entry("b", FIRST.plusDays(9)), entry("c", FIRST)), from -> from);
        assertThat(overlay.on(FIRST.minusDays(1))).isEmpty();
        assertThat(overlay.on(FIRST.plusDays(8)).map(Entry::id)).contains("c");
        assertThat(overlay.on(LocalDate.MAX).map(Entry::id)).contains("b");
    }

    private static Map<LocalDate, String> byDay(List<Overlay.Stretch<Optional<DateSpan>>> stretches) {
        Map<LocalDate, String> byDay = new TreeMap<>();
        stretches.forEach(stretch -> stretch.days().stream()
                .forEach(day -> assertThat(byDay.put(day, stretch.entry().id())).isNull()));
        return byDay;
    }

    private List<Entry<Optional<DateSpan>>> entries() {
        List<Entry<Optional<DateSpan>>> entries = new ArrayList<>();
        for (int left = random.nextInt(8); left > 0; left--) {
            entries.add(entry("e" + left, random.nextInt(9) == 0 ? Optional.empty() : Optional.of(span())));
        }
        return entries;
    }

    private DateSpan span() {
        LocalDate from = FIRST.plusDays(random.nextInt(WIDTH - 20));
        return new DateSpan(from, from.plusDays(random.nextInt(20)));
    }

    private static <E> Entry<E> entry(String id, E event) {
        return new Entry<>(id, Instant.EPOCH, BY, event);
    }
}
