package org.caseledger.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.caseledger.claim.InjuryKind;
import org.caseledger.demo.LostTimeCase.Course;
import org.caseledger.demo.LostTimeCase.WageCourse;
import org.caseledger.law.calendar.PayCalendar;
import org.jspecify.annotations.Nullable;

/**
 * The claims of the three years, each with its course, so that the years come out about as large as those of the process
 * review.
 *
 * @param minor claims without lost time
 * @param lostTime claims with lost time
 */
record Caseload(List<Case> minor, List<LostTimeCase> lostTime) {

    /** Lengths on both sides of the waiting period's two limits. */
    private static final List<Integer> EDGES = List.of(7, 8, 13, 14);

    private static final int FITTING_STEPS_MAX = 4_000;
    private static final int PERIOD_DAYS = 14;
    private static final int TOLERANCE = 2;
    private static final int SHORTEST_TO_FIT = 20;
    private static final int LONGEST_TO_FIT = 330;

    /** The claims of {@code years} among {@code workforce}, under {@code seed}. */
    static Caseload of(long seed, List<FiscalYear> years, Workforce workforce, PayCalendar calendar) {
        List<Case> minor = new ArrayList<>();
        List<LostTimeCase> lostTime = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (FiscalYear year : years) {
            Dice dice = Dice.of(seed, "claims of " + year.name());
            List<Case> cases = numbered(year, cases(year, dice, workforce, taken));
            int place = 0;
            for (Case one : cases) {
                if (one.kind() == InjuryKind.LOST_TIME) {
                    lostTime.add(course(one, place++, Dice.of(seed, "course of " + one.claim())));
                } else {
                    minor.add(one);
                }
            }
        }
        fit(lostTime, years, Dice.of(seed, "fit"), calendar);
        return new Caseload(List.copyOf(minor), List.copyOf(lostTime));
    }

    private static List<Case> cases(FiscalYear year, Dice dice, Workforce workforce, Set<String> taken) {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < year.claims(); i++) {
            boolean lostTime = i < year.lostTime();
            boolean covid = dice.chance(Pandemic.sharePercent(year));
            LocalDate injuredOn = covid ? Pandemic.day(year, dice) : year.from().plusDays(dice.between(0, 364));
            Person person = workforce.someone(dice, injuredOn);
            while (lostTime && !taken.add(person.id())) {
                person = workforce.someone(dice, injuredOn);
            }
            Mishap mishap = covid ? Mishap.COVID : Mishap.of(dice, person.group());
            cases.add(new Case("", person, injuredOn, kind(lostTime, covid, dice), mishap));
        }
        return cases;
    }

    private static InjuryKind kind(boolean lostTime, boolean covid, Dice dice) {
        if (lostTime) {
            return InjuryKind.LOST_TIME;
        }
        return switch (covid ? dice.weighted(40, 0, 60) : dice.weighted(22, 17, 61)) {
            case 0 -> InjuryKind.REPORT_ONLY;
            case 1 -> InjuryKind.FIRST_AID;
            default -> InjuryKind.MEDICAL_ONLY;
        };
    }

    private static List<Case> numbered(FiscalYear year, List<Case> cases) {
        List<Case> sorted =
                cases.stream().sorted(Comparator.comparing(Case::injuredOn)).toList();
        List<Case> numbered = new ArrayList<>();
        for (Case one : sorted) {
            String claim = String.format("G-%02d-%04d", year.number(), numbered.size() + 1);
            numbered.add(new Case(claim, one.person(), one.injuredOn(), one.kind(), one.mishap()));
        }
        return numbered;
    }

    /** Turns go by place, so that every course occurs in every year; the rest is chance. */
    private static LostTimeCase course(Case base, int place, Dice dice) {
        LocalDate knewOn = base.injuredOn().plusDays(dice.weighted(70, 20, 10));
        Course course = base.covid() ? Course.ACCEPTED : courseAt(place);
        int offDays = base.covid() ? dice.between(9, 24) : offDays(place, dice);
        boolean ends = place % 23 == 14;
        offDays = ends ? Math.max(offDays, 60) : offDays;
        boolean late = base.covid() ? base.injuredOn().isBefore(LocalDate.of(2021, 1, 1)) : place % 8 == 2;
        int reportDays = late ? dice.between(15, base.covid() ? 55 : 24) : dice.between(1, 8);
        LocalDate commissionOn = knewOn.plusDays(reportDays + dice.between(2, 4));
        LocalDate decidedOn = commissionOn.plusDays(dice.between(4, 20));
        LocalDate acceptedOn = switch (course) {
            case ACCEPTED -> decidedOn;
            case DENIED_FOR_DELAY -> decidedOn.plusDays(dice.between(18, 60));
            case DENIED -> null;
            case REVERSED_AT_HEARING -> decidedOn.plusDays(dice.between(130, 190));
        };
        return new LostTimeCase(
                base,
                knewOn,
                offDays,
                !base.covid() && dice.chance(45) ? dice.between(7, 35) : 0,
                !base.covid() && place % 12 == 6 && course == Course.ACCEPTED ? dice.between(75, 160) : 0,
                dice.between(18, 40),
                course,
                commissionOn,
                decidedOn,
                acceptedOn,
                wage(place, dice),
                base.person().sworn() ? dice.between(100, 110) : dice.between(96, 104),
                dice.chance(55) ? dice.between(1, 4) : 0,
                reportDays,
                dice.chance(55),
                course != Course.ACCEPTED || dice.chance(45),
                place % 10 == 3 ? dice.between(16, 24) : dice.between(0, 2),
                ends ? base.injuredOn().plusDays(dice.between(25, 45)) : null);
    }

    private static Course courseAt(int place) {
        if (place % 8 == 4) {
            return Course.DENIED_FOR_DELAY;
        }
        if (place % 32 == 11) {
            return Course.REVERSED_AT_HEARING;
        }
        return place % 16 == 7 ? Course.DENIED : Course.ACCEPTED;
    }

    private static int offDays(int place, Dice dice) {
        if (place < EDGES.size()) {
            return EDGES.get(place);
        }
        return switch (dice.weighted(12, 44, 30, 14)) {
            case 0 -> dice.between(2, 6);
            case 1 -> dice.between(15, 45);
            case 2 -> dice.between(46, 110);
            default -> dice.between(111, 240);
        };
    }

    private static WageCourse wage(int place, Dice dice) {
        if (place % 7 == 5) {
            return WageCourse.RAISED;
        }
        if (place % 14 == 8) {
            return WageCourse.LOWERED;
        }
        return dice.chance(6) ? WageCourse.PENDING : WageCourse.APPROVED;
    }

    /** Lengthens and shortens disabilities by pay periods until each year has about its number of payments. */
    private static void fit(List<LostTimeCase> cases, List<FiscalYear> years, Dice dice, PayCalendar calendar) {
        for (FiscalYear year : years) {
            long payments = cases.stream()
                    .mapToLong(one -> one.supplementsIn(year, calendar))
                    .sum();
            for (int step = 0; step < FITTING_STEPS_MAX; step++) {
                long off = year.supplements() - payments;
                if (Math.abs(off) <= TOLERANCE) {
                    break;
                }
                int place = dice.between(0, cases.size() - 1);
                LostTimeCase before = cases.get(place);
                LostTimeCase fitted = fitted(before, off > 0 ? PERIOD_DAYS : -PERIOD_DAYS, year);
                if (fitted != null) {
                    cases.set(place, fitted);
                    payments += fitted.supplementsIn(year, calendar) - before.supplementsIn(year, calendar);
                }
            }
        }
    }

    private static @Nullable LostTimeCase fitted(LostTimeCase one, int days, FiscalYear year) {
        int lasting = one.offDays() + days;
        boolean free = !one.base().covid()
                && one.supplemented()
                && one.employmentEndsOn() == null
                && one.acceptedOn() != null
                && one.offDays() > EDGES.getLast()
                && year.contains(one.base().injuredOn())
                && lasting >= SHORTEST_TO_FIT
                && lasting <= LONGEST_TO_FIT;
        return free ? one.lasting(lasting) : null;
    }
}
