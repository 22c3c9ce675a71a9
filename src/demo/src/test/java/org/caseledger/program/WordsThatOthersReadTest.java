package org.caseledger.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConstantCaseLabelTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePathScanner;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.caseledger.decision.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Where something depends on a word, such as the code of a refusal or the state of a run, the word has a name: nobody
 * compares with a literal that somebody else may spell in another way.
 */
class WordsThatOthersReadTest {

    private static final Set<String> ASKED = Set.of("code", "state", "status", "decision");

    private static SourceCode sources;

    @BeforeAll
    static void read() {
        sources = SourceCode.ofTheProgram();
    }

    @Test
    void nobodyComparesACodeAStateOrAStatusWithALiteral() {
        Set<String> codes = codesOfRefusals();
        assertThat(codes).contains("claim-exists", "facts-moved", "wrong-state");
        List<String> places = new ArrayList<>();
        for (CompilationUnitTree file : sources.files()) {
            new TreePathScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
                    if (call.getMethodSelect() instanceof MemberSelectTree select
                            && Set.of("equals", "equalsIgnoreCase", "is")
                                    .contains(select.getIdentifier().toString())) {
                        List<Tree> sides = Stream.concat(
                                        Stream.of(select.getExpression()), call.getArguments().stream())
                                .<Tree>map(side -> side)
                                .toList();
                        boolean code =
                                sides.stream().anyMatch(side -> literal(side) != null && codes.contains(literal(side)));
                        boolean asked = sides.stream().anyMatch(WordsThatOthersReadTest::asks)
                                && sides.stream().anyMatch(side -> literal(side) != null);
                        if (code || asked) {
                            places.add(sources.place(file, call));
                        }
                    }
                    return super.visitMethodInvocation(call, nothing);
                }

                @Override
                public @Nullable Void visitConstantCaseLabel(ConstantCaseLabelTree label, @Nullable Void nothing) {
                    String word = literal(label.getConstantExpression());
                    if (word != null && codes.contains(word)) {
                        places.add(sources.place(file, label));
                    }
                    return super.visitConstantCaseLabel(label, nothing);
                }
            }.scan(file, null);
        }
        assertThat(places).isEmpty();
    }

    @Test
    void aCodeThatOthersReactToIsWrittenOnce() throws IllegalAccessException {
        Set<String> named = new HashSet<>();
        for (Field field : RefusalCode.class.getFields()) {
            named.add(String.valueOf(field.get(null)));
        }
        assertThat(named).contains("facts-moved", "at-in-future");
        List<String> places = new ArrayList<>();
        for (CompilationUnitTree file : sources.files()) {
            new TreePathScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
                    if (literal.getValue() instanceof String text && named.contains(text)) {
                        places.add(sources.place(file, literal));
                    }
                    return super.visitLiteral(literal, nothing);
                }
            }.scan(file, null);
        }
        assertThat(places).allMatch(place -> place.startsWith("RefusalCode.java:"));
    }

    /** The literal first arguments of whatever makes a refusal, and the codes that have a name. */
    private static Set<String> codesOfRefusals() {
        Set<String> codes = new HashSet<>();
        for (CompilationUnitTree file : sources.files()) {
            new TreePathScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
                    String made = call.getMethodSelect().toString();
                    if (made.endsWith("refuse") || made.equals("Refusal.of")) {
                        call.getArguments().stream()
                                .limit(1)
                                .map(WordsThatOthersReadTest::literal)
                                .filter(code -> code != null)
                                .forEach(codes::add);
                    }
                    return super.visitMethodInvocation(call, nothing);
                }

                @Override
                public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
                    if (sources.place(file, literal).startsWith("RefusalCode.java:")) {
                        codes.add(String.valueOf(literal.getValue()));
                    }
                    return super.visitLiteral(literal, nothing);
                }
            }.scan(file, null);
        }
        return codes;
    }

    private static boolean asks(Tree side) {
        return side instanceof MethodInvocationTree call
                && call.getArguments().isEmpty()
                && call.getMethodSelect() instanceof MemberSelectTree select
                && ASKED.contains(select.getIdentifier().toString());
    }

    private static @Nullable String literal(@Nullable Tree side) {
        return side instanceof ExpressionTree
                        && side instanceof LiteralTree literal
                        && literal.getValue() instanceof String text
                ? text
                : null;
    }
}
