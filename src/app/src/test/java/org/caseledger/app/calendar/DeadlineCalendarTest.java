package org.caseledger.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Trigger;
import org.caseledger.app.answer.DeadlinesAnswer;
import org.caseledger.claim.DeadlineState;
import org.caseledger.law.deadline.ClaimFact;
import org.caseledger.law.working.Status;
import org.junit.jupiter.api.Test;

/** A calendar of deadlines: what a calendar program reads in it, and what the file itself looks like. */
class DeadlineCalendarTest {

    private static final LocalDate DUE = LocalDate.parse("2022-07-08");
    private static final Instant CHANGED = Instant.parse("2022-06-20T15:04:05Z");
    private static final URI SERVER = URI.create("https://ledger.example/");

    private static OpenDuty duty(String claim, String name, int number) {
        DeadlinesAnswer.Item item = new DeadlinesAnswer.Item(
                claim,
                "az.accept-or-deny",
                name,
                "insurer",
                "A.R.S. § 23-1061(M); A.A.C. R20-5-106",
                Status.VERIFIED,
                "21 calendar days",
                new DeadlinesAnswer.Started(
                        "e1", "commission-notice", LocalDate.parse("2022-06-17"), ClaimFact.Party.values()[0]),
                DUE,
                false,
                null,
                DeadlineState.OPEN,
                true,
                null,
                0,
                null,
                null,
                "why",
                null);
        return new OpenDuty(item, DUE, number, 12, CHANGED);
    }

    private static final OpenDuty ACCEPT = duty("G-22-0007", "accept or deny the claim; say so, in writing", 1);

    private static Calendar read(byte[] file) throws IOException, ParserException {
        return new CalendarBuilder().build(new ByteArrayInputStream(file));
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    @Test
    void aProgramReadsTheDayTheWarningsAndWhereItStands() throws IOException, ParserException {
        Calendar calendar = read(DeadlineCalendar.of(List.of(ACCEPT), SERVER));
        calendar.validate();
        List<VEvent> events = calendar.getComponents(Component.VEVENT);
        assertThat(events).hasSize(1);
        VEvent event = events.getFirst();
        assertThat(event.getRequiredProperty(Property.UID).getValue())
                .isEqualTo("G-22-0007.az.accept-or-deny.1@caseledger");
        assertThat(event.getRequiredProperty(Property.SUMMARY).getValue())
                .isEqualTo("G-22-0007: accept or deny the claim; say so, in writing");
        assertThat(event.getRequiredProperty(Property.DESCRIPTION).getValue())
                .contains("by the insurer", "2022-06-17", "commission notice", "A.R.S. § 23-1061(M)");
        assertThat(event.getRequiredProperty(Property.URL).getValue())
                .isEqualTo("https://ledger.example/claims/G-22-0007/deadlines");
        assertThat(event.getRequiredProperty(Property.SEQUENCE).getValue()).isEqualTo("12");
        assertThat(event.getDateTimeStart().getDate()).isEqualTo(DUE);
        assertThat(event.getDateTimeEnd().getDate()).isEqualTo(DUE.plusDays(1));
        assertThat(event.getAlarms())
                .extracting((VAlarm alarm) -> ((Trigger) alarm.getRequiredProperty(Property.TRIGGER)).getDuration())
                .containsExactly(
                        Duration.ofDays(-7).plusHours(9),
                        Duration.ofDays(-3).plusHours(9),
                        Duration.ofDays(-1).plusHours(9));
        assertThat(event.getAlarms())
                .extracting((VAlarm alarm) ->
                        alarm.getRequiredProperty(Property.DESCRIPTION).getValue())
                .last()
                .asString()
                .endsWith("due tomorrow");
    }

    @Test
    void theFileIsAsTheStandardWantsIt() {
        String file = text(DeadlineCalendar.of(
                List.of(ACCEPT, duty("G-22-0008", "§".repeat(120) + "\uD83D\uDCC5".repeat(40) + ", \\ ; \n end", 2)),
                SERVER));
        assertThat(file).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(file.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(Arrays.stream(file.split("\r\n")).map(line -> line.getBytes(StandardCharsets.UTF_8).length))
                .allMatch(octets -> octets <= 75)
                .anyMatch(octets -> octets > 70);
        String unfolded = file.replace("\r\n ", "");
        assertThat(unfolded.split("\r\n"))
                .contains(
                        "VERSION:2.0",
                        "UID:G-22-0007.az.accept-or-deny.1@caseledger",
                        "DTSTAMP:20220620T150405Z",
                        "DTSTART;VALUE=DATE:20220708",
                        "DTEND;VALUE=DATE:20220709",
                        "TRANSP:TRANSPARENT",
                        "TRIGGER:-PT159H",
                        "TRIGGER:-PT63H",
                        "TRIGGER:-PT15H",
                        "SUMMARY:G-22-0007: accept or deny the claim\\; say so\\, in writing")
                .anyMatch(line ->
                        line.startsWith("SUMMARY:G-22-0008: §§") && line.endsWith("\uD83D\uDCC5\\, \\\\ \\; \\n end"));
    }

    @Test
    void anotherDayIsTheSameEventChanged() {
        OpenDuty moved = new OpenDuty(ACCEPT.item(), DUE.plusDays(4), 1, 13, CHANGED.plusSeconds(1));
        String file = text(DeadlineCalendar.of(List.of(moved), null));
        assertThat(file)
                .contains("UID:" + ACCEPT.uid(), "SEQUENCE:13", "DTSTART;VALUE=DATE:20220712")
                .doesNotContain("URL:");
        assertThat(duty("G-22-0007", "again", 2).uid()).isNotEqualTo(ACCEPT.uid());
    }

    @Test
    void theSameDutiesAreTheSameFileAndNoneIsACalendarToo() throws IOException, ParserException {
        assertThat(DeadlineCalendar.of(List.of(ACCEPT), SERVER))
                .isEqualTo(DeadlineCalendar.of(List.of(ACCEPT), SERVER));
        assertThat(read(DeadlineCalendar.of(List.of(), null)).getComponents()).isEmpty();
    }
}
