package org.caseledger.app.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.journal.LedgerJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The templates of letters: those shipped, and the files of an employer's own in the ledger's folder {@code letters}, such as
 * {@code letters/glendale/acceptance.yaml}, which take their place or add others.
 *
 * @param directory the ledger's directory
 */
public record LetterTemplates(Path directory) {

    /** The folder of employers' own templates in a ledger's directory. */
    public static final String FOLDER = "letters";

    /** The templates that come with the program, in the order in which a claim meets them. */
    public static final List<String> SHIPPED = List.of(
            "acknowledgement",
            "delay",
            "denial",
            "rescission",
            "acceptance",
            "wage-explained",
            "supplement-explained",
            "worksheet",
            "modified-duty-offer",
            "declination",
            "overpayment",
            "closure");

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
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
    public record Found(LetterTemplate template, String hash, boolean own) {}

    /** The templates for letters of {@code employer}, the shipped ones first. */
    public List<Found> all(String employer) {
        List<String> names = new ArrayList<>(SHIPPED);
        own(employer).stream().filter(name -> !names.contains(name)).forEach(names::add);
        return names.stream().flatMap(name -> find(employer, name).stream()).toList();
    }

    private TreeSet<String> own(String employer) {
        Path folder = folder(employer);
        TreeSet<String> names = new TreeSet<>();
        if (NAME.matcher(employer).matches() && Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(file -> String.valueOf(file.getFileName()))
                        .filter(file -> file.endsWith(".yaml"))
                        .map(file -> file.substring(0, file.length() - ".yaml".length()))
                        .filter(name -> NAME.matcher(name).matches())
                        .forEach(names::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return names;
    }

    private Path folder(String employer) {
        return directory.resolve(FOLDER).resolve(employer);
    }

    /** The template {@code name} for letters of {@code employer}; empty where there is none. A file with a fault is refused. */
    public Optional<Found> find(String employer, String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        Path file = folder(employer).resolve(name + ".yaml");
        byte[] own = NAME.matcher(employer).matches() ? bytes(file) : null;
        if (own != null) {
            return Optional.of(read(name, file.toString(), own, true));
        }
        return SHIPPED.contains(name)
                ? Optional.of(read(name, "shipped template " + name, shipped(name), false))
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

    private static byte[] shipped(String name) {
        try (InputStream in = LetterTemplates.class.getResourceAsStream("/letters/" + name + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("the program comes without its template " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Found read(String name, String where, byte[] file, boolean own) {
        if (file.length > BYTES_MAX) {
            throw new LedgerFault(where + " is longer than " + BYTES_MAX + " bytes");
        }
        try {
            LetterTemplate template = YAML.readValue(file, LetterTemplate.class);
            if (!template.template().equals(name)) {
                throw new LedgerFault(where + " says that it is the template " + template.template()
                        + "; call the file so, or correct it");
            }
            return new Found(template, "sha256:" + LedgerJson.sha256(file), own);
        } catch (JacksonException e) {
            Throwable cause = e.getCause();
            String why = cause instanceof IllegalArgumentException ? cause.getMessage() : e.getOriginalMessage();
            throw new LedgerFault(where + ", line " + e.getLocation().getLineNr() + ": " + why, e);
        }
    }
}
