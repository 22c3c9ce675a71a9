package org.caseledger.proof;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.caseledger.adoption.Adoptions;
import org.caseledger.law.Employers;
import org.caseledger.law.Jurisdiction;
import org.caseledger.law.policy.EmployerPolicies;
import org.caseledger.law.policy.PolicyFile;
import org.caseledger.law.table.Origin;

/** Where somebody works: the employer with its policy, and the state whose law applies. */
enum Site {
    /** Glendale, as shipped. */
    GLENDALE(Jurisdiction.AZ, "713", LocalDate.parse("2022-01-10")),
    /** Glendale's policy without netting. */
    STRICT(Jurisdiction.AZ, "713", LocalDate.parse("2022-02-01")),
    /** An employer in Minnesota that grants a supplement and gives leave back, as its law is followed by the week. */
    LAKE(Jurisdiction.MN, "WC", LocalDate.parse("2023-11-06"));

    /** The policies of all of them. */
    static final EmployerPolicies POLICIES = Employers.shipped()
            .adopting(read(strict()), "strict", installed())
            .adopting(read(lake()), "lake", installed());

    private final Jurisdiction state;
    private final String statutoryCode;
    private final LocalDate firstInjury;

    Site(Jurisdiction state, String statutoryCode, LocalDate firstInjury) {
        this.state = state;
        this.statutoryCode = statutoryCode;
        this.firstInjury = firstInjury;
    }

    String employer() {
        return name().toLowerCase(Locale.ROOT);
    }

    Jurisdiction state() {
        return state;
    }

    String statutoryCode() {
        return statutoryCode;
    }

    /** The first day on which somebody may be injured. */
    LocalDate firstInjury() {
        return firstInjury;
    }

    private static String strict() {
        String glendale = Adoptions.shipped("glendale").replace("employer: glendale", "employer: strict");
        return glendale.substring(0, glendale.indexOf("netting:"));
    }

    private static String lake() {
        return strict().replace("employer: strict", "employer: lake")
                .replace("jurisdiction: AZ", "jurisdiction: MN")
                .replace("payPeriods:", "workWeek: MTWTF\npayPeriods:")
                .replace("anchor: 2022-01-08", "anchor: 2023-11-04")
                .replace("\"713\"", "\"WC\"");
    }

    private static PolicyFile read(String text) {
        return Employers.read("policy", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Origin.Adopted installed() {
        return new Origin.Adopted("installed", Instant.EPOCH, "operator");
    }
}
