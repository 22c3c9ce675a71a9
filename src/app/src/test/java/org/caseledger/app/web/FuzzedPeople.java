package org.caseledger.app.web;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.caseledger.app.desk.AccountDesk;
import org.caseledger.app.desk.Bearer;
import org.caseledger.journal.Who;
import org.caseledger.people.Role;
import org.caseledger.user.TokenScope;
import org.caseledger.user.UserCommand;
import org.caseledger.user.UserFacts;

/** People of every role and of none, and some who may not come in any more, each with a browser and with tokens. */
final class FuzzedPeople {

    /** Who may see the claims of one employer only. */
    static final String BOUND = "of.the.lake";

    private static final Who OWNER = Who.owner("the owner of the files");
    private static final Duration DAY = Duration.ofDays(1);

    /** How long somebody waits at most who failed to sign in too often. */
    static final Duration AFTER_ANY_WAIT = Duration.ofMinutes(16);

    /**
     * Somebody who asks.
     *
     * @param who in words
     * @param headers what their requests carry
     * @param csrf what their forms say that they belong to
     */
    record Caller(String who, List<String> headers, String csrf) {}

    private final Office office;
    private final AccountDesk desk;
    private final Map<String, List<Role>> roles = new LinkedHashMap<>();
    private final Map<String, RawHttp> browsers = new LinkedHashMap<>();
    private final Map<String, String> writing = new LinkedHashMap<>();
    private final Map<String, String> reading = new LinkedHashMap<>();
    private final List<String> dead = new ArrayList<>();
    private final RawHttp gone;

    /** Gives everybody an account of {@code office}. */
    FuzzedPeople(Office office) throws IOException {
        this.office = office;
        desk = new AccountDesk(office.ledger);
        for (Role role : Role.values()) {
            add("one." + role, List.of(role));
        }
        add("two.roles", List.of(Role.CLERK, Role.PAYROLL));
        add(BOUND, List.of(Role.ADJUSTER, Role.PAYROLL, Role.APPROVER));
        Staff.done(desk.give(new UserCommand.BindToEmployers(BOUND, List.of("lake-example")), OWNER));
        roles.put(Staff.EVERYTHING, List.of(Role.values()));
        Staff.add(office.ledger, "gone.away", "Gone Away", Role.values());
        gone = office.as("gone.away");
        dead.add(token("gone.away", TokenScope.WRITE, DAY));
        Staff.done(desk.disable(new UserCommand.DisableUser("gone.away", null), OWNER));
        String stolen = token(Staff.EVERYTHING, TokenScope.WRITE, DAY);
        String id = office.ledger.secrets().tokens().find(stolen).orElseThrow().id();
        Staff.done(desk.revoke(new UserCommand.RevokeToken(Staff.EVERYTHING, id, "stolen"), OWNER));
        dead.add(stolen);
        dead.add(token(Staff.EVERYTHING, TokenScope.WRITE, DAY));
        office.pass(DAY.plusMinutes(1));
        renew();
    }

    private void add(String user, List<Role> of) {
        Staff.add(office.ledger, user, "One of many", of.toArray(Role[]::new));
        roles.put(user, of);
    }

    private String token(String user, TokenScope scope, Duration valid) {
        return Staff.done(desk.issue(user, valid, scope, OWNER));
    }

    /** The names of their accounts. */
    List<String> users() {
        return List.copyOf(roles.keySet());
    }

    /** What was taken from anybody meanwhile they get again: roles, password, session, tokens. */
    void renew() throws IOException {
        for (Map.Entry<String, List<Role>> one : roles.entrySet()) {
            String user = one.getKey();
            UserFacts account = office.ledger.user(user);
            if (!account.enabled()) {
                Staff.done(desk.enable(new UserCommand.EnableUser(user, null), OWNER));
            }
            Set<Role> has = new HashSet<>(account.person().roles());
            if (!has.equals(Set.copyOf(one.getValue()))) {
                Staff.done(desk.give(new UserCommand.GiveRoles(user, one.getValue()), OWNER));
            }
            if (!browsers.containsKey(user) || browsers.get(user).look("/you").status() != 200) {
                Staff.done(desk.choose(user, Staff.PASSWORD, OWNER));
                office.pass(AFTER_ANY_WAIT);
                browsers.put(user, office.as(user));
            }
            good(writing, user, TokenScope.WRITE);
            good(reading, user, TokenScope.READ);
        }
    }

    private void good(Map<String, String> tokens, String user, TokenScope scope) {
        String token = tokens.get(user);
        if (token == null || Bearer.of(office.ledger, token).isEmpty()) {
            tokens.put(user, token(user, scope, DAY.multipliedBy(30)));
        }
    }

    /** Anybody: mostly the right one for {@code route}, who may do everything. */
    Caller one(RandomGenerator random, FuzzedRoute route) {
        String user = random.nextInt(3) == 0 ? users().get(random.nextInt(roles.size())) : Staff.EVERYTHING;
        return switch (random.nextInt(24)) {
            case 0 -> new Caller("nobody", List.of(), "");
            case 1 -> bearer("a token that opens nothing any more", dead.get(random.nextInt(dead.size())));
            case 2 -> bearer("a token that nobody has", "clt_" + "x".repeat(random.nextInt(60)));
            case 3 -> bearer(user + ", to read", reading.getOrDefault(user, ""));
            case 4 -> new Caller("gone.away", List.of("Cookie: " + gone.cookie()), gone.token());
            case 5 -> {
                String name = gone.cookie().substring(0, gone.cookie().indexOf('='));
                yield new Caller("a forged session", List.of("Cookie: " + name + "=0123456789ABCDEF"), "forged");
            }
            case 6 -> new Caller("a password in the head", List.of("Authorization: Basic YTpi"), "");
            case 7 -> {
                Caller both = browser(user, true);
                yield new Caller(
                        user + " in both ways",
                        List.of(both.headers().getFirst(), "Authorization: Bearer " + writing.get(user)),
                        both.csrf());
            }
            case 8 -> browser(user, false);
            case 9 -> route.api() ? browser(user, true) : bearer(user, writing.getOrDefault(user, ""));
            default ->
                route.api() || route.path().startsWith("/manage")
                        ? bearer(user, writing.getOrDefault(user, ""))
                        : browser(user, true);
        };
    }

    private Caller browser(String user, boolean csrf) {
        RawHttp browser = browsers.get(user);
        return browser == null
                ? new Caller(user, List.of(), "")
                : new Caller(user, List.of("Cookie: " + browser.cookie()), csrf ? browser.token() : "wrong");
    }

    private static Caller bearer(String who, String token) {
        return new Caller(who, List.of("Authorization: Bearer " + token), "");
    }
}
