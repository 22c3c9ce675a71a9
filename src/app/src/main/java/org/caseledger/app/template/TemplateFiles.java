package org.caseledger.app.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.journal.LedgerJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Templates that are files with versions: those shipped, and an employer's own in a folder of the ledger's directory, such as
 * {@code letters/glendale/acceptance.yaml}, which take the place of shipped ones of the same name or add others. A file is read
 * anew whenever it is asked for. One with a fault is refused, with the file and the place.
 *
 * @param directory the ledger's directory
 * @param folder the folder of employers' own templates in it, which is also that of the shipped ones in the resources
 * @param shipped the names of those shipped, in the order in which they are listed
 * @param type what a file is read as
 * @param name what a file says it is called
 * @param <T> a template
 */
public record TemplateFiles<T>(
        Path directory, String folder, List<String> shipped, Class<T> type, Function<T, String> name) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final String ENDING = ".yaml";
    private static final int BYTES_MAX = 100_000;

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    /**
     * A template, and from which file.
     *
     * @param template the template
     * @param hash SHA-256 of the file
     * @param own whether it is the employer's own
     */
    public record Found<T>(T template, String hash, boolean own) {}

    public TemplateFiles {
        shipped = List.copyOf(shipped);
    }

    /** The names of the templates of {@code employer}, the shipped ones first. */
    public List<String> names(String employer) {
        List<String> names = new ArrayList<>(shipped);
        own(employer).stream().filter(one -> !names.contains(one)).forEach(names::add);
        return names;
    }

    private TreeSet<String> own(String employer) {
        Path files = files(employer);
        TreeSet<String> names = new TreeSet<>();
        if (NAME.matcher(employer).matches() && Files.isDirectory(files)) {
            try (Stream<Path> all = Files.list(files)) {
                all.map(file -> String.valueOf(file.getFileName()))
                        .filter(file -> file.endsWith(ENDING))
                        .map(file -> file.substring(0, file.length() - ENDING.length()))
                        .filter(one -> NAME.matcher(one).matches())
                        .forEach(names::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return names;
    }

    private Path files(String employer) {
        return directory.resolve(folder).resolve(employer);
    }

    /** The template {@code wanted} of {@code employer}; empty where there is none. A file with a fault is refused. */
    public Optional<Found<T>> find(String employer, String wanted) {
        if (!NAME.matcher(wanted).matches()) {
            return Optional.empty();
        }
        Path file = files(employer).resolve(wanted + ENDING);
        byte[] own = NAME.matcher(employer).matches() ? bytes(file) : null;
        if (own != null) {
            return Optional.of(read(wanted, file.toString(), own, true));
        }
        return shipped.contains(wanted)
                ? Optional.of(read(wanted, "shipped template " + wanted, shipped(wanted), false))
                : Optional.empty();
    }

    private static byte @Nullable [] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new LedgerFault("the template " + file + " can't be read: " + e.getMessage(), e);
        }
    }

    private byte[] shipped(String wanted) {
        String resource = "/" + folder + "/" + wanted + ENDING;
        try (InputStream in = TemplateFiles.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program comes without its template " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Found<T> read(String wanted, String where, byte[] file, boolean own) {
        if (file.length > BYTES_MAX) {
            throw new LedgerFault(where + " is longer than " + BYTES_MAX + " bytes");
        }
        try {
            T template = YAML.readValue(file, type);
            if (template == null) {
                throw new LedgerFault(where + " is empty; write a template into it, or take the file away");
            }
            if (!name.apply(template).equals(wanted)) {
                throw new LedgerFault(where + " says that it is the template " + name.apply(template)
                        + "; call the file so, or correct it");
            }
            return new Found<>(template, "sha256:" + LedgerJson.sha256(file), own);
        } catch (JacksonException e) {
            throw new LedgerFault(where + ", line " + line(e, file) + ": " + why(e), e);
        }
    }

    /** The line of what is wrong. Of a field that there isn't the reader says where it went on, which is the line after. */
    private static int line(JacksonException e, byte[] file) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            Pattern field = Pattern.compile("[\\s-]*\"?" + Pattern.quote(unknown.getPropertyName()) + "\"?\\s*:.*");
            List<String> lines =
                    new String(file, StandardCharsets.UTF_8).lines().toList();
            for (int at = Math.min(e.getLocation().getLineNr(), lines.size()); at > 0; at--) {
                if (field.matcher(lines.get(at - 1)).matches()) {
                    return at;
                }
            }
        }
        return e.getLocation().getLineNr();
    }

    /** What is wrong at the place, without the names of the program's classes. */
    private static String why(JacksonException e) {
        if (e.getCause() instanceof IllegalArgumentException cause) {
            return String.valueOf(cause.getMessage());
        }
        String field = e.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? String.valueOf(step.getIndex() + 1) : step.getPropertyName())
                .collect(Collectors.joining("."));
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "there is no field " + field + "; those that there are: "
                    + unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
        return field.isEmpty() ? e.getOriginalMessage() : "the field " + field + " " + expectation(e);
    }

    private static String expectation(JacksonException e) {
        Class<?> target = e instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        String said = String.valueOf(e.getOriginalMessage());
        if (said.startsWith("Null value for creator property") || said.startsWith("Cannot map `null` into")) {
            return "is missing";
        }
        if (target != null && target.isEnum()) {
            return "must be one of "
                    + Stream.of(target.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
        }
        return target == int.class || target == Integer.class
                ? "must be a whole number"
                : "is not what a template takes there: " + said;
    }
}
