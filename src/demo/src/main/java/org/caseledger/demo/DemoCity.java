package org.caseledger.demo;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.caseledger.app.store.Ledger;
import org.caseledger.law.policy.EmployerPolicy;

/**
 * A made-up city at the scale of a real one: three fiscal years of claims, from July 2019 to June 2022, entered only by
 * the ways that are open to everybody: commands, feeds and payroll runs.
 *
 * <p>The same seed and scale give the same ledger, byte for byte. The people are invented.
 */
public final class DemoCity {

    /** The employer whose policy the city has. */
    public static final String EMPLOYER = "glendale";

    /** The seed where none is given. */
    public static final long SEED = 2022;

    /** The whole city. */
    public static final double WHOLE = 1.0;

    private static final LocalTime ROSTER_FEED = LocalTime.of(5, 0);
    private static final LocalTime NIGHTLY_FEED = LocalTime.of(21, 30);

    private DemoCity() {}

    /** The instant before anything happens; what a demo's clock starts at. */
    public static Instant dawn() {
        return Agenda.at(LocalDate.of(2019, 7, 1), LocalTime.of(0, 1));
    }

    /** The last day. */
    public static LocalDate lastDay() {
        return FiscalYear.at(WHOLE).getLast().to();
    }

    /**
     * Fills {@code ledger}, which is empty and reads {@code clock}.
     *
     * @param folder where the files that are entered are written, and stay
     * @param seed what chance begins from
     * @param scale 1 for the whole city, 0.1 for a tenth of its claims
     * @param progress told the days that are over, from 1 to {@link #days}
     */
    public static void build(
            Ledger ledger, SettableClock clock, Path folder, long seed, double scale, LongConsumer progress) {
        EmployerPolicy policy = ledger.policies().find(EMPLOYER).orElseThrow();
        List<FiscalYear> years = FiscalYear.at(scale);
        LocalDate first = years.getFirst().from();
        Workforce workforce = Workforce.of(seed, scale);
        Caseload caseload = Caseload.of(seed, years, workforce, policy.payPeriods());
        Agenda agenda = new Agenda(lastDay());
        CityHall hall = new CityHall(ledger, clock, folder);
        FeedDesk feeds = new FeedDesk(hall);
        new Roster(workforce, caseload.lostTime(), first, lastDay())
                .byDay()
                .forEach((day, rows) -> agenda.act(Agenda.at(day, ROSTER_FEED), () -> feeds.roster(day, rows)));
        MinorLife minor = new MinorLife(agenda, seed);
        caseload.minor().forEach(minor::live);
        LostTimeLife lostTime = new LostTimeLife(agenda, hall, seed);
        caseload.lostTime().forEach(lostTime::live);
        agenda.claimRows()
                .forEach((day, rows) -> agenda.act(Agenda.at(day, NIGHTLY_FEED), () -> feeds.claims(day, rows)));
        AdministratorsReport report = new AdministratorsReport(ledger, policy, caseload.lostTime(), seed);
        new PayrollOffice(agenda, hall, feeds, report, policy, caseload.lostTime()).open(first, lastDay());
        live(agenda, hall, first, progress);
    }

    /** How many days the city lives through. */
    public static long days() {
        return java.time.temporal.ChronoUnit.DAYS.between(
                        FiscalYear.at(WHOLE).getFirst().from(), lastDay())
                + 1;
    }

    /** Commands wait until something needs them on record: a feed, a payroll run, or the end. */
    private static void live(Agenda agenda, CityHall hall, LocalDate first, LongConsumer progress) {
        List<Agenda.Command> waiting = new ArrayList<>();
        LocalDate day = first;
        for (Agenda.Item item = agenda.next(); item != null; item = agenda.next()) {
            LocalDate on = item.at().atOffset(Agenda.ZONE).toLocalDate();
            if (on.isAfter(day)) {
                day = on;
                progress.accept(java.time.temporal.ChronoUnit.DAYS.between(first, day));
            }
            switch (item) {
                case Agenda.Command command -> waiting.add(command);
                case Agenda.Act act -> {
                    hall.enter(waiting);
                    waiting.clear();
                    hall.now(act.at());
                    act.body().run();
                }
            }
        }
        hall.enter(waiting);
        progress.accept(days());
    }
}
