package org.caseledger.app.web;

import java.util.List;
import java.util.Set;
import org.caseledger.people.Permission;
import org.caseledger.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * The parts of the workbench, in the order of the menu.
 *
 * @param path where it begins
 * @param title how it is called
 * @param section how pages say that they are in it
 * @param needs what it takes to see it: one of them
 */
public record Menu(String path, String title, String section, Set<Permission> needs) {

    private Menu(String path, String title, String section, Permission... needs) {
        this(path, title, section, Set.of(needs));
    }

    private static final String BENCH = "/bench";

    private static final List<Menu> ALL = List.of(
            new Menu("/", "Today", "today", Permission.SEE_CLAIMS),
            new Menu("/claims", "Claims", "claims", Permission.SEE_CLAIMS),
            new Menu("/tray", "Tray", "tray", Permission.KEEP_CLAIMS),
            new Menu("/deadlines", "Deadlines", "deadlines", Permission.SEE_CLAIMS),
            new Menu("/queues", "Queues", "queues", Permission.SEE_CLAIMS),
            new Menu("/payroll", "Payroll", "payroll", Permission.SEE_PAYROLL),
            new Menu("/receivables", "Receivables", "receivables", Permission.SEE_PAYROLL),
            new Menu("/variances", "Variances", "variances", Permission.SEE_PAYROLL),
            new Menu("/feeds", "Feeds", "feeds", Permission.SEE_CLAIMS),
            new Menu(BENCH, "Bench", "bench", Permission.AUDIT),
            new Menu(
                    "/audits",
                    "Audits",
                    "audits",
                    Permission.AUDIT,
                    Permission.DECIDE_CLAIMS,
                    Permission.RUN_PAYROLL,
                    Permission.APPROVE_RUNS),
            new Menu("/read-trail", "Read trail", "read-trail", Permission.AUDIT),
            new Menu("/accounts", "Accounts", "accounts", Permission.SEE_ACCOUNTS),
            new Menu("/webhooks", "Webhooks", "webhooks", Permission.KEEP_WEBHOOKS),
            new Menu("/outbox", "Outbox", "outbox", Permission.OPERATE),
            new Menu("/law", "Law", "law", Permission.SEE_LAW));

    /** The letter that goes here after "g"; null for a part that has none. */
    public @Nullable String key() {
        return switch (section) {
            case "today" -> "t";
            case "claims" -> "c";
            case "tray" -> "m";
            case "deadlines" -> "d";
            case "queues" -> "q";
            case "payroll" -> "p";
            case "receivables" -> "r";
            case "bench" -> "b";
            case "audits" -> "u";
            case "read-trail" -> "e";
            case "accounts" -> "a";
            case "webhooks" -> "w";
            case "outbox" -> "o";
            case "law" -> "l";
            case "variances" -> "v";
            case "feeds" -> "f";
            default -> null;
        };
    }

    /** What {@code person} may see. */
    static List<Menu> of(Person person) {
        return ALL.stream()
                .filter(part -> part.needs.stream().anyMatch(person::may))
                .toList();
    }

    /**
     * Where {@code person} begins: an auditor who keeps no claims at the bench, others with the first that they may see, or
     * else with their own account.
     */
    static String home(Person person) {
        if (person.may(Permission.EXPORT) && !person.may(Permission.KEEP_CLAIMS)) {
            return BENCH;
        }
        return of(person).stream().map(Menu::path).findFirst().orElse("/you");
    }
}
