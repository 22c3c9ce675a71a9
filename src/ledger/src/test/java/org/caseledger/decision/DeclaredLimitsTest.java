package org.caseledger.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.caseledger.adoption.LawCommand;
import org.caseledger.catalogue.Families;
import org.caseledger.claim.ClaimCommand;
import org.caseledger.claim.PayLine;
import org.caseledger.compliance.PenaltyCommand;
import org.caseledger.employee.EmployeeCommand;
import org.caseledger.journal.Provenance;
import org.caseledger.payroll.PayrollCommand;
import org.caseledger.receivable.ReceivableCommand;
import org.junit.jupiter.api.Test;

/** Every part of every command that holds a text or a number says how much of it. */
class DeclaredLimitsTest {

    /** The records of all commands, with those that stand in them. */
    private static Set<Class<? extends Record>> records() {
        Set<Class<? extends Record>> records = new LinkedHashSet<>();
        take(Provenance.class, records);
        for (Class<?> family : families()) {
            take(family, records);
        }
        return records;
    }

    /** What the commands of all families are: a new family needs no line here. */
    private static List<Class<?>> families() {
        return Families.all().stream()
                .<Class<?>>map(family -> family.commands().type())
                .toList();
    }

    private static void take(Type type, Set<Class<? extends Record>> records) {
        if (type instanceof ParameterizedType of) {
            for (Type argument : of.getActualTypeArguments()) {
                take(argument, records);
            }
        } else if (type instanceof Class<?> plain && plain.isSealed()) {
            for (Class<?> permitted : plain.getPermittedSubclasses()) {
                take(permitted, records);
            }
        } else if (type instanceof Class<?> plain && plain.isRecord() && records.add(plain.asSubclass(Record.class))) {
            for (RecordComponent component : plain.getRecordComponents()) {
                take(component.getGenericType(), records);
            }
        }
    }

    @Test
    void eachPartThatHoldsATextOrANumberDeclaresItsLimit() {
        List<String> faults = new ArrayList<>();
        for (Class<? extends Record> record : records()) {
            try {
                Part.of(record);
            } catch (IllegalArgumentException forgotten) {
                faults.add(forgotten.getMessage());
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void allFamiliesAndWhatStandsInTheirCommandsAreLookedAt() {
        assertThat(families())
                .contains(
                        ClaimCommand.class,
                        PenaltyCommand.class,
                        ReceivableCommand.class,
                        PayrollCommand.class,
                        EmployeeCommand.class,
                        LawCommand.class);
        assertThat(records())
                .contains(Provenance.class, ClaimCommand.WithdrawEntry.class, PayLine.class)
                .hasSizeGreaterThan(70);
    }
}
