package org.caseledger.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.app.store.TwoEmployers.EMPLOYERS;
import static org.caseledger.app.store.TwoEmployers.TODAY;
import static org.caseledger.app.store.TwoEmployers.person;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.catalogue.Families;
import org.caseledger.claim.ClaimEvent.InjuryReported;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Reserved;
import org.caseledger.family.StreamFamily;
import org.caseledger.journal.LedgerJson;
import org.caseledger.law.policy.Terms;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.people.Person;
import org.caseledger.people.Role;
import org.caseledger.projection.Lists;
import org.caseledger.projection.Recorded;
import org.caseledger.projection.claims.ClaimRegister;
import org.caseledger.projection.claims.ClaimSearch;
import org.caseledger.projection.claims.FoundClaims;
import org.caseledger.projection.interactions.Interactions;
import org.caseledger.projection.receivables.ReceivableRegister;
import org.caseledger.projection.variances.ClaimsWithVariances;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A ledger as somebody has it who is bound to employers, or from whom something is hidden. */
class SeenLedgerTest {

    private static final int ALL = 100_000;

    @TempDir
    Path folder;

    private static List<String> streams(Ledger ledger) {
        return ledger.journal(0, ALL).stream().map(Recorded::stream).distinct().toList();
    }

    private static List<String> claims(Ledger ledger) {
        return ledger.journal(0, ALL).stream()
                .filter(recorded -> recorded.entry().event() instanceof InjuryReported)
                .map(Recorded::claim)
                .toList();
    }

    private static boolean of(String employer, String claim) {
        return claim.startsWith(employer);
    }

    private static String other(String employer) {
        return EMPLOYERS.get(1 - EMPLOYERS.indexOf(employer));
    }

    private static String export(Ledger ledger) throws IOException {
        StringBuilder text = new StringBuilder();
        long written = JournalText.write(ledger, Long.MAX_VALUE, text);
        assertThat(text.toString().lines()).hasSize((int) written);
        assertThat(ledger.size()).isEqualTo(written);
        return text.toString();
    }

    /** Whatever {@code ledger} answers about what whoever has {@code whole} knows of. */
    private static List<String> answers(Ledger ledger, Ledger whole) throws IOException {
        List<String> answers = new ArrayList<>();
        for (String claim : claims(whole)) {
            ClaimFacts facts = ledger.facts(claim);
            answers.add("exists " + facts.exists() + facts.entries()
                    + ledger.file(claim).receivables().all() + ledger.beside(ledger.facts(claim))
                    + ledger.receivables(facts, ledger.now()).all());
        }
        for (String stream : streams(whole)) {
            StreamFamily<?, ?, ?> family = Families.of(stream);
            answers.add(ledger.recorded(stream).toString());
            answers.add(ledger.entries(family, family.streams().subject(stream).orElseThrow())
                    .toString());
        }
        for (String employer : EMPLOYERS) {
            PayrollFacts payroll = whole.payroll(employer);
            answers.add(ledger.payroll(employer).runs().keySet().toString());
            answers.add(ledger.payroll(employer).runs().values().toString());
            payroll.runs().values().forEach(run -> {
                answers.add(ledger.runContent(run).lines().toString());
                claims(whole)
                        .forEach(
                                claim -> answers.add(ledger.runLines(run, claim).toString()));
            });
            answers.add(ledger.awake(employer, TODAY).toString());
            answers.add(ledger.terms(employer, ledger.now()).map(Terms::policy).toString());
        }
        answers.add(ledger.resting(claims(whole), TODAY).toString());
        answers.add(ledger.policies().files().toString());
        answers.add(ledger.policies().groups().toString());
        answers.add(ledger.law(ledger.now()).adopted().entries().toString());
        answers.add(ledger.law(ledger.now()).whyNoTerms("nobody"));
        answers.add(ledger.considering(whole.law(whole.now()).adopted())
                .policies()
                .files()
                .toString());
        answers.add(new PayrollDesk(ledger).employers().toString());
        answers.add(export(ledger));
        answers.add(ledger.journal(0, ALL).toString());
        answers.addAll(ledger.lists(lists -> listed(lists, claims(whole), ledger)));
        return answers;
    }

    private static List<String> listed(Lists lists, List<String> claims, Ledger ledger) {
        List<String> answers = new ArrayList<>();
        for (String words : List.of("", "case", "glendale", "mesa", "person 2")) {
            FoundClaims found = ClaimRegister.search(lists, ClaimSearch.latestFirst(words, "", TODAY, ALL), 1);
            assertThat(found.count()).isEqualTo(found.rows().size());
            answers.add(found.toString());
        }
        claims.forEach(claim -> {
            answers.add(ClaimRegister.find(lists, claim).toString());
            answers.add(Interactions.of(lists, claim, ledger.now()).toString());
        });
        answers.add(ReceivableRegister.all(lists, ledger.now()).toString());
        answers.add(ClaimsWithVariances.all(lists).toString());
        return answers;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nothingOfAnotherEmployerIsInAnyAnswer(long seed) throws IOException {
        try (OpenLedger whole = TwoEmployers.in(folder, seed)) {
            List<ReceivableRegister.Row> receivables = whole.lists(lists -> ReceivableRegister.all(lists, whole.now()));
            assertThat(receivables)
                    .extracting(ReceivableRegister.Row::claim)
                    .anyMatch(claim -> of("glendale", claim))
                    .anyMatch(claim -> of("mesa", claim));
            for (String employer : EMPLOYERS) {
                Ledger seen = whole.as(person(Role.AUDITOR, employer));
                assertThat(answers(seen, whole))
                        .allSatisfy(answer ->
                                assertThat(answer.toLowerCase(Locale.ROOT)).doesNotContain(other(employer)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsTheirOwnIsAllThere(long seed) throws IOException {
        try (OpenLedger whole = TwoEmployers.in(folder, seed)) {
            List<Recorded> all = new ArrayList<>();
            for (String employer : EMPLOYERS) {
                Ledger seen = whole.as(person(Role.AUDITOR, employer));
                List<String> own = claims(whole).stream()
                        .filter(claim -> of(employer, claim))
                        .toList();
                assertThat(own).isNotEmpty().allSatisfy(claim -> {
                    assertThat(seen.facts(claim)).isEqualTo(whole.facts(claim));
                    assertThat(seen.file(claim)).isEqualTo(whole.file(claim));
                    assertThat(seen.claimNumber(claim.toUpperCase(Locale.ROOT))).isEqualTo(claim);
                });
                assertThat(claims(seen)).isEqualTo(own);
                assertThat(seen.payroll(employer)).isEqualTo(whole.payroll(employer));
                assertThat(seen.awake(employer, TODAY)).isEqualTo(whole.awake(employer, TODAY));
                assertThat(seen.resting(claims(whole), TODAY)).isEqualTo(whole.resting(own, TODAY));
                assertThat(seen.terms(employer, seen.now())).isEqualTo(whole.terms(employer, whole.now()));
                assertThat(seen.recorded("case/about-" + employer)).hasSize(2);
                all.addAll(seen.journal(0, ALL));
            }
            Ledger both = whole.as(person(Role.AUDITOR, EMPLOYERS.toArray(String[]::new)));
            List<Recorded> employees = both.journal(0, ALL).stream()
                    .filter(recorded -> recorded.stream().equals("employee/P2"))
                    .toList();
            assertThat(employees).as("an employee of both").hasSize(1);
            all.addAll(employees);
            assertThat(both.journal(0, ALL)).containsExactlyInAnyOrderElementsOf(all);
            assertThat(Stream.of("case/about-nobody", "employee/P99").map(both::recorded))
                    .as("of nobody")
                    .allMatch(List::isEmpty);
        }
    }

    @Test
    void pagesOfTheJournalAreItsPartsInOrder() throws IOException {
        try (OpenLedger whole = TwoEmployers.in(folder, 4)) {
            Ledger seen = whole.as(person(Role.AUDITOR, "mesa"));
            List<Recorded> paged = new ArrayList<>();
            List<StoredEntry> stored = new ArrayList<>();
            List<Recorded> page = seen.journal(0, 7);
            while (!page.isEmpty()) {
                paged.addAll(page);
                stored.addAll(seen.stored(page.getFirst().position() - 1, page.size()));
                page = seen.journal(page.getLast().position(), 7);
            }
            assertThat(paged).isEqualTo(seen.journal(0, ALL)).hasSize((int) seen.size());
            assertThat(stored).isEqualTo(seen.stored(0, ALL));
        }
    }

    @Test
    void numbersOfOthersAreNotResolved() throws IOException {
        try (OpenLedger whole = TwoEmployers.in(folder, 5)) {
            String theirs = claims(whole).stream()
                    .filter(claim -> of("mesa", claim))
                    .findFirst()
                    .orElseThrow();
            String written = theirs.toUpperCase(Locale.ROOT);
            assertThat(whole.as(person(Role.CLERK, "glendale")).claimNumber(written))
                    .isEqualTo(written);
            assertThat(whole.as(person(Role.CLERK)).claimNumber(written)).isEqualTo(theirs);
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whatIsReservedIsMaskedForWhomeverItIsHiddenFromAndFiguresAreTheSame(Role role) throws IOException {
        try (OpenLedger whole = TwoEmployers.in(folder, 6)) {
            Person person = person(role);
            Ledger seen = whole.as(person);
            Set<Reserved> hidden = Reserved.hiddenFrom(person);
            String everything = String.join("\n", answers(seen, whole));

            for (Reserved kind : Reserved.values()) {
                assertThat(everything.contains(kind.words())).as(kind.words()).isEqualTo(hidden.contains(kind));
            }
            assertThat(everything.contains("Case of ")).isEqualTo(!hidden.contains(Reserved.MEDICAL));
            assertThat(everything.contains("as doctors say")).isEqualTo(!hidden.contains(Reserved.MEDICAL));
            assertThat(everything.contains("602 555 0143")).isEqualTo(!hidden.contains(Reserved.PERSONAL));
            assertThat(everything.contains("counsel of mesa")).isEqualTo(!hidden.contains(Reserved.ATTORNEY));
            LocalDate end = LocalDate.of(2022, 9, 24);
            for (String claim : claims(whole)) {
                Terms terms = whole.terms(whole.facts(claim).reported().event().employer(), whole.now())
                        .orElseThrow();
                assertThat(LedgerJson.mapper()
                                .writeValueAsString(seen.statement(seen.facts(claim), terms, seen.now(), TODAY)
                                        .lines()))
                        .isEqualTo(LedgerJson.mapper()
                                .writeValueAsString(whole.statement(whole.facts(claim), terms, whole.now(), TODAY)
                                        .lines()));
            }
            for (String employer : EMPLOYERS) {
                assertThat(new PayrollDesk(seen)
                                .preview(employer, end, seen.now())
                                .content())
                        .isEqualTo(new PayrollDesk(whole)
                                .preview(employer, end, whole.now())
                                .content());
            }
        }
    }

    private static int found(Ledger ledger, String words) {
        return ledger.lists(lists -> ClaimRegister.search(lists, ClaimSearch.latestFirst(words, "", TODAY, ALL), 1)
                .count());
    }

    @Test
    void aSearchFindsNothingByWordsThatAreMasked() throws IOException {
        try (OpenLedger whole = TwoEmployers.in(folder, 7)) {
            Ledger payroll = whole.as(person(Role.PAYROLL));
            assertThat(found(whole, "case of")).isPositive();
            assertThat(found(payroll, "case of")).isZero();
            assertThat(found(payroll, "reserved")).isZero();
        }
    }

    @Test
    void whoeverSeesEverythingHasTheLedgerItselfUnderTheirName() throws IOException {
        try (OpenLedger whole = TwoEmployers.in(folder, 8)) {
            Person owner = Person.owner("root");
            Ledger seen = whole.as(owner);
            assertThat(seen.person()).isEqualTo(owner);
            assertThat(whole.as(Person.OWNER)).isSameAs(whole);
            assertThat(answers(seen, whole)).isEqualTo(answers(whole, whole));
            String claim = claims(whole).getFirst();
            assertThat(seen.facts(claim)).isSameAs(whole.facts(claim));
            assertThat(whole.as(person(Role.COMPLIANCE)).facts(claim))
                    .as("folded once for all who see as little")
                    .isSameAs(whole.as(person(Role.APPROVER)).facts(claim));
        }
    }
}
