package org.caseledger.app.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.CalendarScale;
import biweekly.property.Trigger;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.caseledger.app.answer.DeadlinesAnswer.Item;
import org.jspecify.annotations.Nullable;

/**
 * Open duties as an iCalendar file: each an event of the whole of its last day that leaves the day free, because calendar
 * programs that subscribe to a feed show events and pass to-dos over. No person's name is in it: a calendar is shown on
 * walls and on telephones. The same duties give the same bytes, whenever they are asked for.
 */
public final class DeadlineCalendar {

    /** The media type of iCalendar. */
    public static final String TYPE = "text/calendar;charset=UTF-8";

    /** How many days ahead somebody is warned. */
    private static final List<Integer> WARNINGS = List.of(7, 3, 1);

    /** At nine in the morning; the whole of a day begins at midnight. */
    private static final int MORNING_HOUR = 9;

    private static final int HOURS_OF_A_DAY = 24;
    private static final int REFRESHED_HOURS = 6;
    private static final String NAME = "Deadlines";

    private DeadlineCalendar() {}

    /** The file of {@code duties}; its events lead to the pages of the server at {@code server}, where there is one. */
    public static byte[] of(List<OpenDuty> duties, @Nullable URI server) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Case Ledger//Deadlines//EN");
        calendar.setCalendarScale(CalendarScale.gregorian());
        calendar.setName(NAME);
        calendar.setExperimentalProperty("X-WR-CALNAME", NAME);
        calendar.setRefreshInterval(Duration.builder().hours(REFRESHED_HOURS).build());
        calendar.setExperimentalProperty("X-PUBLISHED-TTL", "PT" + REFRESHED_HOURS + "H");
        duties.forEach(duty -> calendar.addEvent(event(duty, server)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ICalWriter writer = new ICalWriter(out, ICalVersion.V2_0)) {
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FoldedLines.of(out.toByteArray());
    }

    private static VEvent event(OpenDuty duty, @Nullable URI server) {
        Item item = duty.item();
        VEvent event = new VEvent();
        event.setUid(duty.uid());
        event.setDateTimeStamp(instant(duty.changedAt()));
        event.setLastModified(instant(duty.changedAt()));
        event.setSequence(duty.revision());
        event.setDateStart(day(duty.due()));
        event.setDateEnd(day(duty.due().plusDays(1)));
        event.setSummary(item.claim() + ": " + item.name());
        event.setDescription(words(item));
        event.setTransparency(true);
        if (server != null) {
            event.setUrl(server.resolve("/claims/" + encoded(item.claim()) + "/deadlines")
                    .toString());
        }
        WARNINGS.forEach(days -> event.addAlarm(warning(days, item)));
        return event;
    }

    private static VAlarm warning(int days, Item item) {
        Duration before = Duration.builder()
                .prior(true)
                .hours(days * HOURS_OF_A_DAY - MORNING_HOUR)
                .build();
        return VAlarm.display(
                new Trigger(before, null),
                item.claim() + ": " + item.name() + (days == 1 ? ", due tomorrow" : ", due in " + days + " days"));
    }

    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    private static ICalDate instant(Instant instant) {
        ZonedDateTime at = instant.atZone(ZoneOffset.UTC);
        return new ICalDate(
                new DateTimeComponents(
                        at.getYear(),
                        at.getMonthValue(),
                        at.getDayOfMonth(),
                        at.getHour(),
                        at.getMinute(),
                        at.getSecond(),
                        true),
                true);
    }

    private static String words(Item item) {
        String started = item.startedBy() == null
                ? ""
                : "Started on " + item.startedBy().on() + " by "
                        + item.startedBy().fact().replace('-', ' ') + ".\n";
        return item.id() + ": " + item.limit() + ", by the " + item.who() + ".\n" + started + item.citation();
    }

    private static String encoded(String claim) {
        return URLEncoder.encode(claim, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
