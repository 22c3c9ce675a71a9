package org.caseledger.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.claim.ClaimCommand;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.Claims;
import org.caseledger.compliance.PenaltyCases;
import org.caseledger.family.EventKind;
import org.caseledger.family.StreamFamily;
import org.caseledger.journal.Channel;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The one list of families. */
class FamiliesTest {

    static List<StreamFamily<?, ?, ?>> families() {
        return Families.all();
    }

    /** What the store wrote since it was first released. A family may be renamed in the program, not here. */
    @Test
    void whatTheStoreNotesOfAFamilyNeverChanges() {
        assertThat(Families.all())
                .extracting(StreamFamily::name, family -> family.streams().storedType(), family -> family.stream("X-1"))
                .contains(
                        tuple("claim", "Claim", "claim/X-1"),
                        tuple("case", "PenaltyCase", "case/X-1"),
                        tuple("receivable", "Receivable", "receivable/X-1"),
                        tuple("employee", "EmployeeFile", "employee/X-1"),
                        tuple("payroll", "EmployerPayroll", "payroll/X-1"),
                        tuple("user", "UserAccount", "user/X-1"),
                        tuple("webhook", "Webhook", "webhook/X-1"));
        assertThat(Families.of("law").streams().storedType()).isEqualTo("LawStream");
        assertThat(Families.of("law").stream("")).isEqualTo("law");
    }

    @ParameterizedTest
    @MethodSource("families")
    void aStreamIsOfOneFamily(StreamFamily<?, ?, ?> family) {
        String subject = family.streams().single() ? "" : "X/1";
        String stream = family.stream(subject);
        assertThat(Families.all().stream().filter(any -> any.streams().holds(stream)))
                .hasSize(1);
        assertThat(Families.of(stream)).isSameAs(family);
        assertThat(family.streams().subject(stream)).contains(subject);
    }

    @ParameterizedTest
    @MethodSource("families")
    void namesOfEventsBeginWithTheFamilys(StreamFamily<?, ?, ?> family) {
        assertThat(family.events().kinds())
                .extracting(EventKind::name)
                .allMatch(name -> name.contains(family.name() + "."));
    }

    @ParameterizedTest
    @MethodSource("families")
    void withoutEntriesThereAreFacts(StreamFamily<?, ?, ?> family) {
        assertThat(family.facts("X-1", List.of())).isInstanceOf(family.fold().facts());
    }

    @Test
    void aCommandFindsItsStream() {
        assertThat(Families.given(new ClaimCommand.CloseClaim("C-1", LocalDate.EPOCH, null)).stream())
                .isEqualTo("claim/C-1");
        assertThatThrownBy(() -> Families.given("close it")).hasMessage("not a command: close it");
        assertThatThrownBy(() -> Families.of("invoice/1")).hasMessageContaining("invoice/1");
    }

    @Test
    void anotherFamilysEntriesAreRefused() {
        Entry<?> entry = new Entry<>(
                "e1",
                Instant.EPOCH,
                new Provenance("tester", Channel.FEED, "k", null),
                new ClaimEvent.MedicallyStationaryRecorded(LocalDate.EPOCH));
        assertThat(Claims.FAMILY.entries(List.of(entry))).hasSize(1);
        assertThatThrownBy(() -> PenaltyCases.FAMILY.entries(List.of(entry))).isInstanceOf(ClassCastException.class);
    }
}
