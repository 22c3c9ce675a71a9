package org.caseledger.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.caseledger.adoption.LawCommand;
import org.caseledger.claim.ClaimCommand;
import org.caseledger.claim.PayLine;
import org.caseledger.compliance.PenaltyCommand;
import org.caseledger.employee.EmployeeCommand;
import org.caseledger.intake.GivenCommand;
import org.caseledger.journal.Provenance;
import org.caseledger.payroll.PayrollCommand;
import org.caseledger.receivable.ReceivableCommand;
import org.junit.jupiter.api.Test;

/** Every part of every command that holds a text or a number says how much of it. */
class DeclaredLimitsTest {

    /** The records of all commands, with those that stand in them. */
    private static Set<Class<? extends Record>> records()
            throws IOException, URISyntaxException, ClassNotFoundException {
        Set<Class<? extends Record>> records = new LinkedHashSet<>();
        take(Provenance.class, records);
        for (Class<?> family : families()) {
            take(family, records);
        }
        return records;
    }

    /** The classes that are called a command, as compiled: a new family needs no line here. */
    private static List<Class<?>> families() throws IOException, URISyntaxException, ClassNotFoundException {
        Path classes = Path.of(
                Bounds.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<Class<?>> families = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(file -> file.toString().endsWith("Command.class"))
                    .filter(file -> !file.toString().contains("$"))
                    .sorted()
                    .toList()) {
                String name = classes.relativize(file).toString().replace(".class", "");
                Class<?> type = Class.forName(name.replace(file.getFileSystem().getSeparator(), "."));
                if ((type.isSealed() || type.isRecord()) && type != GivenCommand.class) {
                    families.add(type);
                }
            }
        }
        return families;
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
    void eachPartThatHoldsATextOrANumberDeclaresItsLimit() throws Exception {
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
    void allFamiliesAndWhatStandsInTheirCommandsAreLookedAt() throws Exception {
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
