package org.caseledger.program;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.util.Set;
import org.caseledger.claim.ClaimWords;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Withdrawal;
import org.caseledger.receivable.ReceivableWords;

/** What is recorded is read in one way: what was known and what stands is decided by the journal's history alone. */
@AnalyzeClasses(packages = "org.caseledger", importOptions = ImportOption.DoNotIncludeTests.class)
class OneReadingTest {

    @ArchTest
    static final ArchRule WHAT_WAS_KNOWN_IS_DECIDED_ONCE = noCodeUnits()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("org.caseledger.journal..")
            .should(new ArchCondition<JavaCodeUnit>("compare the instant at which an entry was recorded") {
                @Override
                public void check(JavaCodeUnit unit, ConditionEvents events) {
                    boolean asks = unit.getMethodCallsFromSelf().stream()
                            .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Entry.class)
                                    && call.getName().equals("recordedAt"));
                    boolean compares = unit.getMethodCallsFromSelf().stream()
                            .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Instant.class)
                                    && Set.of("isAfter", "isBefore").contains(call.getName()));
                    events.add(new SimpleConditionEvent(
                            unit, asks && compares, unit.getFullName() + "; Entry.knownAt or a History does that"));
                }
            });

    /** Whoever reads which entry a withdrawal names may be about to leave that entry out a second time. */
    @ArchTest
    static final ArchRule WHAT_WAS_WITHDRAWN_IS_DECIDED_ONCE = noClasses()
            .that()
            .resideOutsideOfPackage("org.caseledger.journal..")
            // Words for people, and what a withdrawal takes back.
            .and()
            .doNotBelongToAnyOf(ClaimWords.class, ReceivableWords.class)
            .and()
            .doNotHaveFullyQualifiedName("org.caseledger.queue.QueueWords")
            .and()
            .doNotHaveFullyQualifiedName("org.caseledger.payroll.Bearing")
            .and()
            .doNotHaveFullyQualifiedName("org.caseledger.receivable.Shares")
            // What was withdrawn is found with its mark.
            .and()
            .doNotHaveFullyQualifiedName("org.caseledger.projection.search.SearchIndex")
            .should()
            .callMethodWhere(describe(
                    "reads which entry was withdrawn",
                    (JavaMethodCall call) -> call.getTargetOwner().isAssignableTo(Withdrawal.class)
                            && call.getName().equals("entry")));
}
