package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import org.caseledger.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One claim from the injury to the last dollar, and a new number of the law, each step by whoever's job it is and at a browser of
 * their own: what {@code docs/staff} tells, whose pictures are made here.
 */
class ClaimStoryBrowserIT {

    static final String CLERK = "cora.reed";
    static final String ADJUSTER = "hal.marsh";
    static final String PAYROLL = Office.ROLL;
    static final String APPROVER = "alice.prover";
    static final String AUDITOR = "june.ash";
    static final String CLAIM = "G-22-0162";

    private static final ZoneId GLENDALE = ZoneId.of("America/Phoenix");

    /** A bump that the employee had reported two days before. */
    private static final String EARLIER = """
            {"do":"ReportInjury","claim":"G-22-0161","by":"m.ortiz","jurisdiction":"AZ","employer":"glendale","employee":{"id":"E3105","name":"Nora Vance"},"injuredOn":"2022-06-22","employerKnewOn":"2022-06-22","kind":"report-only","description":"Bumped a knee on a bench"}
            """;

    @Test
    void aClaimIsWorkedFromBeginningToEnd(@TempDir Path directory) throws IOException {
        try (Browser browser = Browser.open();
                Office office = Office.open(directory, GLENDALE)) {
            prepare(office);
            DeskManual manual = new DeskManual();
            People people = new People(browser, office);
            StoryOfTheFile file = new StoryOfTheFile(office, people, manual);
            StoryOfTheMoney money = new StoryOfTheMoney(office, people, manual);

            file.anInjuryIsTakenIn();
            people.itIs("2022-06-28T16:00:00Z");
            file.aMailIsPutOnFile();
            file.theNoteIsRecorded();
            people.itIs("2022-06-30T18:00:00Z");
            file.theClaimIsDenied();
            file.theDenialIsExplained();
            people.itIs("2022-07-08T17:00:00Z");
            file.theDenialIsRescindedAndTheClaimAccepted();
            people.itIs("2022-07-11T15:00:00Z");
            money.leaveComesFromTimekeeping();
            money.thePeriodIsPreviewedWithAWhatIf();
            money.theRunIsPreparedApprovedAndTransmitted();
            people.itIs("2022-07-14T16:00:00Z");
            file.sheWentBackEarlierThanThought();
            people.itIs("2022-07-25T15:00:00Z");
            money.theNextRunLeavesAReceivable();
            money.theReceivableIsNoticed();
            file.theOverpaymentIsExplained();
            people.itIs("2022-08-01T16:00:00Z");
            money.instalmentsAreAgreed();
            people.itIs("2022-08-08T16:00:00Z");
            money.theMoneyComesBack();
            people.itIs("2022-08-22T15:00:00Z");
            money.lawIsSeenInMoneyByOneAndAdoptedByAnother();
            file.anAuditorReadsItAllAndChangesNothing();

            manual.check();
            assertThat(browser.elsewhere()).as("requests to other places").isEmpty();
            assertThat(browser.complaints()).as("console messages").isEmpty();
        }
    }

    /** What is due up to the last pay period is paid, so that the next run is about the story's claim alone. */
    private static void prepare(Office office) throws IOException {
        office.run("2022-06-20");
        office.record(EARLIER);
        Staff.add(office.ledger, CLERK, "Cora Reed", Role.CLERK);
        Staff.add(office.ledger, ADJUSTER, "Hal Marsh", Role.ADJUSTER);
        Staff.add(office.ledger, APPROVER, "Alice Prover", Role.APPROVER);
        Staff.add(office.ledger, AUDITOR, "June Ash", Role.AUDITOR);
    }
}
