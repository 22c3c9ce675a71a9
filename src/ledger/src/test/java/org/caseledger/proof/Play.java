package org.caseledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.payroll.ClaimInContext;
import org.caseledger.payroll.RunContent;
import org.caseledger.receivable.ReceivableCommand;

/** Plays the changes of a case in one order, with runs and work on receivables in between. */
final class Play {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Case played;
    private final RandomGenerator random;
    private final int runsInTen;
    private final Look look;
    private final Book book = new Book();
    private final SortedMap<String, DateSpan> last;
    private final SortedMap<String, DateSpan> reached = new TreeMap<>();
    private final List<String> told = new ArrayList<>();
    private final SortedMap<String, Ending> endings = new TreeMap<>();
    private boolean refused;

    /** Looks at the book while it is written. */
    interface Look {
        /** Looks at nothing. */
        Look NOWHERE = new Look() {};

        /** After everything that happens. */
        default void changed(Book book) {}

        /** After a run. */
        default void ran(Book book, String employer, DateSpan period) {}
    }

    private Play(Case played, RandomGenerator random, int runsInTen, Look look) {
        this.played = played;
        this.random = random;
        this.runsInTen = runsInTen;
        this.look = look;
        this.last = played.lastPeriods();
        for (Subject subject : played.subjects()) {
            DateSpan period = Case.periodOf(subject.site(), subject.injuredOn().plusDays(20));
            reached.putIfAbsent(subject.site().employer(), period);
        }
    }

    /**
     * Plays {@code order}.
     *
     * @param runsInTen how often a run comes before a change
     */
    static Play of(Case played, List<Change> order, RandomGenerator random, int runsInTen, Look look) {
        Play play = new Play(played, random, runsInTen, look);
        try {
            play.all(order);
        } catch (AssertionError | RuntimeException wrong) {
            throw new Wrong(play.told, wrong);
        }
        return play;
    }

    /** Something that doesn't hold, with what was played until then. */
    static final class Wrong extends AssertionError {
        private static final long serialVersionUID = 1;

        Wrong(List<String> told, Throwable cause) {
            super(cause + "\nafter\n    " + String.join("\n    ", told), cause);
        }
    }

    /** Whether a change was refused, so that the order can't have been. */
    boolean refused() {
        return refused;
    }

    Book book() {
        return book;
    }

    /** Where each claim ended, once the changes were played. */
    SortedMap<String, Ending> endings() {
        return endings;
    }

    /** What was done, step by step. */
    List<String> told() {
        return told;
    }

    private void all(List<Change> order) {
        for (Subject subject : played.subjects()) {
            subject.base().forEach(this::record);
        }
        for (Change change : order) {
            while (random.nextInt(10) < runsInTen) {
                run();
            }
            work();
            record(change);
            if (refused) {
                return;
            }
        }
        for (Map.Entry<String, DateSpan> employer : last.entrySet()) {
            work();
            run(employer.getKey(), employer.getValue());
            assertThat(book.content(employer.getKey(), employer.getValue()).lines())
                    .as("lines of a second run")
                    .isEmpty();
        }
        for (Subject subject : played.subjects()) {
            String employer = subject.site().employer();
            endings.put(
                    subject.claim(),
                    Ending.check(
                            book.file(subject.claim()),
                            book.terms(employer),
                            last.get(employer).to()));
        }
    }

    private void record(Change change) {
        told.add(change.name());
        refused |= !change.step().play(book);
        pass();
    }

    /** Mostly an hour; sometimes things happen at the same instant. */
    private void pass() {
        look.changed(book);
        if (random.nextInt(5) > 0) {
            book.pass(HOUR);
        }
    }

    private void run() {
        List<String> employers = List.copyOf(last.keySet());
        String employer = employers.get(random.nextInt(employers.size()));
        Site site = Site.valueOf(employer.toUpperCase(Locale.ROOT));
        DateSpan period = reached.get(employer);
        for (int ahead = random.nextInt(4); ahead > 1 && period.compareTo(last.get(employer)) < 0; ahead--) {
            period = Case.periodOf(site, period.to().plusDays(1));
        }
        reached.put(employer, period);
        run(
                employer,
                random.nextInt(10) > 0
                        ? period
                        : Case.periodOf(site, period.from().minusDays(1)));
    }

    private void run(String employer, DateSpan period) {
        List<ClaimInContext> before = book.files(employer);
        RunContent content = book.content(employer, period);
        EmployerPolicy policy = book.terms(employer).policy();
        told.add("run of " + employer + " for " + period + ": " + content.totals());
        content.lines()
                .forEach(line ->
                        told.add("  " + line.claim() + " " + line.forPeriod().from() + " " + line.kind() + " "
                                + Objects.requireNonNullElse(line.payCode(), String.valueOf(line.leave())) + " "
                                + (line.amount() == null ? line.hours() + " h" : line.amount())
                                + (line.owed() == null ? "" : " " + line.owed())));
        content.exchanges().forEach(exchanged -> told.add("  " + exchanged));
        before.forEach(file -> RunCheck.check(content, file, policy));
        if (book.run(employer, content)) {
            look.ran(book, employer, period);
        } else {
            told.add("  refused");
        }
        pass();
    }

    /** What people do with receivables; what is refused isn't done. */
    private void work() {
        if (!played.receivables()) {
            return;
        }
        for (int rounds = random.nextInt(1, 4); rounds > 0; rounds--) {
            for (String id : book.receivables()) {
                for (ReceivableCommand command : Collecting.commands(book.receivable(id), random)) {
                    if (book.record(Collecting.by(command), command)) {
                        told.add(command.toString());
                        pass();
                    }
                }
            }
        }
    }
}
