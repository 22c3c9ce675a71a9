package org.caseledger.app.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.app.ask.Whose;
import org.caseledger.people.Permission;
import org.caseledger.people.Person;

/** Whose alerts the page Today shows. */
public enum TodayView {
    /** One's own, with those of queues that were lent to one, and those that fall to one's roles. */
    MINE("Mine"),
    /** One's own, and those of everybody who shares a role. */
    TEAM("My team's"),
    /** All that one sees. */
    ALL("All");

    private final String title;

    TodayView(String title) {
        this.title = title;
    }

    /** How it is called on the page. */
    public String title() {
        return title;
    }

    /** The alerts that {@code user} sees under it. */
    Whose of(String user) {
        return switch (this) {
            case MINE -> new Whose.Persons(user);
            case TEAM -> new Whose.Teams(user);
            case ALL -> Whose.EVERYBODYS;
        };
    }

    /** What {@code person} sees first: who works off a queue or approves sees their own, who only reads sees all. */
    static TodayView usual(Person person) {
        return person.may(Permission.KEEP_QUEUE) || person.may(Permission.APPROVE_RUNS) ? MINE : ALL;
    }

    /** The one that is written {@code word}; empty if none is. */
    static Optional<TodayView> named(String word) {
        return Stream.of(values()).filter(one -> one.toString().equals(word)).findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
