package org.caseledger.program;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.math.BigDecimal;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Set;
import org.caseledger.app.answer.Document;
import org.joda.money.Money;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;

/** Answers are records, made where they can be tested; text and pages lay them out. */
@AnalyzeClasses(packages = "org.caseledger", importOptions = ArchitectureTest.NoTests.class)
class AnswersArchitectureTest {

    /** Who knows what an answer is made from. */
    private static final String ASKED =
            ".*\\.(\\w*Facts|Ledger|\\w*Desk|Hindsight|Statement|StatementLine|Entitlement|LawBook|LineHistory)";

    private static final String PACKAGE = "org.caseledger.app.answer";

    private static final Set<String> ARITHMETIC = Set.of(
            "plus",
            "minus",
            "negated",
            "multipliedBy",
            "dividedBy",
            "add",
            "subtract",
            "negate",
            "multiply",
            "divide",
            "setScale");

    @ArchTest
    static final ArchRule TEXT_ASKS_NOBODY = noClasses()
            .that()
            .resideInAPackage("org.caseledger.app.text..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "org.caseledger.app.desk..",
                            "org.caseledger.projection..",
                            "org.caseledger.law.calculator..")
                    .or(nameMatching(ASKED)));

    @ArchTest
    static final ArchRule VIEWS_ASK_NOBODY = noClasses()
            .that()
            .resideInAPackage("org.caseledger.app.web..")
            .and()
            .haveSimpleNameEndingWith("View")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.caseledger.app.desk..").or(nameMatching(ASKED)));

    @ArchTest
    static final ArchRule WHAT_LAYS_OUT_DOES_NOT_CALCULATE = noClasses()
            .that()
            .resideInAnyPackage("org.caseledger.app.text..", "org.caseledger.app.web..", "org.caseledger.app.cli..")
            .should()
            .callMethodWhere(describe("calculates with amounts", AnswersArchitectureTest::calculates));

    private static boolean calculates(JavaMethodCall call) {
        JavaClass owner = call.getTargetOwner();
        return (owner.isEquivalentTo(Money.class) || owner.isEquivalentTo(BigDecimal.class))
                && ARITHMETIC.contains(call.getName());
    }

    /** The JSON of a record is its components: nobody adds to it by a method's name. */
    @ArchTest
    static void documentsAreRecordsWithoutMembersBeside(JavaClasses found) {
        List<JavaClass> documents = found.stream()
                .filter(type -> type.isAssignableTo(Document.class) && !type.isInterface())
                .toList();
        assertThat(documents).hasSizeGreaterThan(20).allMatch(JavaClass::isRecord);
        assertThat(found.stream()
                        .filter(type -> type.isRecord() && type.getPackageName().equals(PACKAGE))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.getName().matches("(get|is)[A-Z].*")
                                && method.getRawParameterTypes().isEmpty()))
                .as("methods that would be printed")
                .isEmpty();
    }

    /** No method gives a document as a map. */
    @ArchTest
    static void noDocumentIsAMap(JavaClasses found) {
        assertThat(found.stream()
                        .filter(type -> type.getPackageName().startsWith("org.caseledger.app"))
                        // These are what a library asks for.
                        .filter(type -> !type.isAssignableTo(FileSystemProvider.class)
                                && !type.isAssignableTo(OAuth2AuthenticatedPrincipal.class))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.reflect()
                                .getGenericReturnType()
                                .getTypeName()
                                .startsWith("java.util.Map<java.lang.String, java.lang.Object>")))
                .isEmpty();
    }
}
