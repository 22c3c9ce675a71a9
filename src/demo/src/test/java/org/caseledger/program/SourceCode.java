package org.caseledger.program;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The sources of the program, read by the compiler, so that the type of every expression is known. */
final class SourceCode {

    private final Trees trees;
    private final List<CompilationUnitTree> files;

    private SourceCode(Trees trees, List<CompilationUnitTree> files) {
        this.trees = trees;
        this.files = files;
    }

    /** All main sources but those of the benchmarks; sources that the compiler can't read are refused. */
    static SourceCode ofTheProgram() {
        List<Path> sources = new ArrayList<>();
        for (Path module : modules()) {
            try (Stream<Path> found = Files.walk(module)) {
                found.filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                        .forEach(sources::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return compiled(sources);
    }

    /** The source of one class, such as an example that a test has to refuse. */
    static SourceCode of(Path file) {
        return compiled(List.of(file));
    }

    private static List<Path> modules() {
        Path root = Path.of("../..");
        try (Stream<Path> parts = Files.list(root.resolve("src"))) {
            return Stream.concat(parts, Stream.of(root.resolve("projections")))
                    .filter(part -> !part.endsWith("benchmarks"))
                    .map(part -> part.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceCode compiled(List<Path> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(said, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    manager,
                    said,
                    List.of("-proc:none", "-classpath", System.getProperty("java.class.path")),
                    null,
                    manager.getJavaFileObjectsFromPaths(sources));
            List<CompilationUnitTree> files = new ArrayList<>();
            task.parse().forEach(files::add);
            task.analyze();
            List<String> faults = said.getDiagnostics().stream()
                    .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                    .map(Object::toString)
                    .toList();
            if (!faults.isEmpty()) {
                throw new IllegalStateException("sources that can't be read: " + faults);
            }
            return new SourceCode(Trees.instance(task), List.copyOf(files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files. */
    List<CompilationUnitTree> files() {
        return files;
    }

    /** The class or interface that {@code expression}, below {@code above}, has; empty where it has none. */
    Optional<TypeElement> type(TreePath above, ExpressionTree expression) {
        return element(trees.getTypeMirror(new TreePath(above, expression)));
    }

    private static Optional<TypeElement> element(TypeMirror type) {
        return switch (type) {
            case null -> Optional.empty();
            case TypeVariable variable -> element(variable.getUpperBound());
            case DeclaredType declared when declared.asElement() instanceof TypeElement element -> Optional.of(element);
            default -> Optional.empty();
        };
    }

    /** The class or interface that the type name or expression {@code tree} stands for. */
    Optional<TypeElement> named(CompilationUnitTree file, Tree tree) {
        return element(trees.getTypeMirror(trees.getPath(file, tree)));
    }

    /** Where {@code tree} stands, such as {@code Rest.java:45}. */
    String place(CompilationUnitTree file, Tree tree) {
        long at = trees.getSourcePositions().getStartPosition(file, tree);
        return Path.of(file.getSourceFile().getName()).getFileName() + ":"
                + file.getLineMap().getLineNumber(at);
    }
}
