package org.caseledger.app.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.caseledger.adoption.LawCommand.AdoptPolicyFile;
import org.caseledger.adoption.LawEvent;
import org.caseledger.adoption.LawFacts;
import org.caseledger.adoption.LawWords;
import org.caseledger.decision.Bounds;
import org.caseledger.decision.Horizon;
import org.caseledger.decision.Outcome;
import org.caseledger.decision.Refusal;
import org.caseledger.journal.LedgerJson;
import org.caseledger.law.Employers;
import org.caseledger.law.policy.EmployerPolicies;
import org.caseledger.law.policy.PolicyFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The policy files in a ledger's folder {@code policies}, as they lay there when the ledger was opened. What decides a figure
 * is the policy on record: a file counts once it is an entry. Until anything is recorded by a version that puts them there,
 * files count as they lie, as they always did.
 */
final class PolicyFolder {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyFolder.class);

    /** The folder's name in the ledger's directory. */
    static final String FOLDER = "policies";

    private static final String YAML = ".yaml";

    private final Path folder;
    private final SortedMap<String, Laid> files;
    private final List<String> adopted = new ArrayList<>();
    private boolean counts;
    private boolean recording;

    /**
     * A file.
     *
     * @param name its name in the folder
     * @param text the whole file
     * @param sha256 of its bytes
     * @param policy what it says
     */
    private record Laid(String name, String text, String sha256, PolicyFile policy) {}

    private PolicyFolder(Path folder, SortedMap<String, Laid> files) {
        this.folder = folder;
        this.files = files;
    }

    /**
     * The files of the ledger in {@code directory}; of several for one employer the last by name. One that can't be read, or
     * not be kept, is refused.
     */
    static PolicyFolder in(Path directory) {
        SortedMap<String, Laid> files = new TreeMap<>();
        Path folder = directory.resolve(FOLDER);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> found = Files.list(folder)) {
                for (Path file : found.filter(path -> path.toString().endsWith(YAML))
                        .sorted()
                        .toList()) {
                    Laid laid = read(file);
                    files.put(laid.policy().employer(), laid);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new PolicyFolder(folder, files);
    }

    private static Laid read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        PolicyFile policy = Employers.read(file.toString(), new ByteArrayInputStream(bytes));
        String name = String.valueOf(file.getFileName());
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + ": is not UTF-8, and can't be kept; save it as UTF-8", e);
        }
        Bounds.check(new AdoptPolicyFile(name, text, true), Horizon.NONE).ifPresent(refusal -> {
            throw new IllegalArgumentException(file + ": " + refusal.message());
        });
        return new Laid(name, text, LedgerJson.sha256(bytes), policy);
    }

    /** Files count as they lie here, until something is recorded. */
    void count() {
        counts = true;
    }

    /**
     * From now on files that differ from what {@code onRecord} has are put there before anything else is: by {@code adopt} at
     * once, unless files count as they lie. Where one can't be adopted, nothing is.
     */
    void adopt(Supplier<LawFacts> onRecord, Supplier<List<Outcome>> adopt) {
        recording = true;
        if (counts || unrecorded(onRecord.get()).findAny().isEmpty()) {
            return;
        }
        for (Outcome outcome : adopt.get()) {
            switch (outcome) {
                case Outcome.Refused(Refusal refusal) ->
                    throw new LedgerFault("a changed policy file can't be adopted: " + refusal.message()
                            + "; put the one that is on record back into " + folder + ", or take it out");
                case Outcome.Recorded(List<String> entries) ->
                    entries.forEach(id -> onRecord.get().entry(id).ifPresent(entry -> {
                        LOG.info("a changed policy file was adopted, entry {}", id);
                        adopted.add(LawWords.of(entry.event()).what() + "; entry " + id);
                    }));
            }
        }
    }

    /** For each file that was {@linkplain #adopt adopted} a line that says so. */
    List<String> adopted() {
        return List.copyOf(adopted);
    }

    /** What stands under adoptions: {@code shipped}, and these files where they count without being on record. */
    EmployerPolicies over(EmployerPolicies shipped) {
        EmployerPolicies policies = shipped;
        if (counts) {
            for (Laid laid : files.values()) {
                policies = policies.and(laid.policy(), laid.sha256());
            }
        }
        return policies;
    }

    /** Whether some file counts as it lies here. */
    boolean decides() {
        return counts && !files.isEmpty();
    }

    /** The files to be put on record before anything else is, while {@code onRecord} is what is there. */
    List<AdoptPolicyFile> toRecord(Supplier<LawFacts> onRecord) {
        return !files.isEmpty() && (counts || recording)
                ? unrecorded(onRecord.get())
                        .map(laid -> new AdoptPolicyFile(laid.name(), laid.text(), counts))
                        .toList()
                : List.of();
    }

    /**
     * For each file that isn't on record a line that says so, and whether it decides anything; none of a ledger without
     * entries, with the first of which it is put on record.
     */
    List<String> unrecordedLines(LawFacts onRecord, boolean entries) {
        List<String> lines = new ArrayList<>();
        if (counts && entries) {
            unrecorded(onRecord)
                    .forEach(laid ->
                            lines.add(FOLDER + "/" + laid.name() + " counts as it lies there, and isn't on record:"
                                    + " it is put there with the next entry"));
        } else if (!counts) {
            unrecorded(onRecord)
                    .forEach(laid -> lines.add(FOLDER + "/" + laid.name() + " isn't the policy of "
                            + laid.policy().employer() + " that is on record"
                            + onRecord.foundLast(laid.policy().employer())
                                    .map(LawEvent.Found::file)
                                    .map(file -> " (" + file + " as it was)")
                                    .orElse("")
                            + ", and decides nothing: it is adopted when the ledger is next opened to record"));
        }
        return lines;
    }

    private Stream<Laid> unrecorded(LawFacts onRecord) {
        return files.entrySet().stream()
                .filter(file -> onRecord.foundLast(file.getKey())
                        .filter(found -> found.sha256().equals(file.getValue().sha256()))
                        .isEmpty())
                .map(Map.Entry::getValue);
    }
}
