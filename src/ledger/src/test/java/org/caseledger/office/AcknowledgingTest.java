package org.caseledger.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.office.AtTheDoor.injury;

import org.caseledger.claim.AttentionCommand.*;
import org.caseledger.claim.ClaimCommand.RecordWorkStatus;
import org.caseledger.claim.ClaimCommand.RequestHearing;
import org.caseledger.claim.WorkStatus;
import org.caseledger.journal.Who;
import org.caseledger.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said about an alert at the front door. */
class AcknowledgingTest {

    private static final Who ADA = Who.commandLine("ada");
    private static final String HEARING = "hearing-requested:G-1:2022-07-01";
    private static final String EXPIRED = "work-status-expired:G-1:2022-07-02";
    private static final String SURVEILLANCE = "surveillance:G-1:2022-07-01";

    private final AtTheDoor door = new AtTheDoor();

    @BeforeEach
    void aClaimWithAlerts() {
        door.done(injury("G-1"), ADA);
        door.done(new RequestHearing("G-1", day("2022-07-01"), null, null), ADA);
        door.done(
                new RecordWorkStatus(
                        "G-1", WorkStatus.OFF_WORK, day("2022-06-11"), day("2022-07-01"), null, null, null),
                ADA);
        door.done(new RequestSurveillance("G-1", day("2022-07-01"), "seen lifting"), ADA);
    }

    private String refused(Record command, Who who) {
        return door.refused(command, who).code();
    }

    @Test
    void anAlertThatThereIsNotIsUnknown() {
        assertThat(refused(new AcknowledgeAlert("hearing-requested:G-1:2022-07-02", "seen"), ADA))
                .isEqualTo("unknown-alert");
        assertThat(refused(new AcknowledgeAlert("hearing-requested:G-9:2022-07-01", "seen"), ADA))
                .isEqualTo("unknown-alert");
        assertThat(refused(new SnoozeAlert("nonsense", "seen", day("2022-08-01")), ADA))
                .isEqualTo("unknown-alert");
    }

    @Test
    void oneThatThereIsIsAcknowledgedOnce() {
        assertThat(door.done(new SnoozeAlert(HEARING, "waits", day("2022-08-01")), ADA))
                .hasSize(1);
        assertThat(door.done(new AcknowledgeAlert(HEARING, "seen"), ADA)).hasSize(1);
        assertThat(refused(new AcknowledgeAlert(HEARING, "seen"), ADA)).isEqualTo("already-acknowledged");
    }

    @Test
    void oneThatAFactSettlesIsPutOffButNotAcknowledged() {
        assertThat(door.refused(new AcknowledgeAlert(EXPIRED, "seen"), ADA).message())
                .contains("taking note doesn't close", "RecordWorkStatus", "SnoozeAlert");
        assertThat(door.done(new SnoozeAlert(EXPIRED, "asked", day("2022-08-01")), ADA))
                .hasSize(1);
    }

    @Test
    void oneThatAFactSettledIsClosed() {
        door.done(new DecideSurveillance("G-1", day("2022-07-02"), false, null), ADA);
        assertThat(refused(new AcknowledgeAlert(SURVEILLANCE, "seen"), ADA)).isEqualTo("already-closed");
    }

    @Test
    void surveillanceIsNotThereForWhoeverMayNotSeeIt() {
        door.account("ada", Role.ADJUSTER);
        door.account("cleo", Role.CLERK);
        assertThat(refused(new AcknowledgeAlert(SURVEILLANCE, "seen"), Who.commandLine("cleo")))
                .isEqualTo("unknown-alert");
        assertThat(door.done(new AcknowledgeAlert(SURVEILLANCE, "seen"), ADA)).hasSize(1);
    }

    @Test
    void aClaimOutOfSightHasNoAlerts() {
        door.phoenixHasAPolicy();
        door.bound("pia", "phoenix", Role.CLERK);
        String unseen = door.refused(new AcknowledgeAlert(HEARING, "seen"), Who.commandLine("pia"))
                .message();
        String none = door.refused(
                        new AcknowledgeAlert("hearing-requested:G-9:2022-07-01", "seen"), Who.commandLine("pia"))
                .message();
        assertThat(unseen).isEqualTo(none.replace("G-9", "G-1"));
    }
}
