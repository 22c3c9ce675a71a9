package org.caseledger.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DeconstructionPatternTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A switch over a sealed family has a case for each kind and no {@code default}, so that a new kind that somebody forgot
 * does not compile. A switch over any object that knows events may have one only where it throws.
 */
class ExhaustiveSwitchesTest {

    @Test
    void noSwitchOverASealedFamilyHasADefault() {
        assertThat(silent(SourceCode.ofTheProgram())).isEmpty();
    }

    @Test
    void aDefaultIsFoundHoweverItIsWritten(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("Example.java");
        Files.writeString(file, """
                import org.caseledger.claim.ClaimEvent;
                import org.caseledger.decision.Decision;
                import org.caseledger.journal.Entry;

                class Example<E extends ClaimEvent> {
                    boolean expression(ClaimEvent event) {
                        return switch (event) {
                            case ClaimEvent.ClaimClosed closed -> true;
                            default -> false;
                        };
                    }

                    void statement(Entry<ClaimEvent> entry) {
                        switch (entry.event()) {
                            case ClaimEvent.InjuryReported report -> {}
                            case null, default -> {}
                        }
                    }

                    int variable(E event) {
                        return switch (event) {
                            case ClaimEvent.LeaveUsed leave -> 1;
                            default -> 0;
                        };
                    }

                    boolean generic(Decision<ClaimEvent> decision) {
                        return switch (decision) {
                            case Decision.Accepted<ClaimEvent> accepted -> true;
                            default -> false;
                        };
                    }

                    boolean anything(Entry<?> entry) {
                        return switch (entry.event()) {
                            case ClaimEvent.ClaimClosed closed -> true;
                            default -> false;
                        };
                    }

                    boolean loud(Object event) {
                        return switch (event) {
                            case ClaimEvent closed -> true;
                            default -> throw new IllegalArgumentException();
                        };
                    }

                    boolean words(String word) {
                        return switch (word) {
                            case "yes" -> true;
                            default -> false;
                        };
                    }
                }
                """);
        assertThat(silent(SourceCode.of(file)))
                .containsExactly(
                        "Example.java:7", "Example.java:14", "Example.java:21", "Example.java:28", "Example.java:35");
    }

    private static List<String> silent(SourceCode sources) {
        List<String> places = new ArrayList<>();
        for (CompilationUnitTree file : sources.files()) {
            new TreePathScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void visitSwitch(SwitchTree node, @Nullable Void nothing) {
                    check(node, node.getExpression(), node.getCases());
                    return super.visitSwitch(node, nothing);
                }

                @Override
                public @Nullable Void visitSwitchExpression(SwitchExpressionTree node, @Nullable Void nothing) {
                    check(node, node.getExpression(), node.getCases());
                    return super.visitSwitchExpression(node, nothing);
                }

                private void check(Tree node, ExpressionTree selector, List<? extends CaseTree> cases) {
                    ExpressionTree asked =
                            selector instanceof ParenthesizedTree inner ? inner.getExpression() : selector;
                    Optional<CaseTree> rest = rest(cases);
                    boolean sealed = sources.type(getCurrentPath(), asked)
                            .filter(ExhaustiveSwitchesTest::sealed)
                            .isPresent();
                    boolean events = cases.stream()
                            .flatMap(ExhaustiveSwitchesTest::types)
                            .anyMatch(type -> sources.named(file, type)
                                    .filter(ExhaustiveSwitchesTest::event)
                                    .isPresent());
                    if (rest.isPresent() && (sealed || (events && !(rest.get().getBody() instanceof ThrowTree)))) {
                        places.add(sources.place(file, node));
                    }
                }
            }.scan(file, null);
        }
        return places;
    }

    private static Optional<CaseTree> rest(List<? extends CaseTree> cases) {
        return cases.stream()
                .filter(one -> one.getLabels().stream().anyMatch(DefaultCaseLabelTree.class::isInstance))
                .<CaseTree>map(one -> one)
                .findFirst();
    }

    /** The types that the patterns of a case ask for. */
    private static Stream<Tree> types(CaseTree one) {
        return one.getLabels().stream()
                .filter(PatternCaseLabelTree.class::isInstance)
                .map(label -> ((PatternCaseLabelTree) label).getPattern())
                .flatMap(pattern -> switch (pattern) {
                    case BindingPatternTree binding ->
                        Stream.of(binding.getVariable().getType());
                    case DeconstructionPatternTree record -> Stream.of(record.getDeconstructor());
                    default -> Stream.empty();
                });
    }

    private static boolean sealed(TypeElement type) {
        return type.getModifiers().contains(Modifier.SEALED);
    }

    /** Whether {@code type} is a family of events, or one of them. */
    private static boolean event(TypeElement type) {
        String name = type.getSimpleName().toString();
        return (sealed(type) && name.endsWith("Event"))
                || type.getInterfaces().stream()
                        .anyMatch(above -> above instanceof DeclaredType declared
                                && declared.asElement() instanceof TypeElement element
                                && event(element));
    }
}
