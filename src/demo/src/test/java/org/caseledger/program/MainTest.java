package org.caseledger.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MainTest {

    private static final List<String> SET = List.of(
            "axoniq.update-checker.disabled",
            "disable-axoniq-console-message",
            "caseledger.directory",
            "caseledger.log");

    private final Properties before = new Properties();

    @BeforeEach
    void forget() {
        SET.stream().filter(name -> System.getProperty(name) != null).forEach(name -> {
            before.setProperty(name, System.getProperty(name));
            System.clearProperty(name);
        });
    }

    @AfterEach
    void restore() {
        SET.forEach(System::clearProperty);
        before.stringPropertyNames().forEach(name -> System.setProperty(name, before.getProperty(name)));
    }

    @Test
    void theFrameworkIsToldNotToCallItsMaker() {
        Main.prepare(new String[] {"show", "C-1"});
        assertThat(System.getProperty("axoniq.update-checker.disabled")).isEqualTo("true");
        assertThat(System.getProperty("disable-axoniq-console-message")).isEqualTo("true");
    }

    @Test
    void theLogStandsInTheLedgersDirectory() {
        Main.prepare(new String[] {"--ledger", "here", "show", "C-1"});
        assertThat(Path.of(System.getProperty("caseledger.log"))).isEqualTo(Path.of("here", "log", "caseledger.log"));
        Main.prepare(new String[] {"show", "C-1", "--ledger=there"});
        assertThat(Path.of(System.getProperty("caseledger.log"))).isEqualTo(Path.of("there", "log", "caseledger.log"));
    }
}
