package org.caseledger.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.law.policy.Terms;
import org.caseledger.statement.Statement;
import org.junit.jupiter.api.Test;

/** What may depend on what, and where time and legal numbers may come from. */
@AnalyzeClasses(packages = "org.caseledger", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] EDGES = {
        "org.caseledger.app.cli..",
        "org.caseledger.app.web..",
        "org.caseledger.app.demo..",
        "org.caseledger.app.bench.."
    };

    @ArchTest
    static final ArchRule LAW_IS_PLAIN_JAVA = noClasses()
            .that()
            .resideInAPackage("org.caseledger.law..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.axonframework..", "org.springframework..", "java.sql..", "javax.sql..", "org.apache.derby.."))
            .orShould()
            .dependOnClassesThat(
                    resideInAnyPackage("org.caseledger..").and(resideOutsideOfPackages("org.caseledger.law..")));

    @ArchTest
    static final ArchRule THE_LEDGER_KNOWS_NO_SPRING_AND_NO_SQL = noClasses()
            .that(resideInAnyPackage("org.caseledger..")
                    .and(resideOutsideOfPackages("org.caseledger.app..", "org.caseledger.projection..")))
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "org.apache.derby.."));

    @ArchTest
    static final ArchRule THE_LEDGER_DOES_NOT_POINT_BACK = noClasses()
            .that(resideInAnyPackage("org.caseledger..")
                    .and(resideOutsideOfPackages("org.caseledger.app..", "org.caseledger.projection..")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.caseledger.app..", "org.caseledger.projection.."));

    @ArchTest
    static final ArchRule PROJECTIONS_DO_NOT_KNOW_THE_APPLICATION = noClasses()
            .that()
            .resideInAPackage("org.caseledger.projection..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.caseledger.app..", "org.axonframework.."));

    @ArchTest
    static final ArchRule PROJECTIONS_DO_NOT_USE_EACH_OTHER =
            slices().matching("org.caseledger.projection.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule THE_LEDGERS_PACKAGES_FORM_NO_CIRCLE = slices().assignedFrom(new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                    String room = type.getPackageName();
                    return room.startsWith("org.caseledger.app") || room.startsWith("org.caseledger.law")
                            ? SliceIdentifier.ignore()
                            : SliceIdentifier.of(room);
                }

                @Override
                public String getDescription() {
                    return "packages of the ledger and of projections";
                }
            })
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule FACTS_AND_DECISIONS_ARE_FREE_OF_THE_FRAMEWORK = noClasses()
            .that()
            .haveNameMatching(
                    ".*(Command|Event|Facts|Decider|Decision|Outcome|Refusal|Entitlements?|Statement)(\\$.*)?")
            .and()
            .resideOutsideOfPackage("org.caseledger.app..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.axonframework.."));

    @ArchTest
    static final ArchRule OLD_DATES_ARE_NOT_USED = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Calendar");

    @ArchTest
    static final ArchRule ONLY_THE_EDGES_ASK_FOR_THE_TIME = noClasses()
            .that(not(resideInAnyPackage(EDGES)))
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now", java.time.ZoneId.class)
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(Clock.class, "systemUTC");

    /** The order of such a map is another one in every process, and with it the bytes of the document. */
    @ArchTest
    static final ArchRule MEMBERS_OF_DOCUMENTS_HAVE_AN_ORDER = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.caseledger.app.answer..", "org.caseledger.app.cli..", "org.caseledger.app.workpaper..")
            .should()
            .callMethodWhere(describe(
                    "makes a map of several members without an order",
                    (JavaMethodCall call) -> call.getTarget().getOwner().isEquivalentTo(Map.class)
                            && Set.of("of", "ofEntries", "copyOf").contains(call.getName())
                            && call.getTarget().getRawParameterTypes().size() != 2));

    /** Text and pages lay answers out; what makes answers, and what answers are made from, knows neither. */
    @ArchTest
    static final ArchRule ANSWERS_DO_NOT_KNOW_HOW_THEY_LOOK = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.caseledger.app.answer..",
                    "org.caseledger.app.desk..",
                    "org.caseledger.app.feed..",
                    "org.caseledger.app.lines..",
                    "org.caseledger.app.store..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.caseledger.app.text..",
                    "org.caseledger.app.web..",
                    "org.caseledger.app.cli..",
                    "org.thymeleaf.."));

    @ArchTest
    static final ArchRule NOBODY_CALLS_OUT = noClasses()
            .that()
            .resideOutsideOfPackage("org.caseledger.app.web..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.net.http.."))
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.Socket");

    /** Whoever leaves the employee's other claims out pays one loss of wages twice. */
    @ArchTest
    static final ArchRule STATEMENTS_KNOW_THE_OTHER_CLAIMS = noClasses()
            .that()
            .resideInAnyPackage("org.caseledger.app..", "org.caseledger.projection..", "org.caseledger.payroll..")
            .should()
            .callMethod(Statement.class, "of", ClaimFacts.class, Terms.class, LocalDate.class);

    @ArchTest
    static void packagesAreFound(JavaClasses found) {
        for (String part : List.of("law", "claim", "benefit", "projection", "app.store")) {
            assertThat(found.stream().filter(type -> type.getPackageName().startsWith("org.caseledger." + part)))
                    .as(part)
                    .hasSizeGreaterThan(3);
        }
    }

    /** A decimal fraction in the ledger's sources would be a rate or a limit that belongs in a table of the law. */
    @Test
    void theLedgerHoldsNoLegalNumber() throws IOException {
        Path sources = Path.of("../ledger/src/main/java");
        Pattern number = Pattern.compile("\"\\d*\\.\\d+\"|(?<![\\w.\"'-])\\d+\\.\\d+\\b");
        try (Stream<Path> files = Files.walk(sources)) {
            List<String> found = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> code(file)
                            .filter(line -> number.matcher(line).find())
                            .map(line -> file.getFileName() + ": " + line.strip()))
                    .toList();
            assertThat(found).isEmpty();
        }
    }

    private static Stream<String> code(Path file) {
        try {
            return Files.readString(file)
                    .replaceAll("(?s)/\\*.*?\\*/", "")
                    .lines()
                    .map(line -> line.replace("\\\"", "'").replaceFirst("//.*", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
