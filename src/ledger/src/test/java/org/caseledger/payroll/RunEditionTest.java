package org.caseledger.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import org.caseledger.law.Employers;
import org.caseledger.law.Release;
import org.junit.jupiter.api.Test;

class RunEditionTest {

    private static final RunEdition NOW = RunEdition.of(Employers.shipped(), "glendale");

    @Test
    void itIsThatOfTheReleaseAndTheEmployersPolicyFile() {
        assertThat(NOW)
                .isEqualTo(new RunEdition(
                        Release.VERSION,
                        Release.law(),
                        Employers.shipped().fingerprint("glendale").orElseThrow()));
        assertThat(RunEdition.of(Employers.shipped(), "nowhere").policy()).isNull();
    }

    @Test
    void whatIsAnotherIsNamedWithBoth() {
        assertThat(NOW.changed(NOW)).isEmpty();
        RunEdition then = new RunEdition("0.0.9", "law-then", "policy-then");
        assertThat(then.changed(new RunEdition("0.1.0", "law-then", "policy-then")))
                .hasValue("the program's version, 0.0.9, is now 0.1.0");
        assertThat(then.changed(new RunEdition("0.0.9", "law-now", "policy-then")))
                .hasValue("the law's tables and shipped policies, law-then, are now law-now");
        assertThat(then.changed(new RunEdition("0.1.0", "law-then", null)))
                .hasValue(
                        "the program's version, 0.0.9, is now 0.1.0; the employer's policy file, policy-then, is now not"
                                + " known");
    }
}
