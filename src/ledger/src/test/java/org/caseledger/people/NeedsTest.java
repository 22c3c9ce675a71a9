package org.caseledger.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.catalogue.Families;
import org.caseledger.claim.ClaimCommand;
import org.caseledger.family.Commands;
import org.caseledger.receivable.ReceivableCommand;
import org.caseledger.runlines.FreezeLines;
import org.junit.jupiter.api.Test;

/** Beside every command stands who may give it. */
class NeedsTest {

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(NeedsTest::records) : Stream.of(type);
    }

    private static List<Class<?>> commands() {
        return Families.all().stream()
                .flatMap(family -> records(family.commands().type()))
                .toList();
    }

    @Test
    void everyCommandSaysWhatItNeeds() {
        assertThat(commands())
                .hasSizeGreaterThan(60)
                .allSatisfy(command -> assertThat(command.getAnnotation(Needs.class))
                        .as(command.getName())
                        .isNotNull());
    }

    @Test
    void whatNobodyGivesIsWhatARunCarries() {
        assertThat(commands().stream()
                        .filter(command -> command.getAnnotation(Needs.class).value().length == 0))
                .containsExactlyInAnyOrder(
                        ClaimCommand.TransmitPay.class,
                        ClaimCommand.ReplenishLeave.class,
                        ReceivableCommand.OpenReceivable.class,
                        ReceivableCommand.WaiveRemainder.class,
                        ReceivableCommand.AdjustReceivable.class,
                        ReceivableCommand.TakeInstalment.class,
                        FreezeLines.class);
    }

    @Test
    void whatNobodyGivesNoLineGivesEither() {
        Set<Class<?>> byHand = Families.all().stream()
                .map(family -> family.commands())
                .flatMap(commands ->
                        Stream.<Class<?>>of(((Commands<?>) commands).byHand().toArray(Class<?>[]::new)))
                .collect(Collectors.toSet());
        assertThat(byHand)
                .isNotEmpty()
                .allSatisfy(
                        command -> assertThat(command.getAnnotation(Needs.class).value())
                                .as(command.getName())
                                .isNotEmpty());
    }

    @Test
    void eachPermissionIsSomebodys() {
        assertThat(Permission.values())
                .allSatisfy(permission -> assertThat(permission.roles()).isNotEmpty());
    }

    /** Who makes evidence has the ledger sign it, which begins its key. */
    @Test
    void anAuditorChangesNothingButAudits() {
        assertThat(commands().stream()
                        .filter(command -> Stream.of(
                                        command.getAnnotation(Needs.class).value())
                                .anyMatch(permission -> permission.roles().contains(Role.AUDITOR)
                                        && permission != Permission.AUDIT
                                        && permission != Permission.TAKE_EVIDENCE
                                        && permission != Permission.KEEP_OWN_ACCOUNT)))
                .isEmpty();
    }

    @Test
    void anAdministratorTouchesNoClaim() {
        assertThat(records(ClaimCommand.class)
                        .filter(command -> Stream.of(
                                        command.getAnnotation(Needs.class).value())
                                .anyMatch(permission -> permission.roles().contains(Role.ADMINISTRATOR))))
                .isEmpty();
    }

    @Test
    void namesInAnyCaseAreOne() {
        assertThat(UserName.of(" Ann.Archer ")).isEqualTo("ann.archer");
        assertThat(UserName.same("ANN", "ann")).isTrue();
        assertThat(UserName.isOne("ann archer")).isFalse();
    }
}
