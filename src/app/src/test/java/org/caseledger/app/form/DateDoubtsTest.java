package org.caseledger.app.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.caseledger.claim.AttentionCommand.SetDiary;
import org.caseledger.claim.ClaimCommand.RecordDependents;
import org.caseledger.claim.ClaimCommand.RecordEmployment;
import org.caseledger.claim.ClaimCommand.ReportInjury;
import org.junit.jupiter.api.Test;

/** Days that are likelier slips are questioned. Of a claim's own days see {@code RecordPagesTest}. */
class DateDoubtsTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 6, 27);

    private static Map<String, String> doubts(Class<? extends Record> command, Map<String, String> typed) {
        return new DateDoubts(null, TODAY).of(CommandForm.ofKnown(command), typed);
    }

    @Test
    void aDayAheadIsDoubtfulForWhatHappened() {
        assertThat(doubts(RecordDependents.class, Map.of("effectiveFrom", "2022-06-28")))
                .containsEntry("effectiveFrom", "2022-06-28 has not come yet");
        assertThat(doubts(RecordDependents.class, Map.of("effectiveFrom", "2022-06-27")))
                .isEmpty();
        assertThat(doubts(SetDiary.class, Map.of("on", "2023-06-27"))).isEmpty();
        assertThat(doubts(SetDiary.class, Map.of("on", "2023-06-28")))
                .containsEntry("on", "2023-06-28 is more than a year ahead");
    }

    @Test
    void anInjuryLongAgoAndAHiringBeforeAnybodysLifeAreDoubtful() {
        assertThat(doubts(ReportInjury.class, Map.of("injuredOn", "2021-06-27")))
                .isEmpty();
        assertThat(doubts(ReportInjury.class, Map.of("injuredOn", "2021-06-26")))
                .containsEntry("injuredOn", "2021-06-26 is more than a year ago");
        assertThat(doubts(RecordEmployment.class, Map.of("hiredOn", "1962-06-26")))
                .containsEntry("hiredOn", "1962-06-26 is more than 60 years ago");
    }

    @Test
    void whatIsNoDayIsSomebodyElsesToSay() {
        assertThat(doubts(SetDiary.class, Map.of("on", "soon"))).isEmpty();
    }
}
