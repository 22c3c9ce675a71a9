package org.caseledger.app.calendar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import net.fortuna.ical4j.validate.ValidationException;
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
    private static final Duration MORNING = Duration.ofHours(9);

    private static final Duration REFRESHED = Duration.ofHours(6);
    private static final String NAME = "Deadlines";

    private DeadlineCalendar() {}

    /** The file of {@code duties}; its events lead to the pages of the server at {@code server}, where there is one. */
    public static byte[] of(List<OpenDuty> duties, @Nullable URI server) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Case Ledger//Deadlines//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new Name(NAME));
        calendar.add(new XProperty("X-WR-CALNAME", NAME));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESHED));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESHED.toString()));
        duties.forEach(duty -> calendar.add(event(duty, server)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new CalendarOutputter(!duties.isEmpty()).output(calendar, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ValidationException e) {
            throw new IllegalStateException("what was made is no calendar: " + e.getMessage(), e);
        }
        return FoldedLines.of(out.toByteArray());
    }

    private static VEvent event(OpenDuty duty, @Nullable URI server) {
        Item item = duty.item();
        VEvent event = new VEvent(false);
        event.add(new Uid(duty.uid()));
        event.add(new DtStamp(duty.changedAt()));
        event.add(new LastModified(duty.changedAt()));
        event.add(new Sequence(duty.revision()));
        event.add(new DtStart<LocalDate>(duty.due()));
        event.add(new DtEnd<LocalDate>(duty.due().plusDays(1)));
        event.add(new Summary(item.claim() + ": " + item.name()));
        event.add(new Description(words(item)));
        event.add(ImmutableTransp.TRANSPARENT);
        if (server != null) {
            event.add(new Url(server.resolve("/claims/" + encoded(item.claim()) + "/deadlines")));
        }
        WARNINGS.forEach(days -> event.add(warning(days, item)));
        return event;
    }

    private static VAlarm warning(int days, Item item) {
        VAlarm warning = new VAlarm(MORNING.minusDays(days));
        warning.add(ImmutableAction.DISPLAY);
        warning.add(new Description(
                item.claim() + ": " + item.name() + (days == 1 ? ", due tomorrow" : ", due in " + days + " days")));
        return warning;
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
