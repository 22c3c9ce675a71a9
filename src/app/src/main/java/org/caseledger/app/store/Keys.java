package org.caseledger.app.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.caseledger.app.store.product.Key;
import org.jspecify.annotations.Nullable;

/**
 * Where the key of an encrypted ledger comes from: the file that an option names; else the file that a variable of the
 * environment names; else a variable itself. Nothing is looked for, and no file read, before a ledger asks for its key. This
 * is the only place that does; whoever opens a ledger hands it on.
 */
public final class Keys {

    /** No key from anywhere: an encrypted ledger isn't opened with it. */
    public static final Keys NONE = new Keys(Names.OF_THE_LEDGER, null, Map.of(), null, false);

    private final Names names;
    private final @Nullable Path file;
    private final Map<String, String> environment;
    private final @Nullable Key known;
    private final boolean encrypting;

    private Keys(
            Names names,
            @Nullable Path file,
            Map<String, String> environment,
            @Nullable Key known,
            boolean encrypting) {
        this.names = names;
        this.file = file;
        this.environment = environment;
        this.known = known;
        this.encrypting = encrypting;
    }

    /**
     * What the places are called at which a key is looked for.
     *
     * @param option the option that names a file
     * @param fileVariable the variable of the environment that names one
     * @param variable the one that is the key
     */
    public record Names(String option, String fileVariable, String variable) {

        /** Those of the key that a ledger has. */
        public static final Names OF_THE_LEDGER = new Names("--key-file", "CASELEDGER_KEY_FILE", "CASELEDGER_KEY");

        /** Those of the key that a ledger is to have from now on. */
        public static final Names NEXT = new Names("--new-key-file", "CASELEDGER_NEW_KEY_FILE", "CASELEDGER_NEW_KEY");

        private String remedy() {
            return "name the file that holds it with " + option + " FILE or in " + fileVariable
                    + ", or put it into the environment as " + variable;
        }
    }

    /** A key, and where it was found, in a person's words. */
    record Found(Key key, String where) {}

    /** The key from {@code file}, which an option named, or from {@code environment}. */
    public static Keys of(Names names, @Nullable Path file, Map<String, String> environment) {
        return new Keys(names, file, environment, null, false);
    }

    /** {@code key}, wherever it came from; null for a ledger that isn't encrypted. */
    static Keys known(@Nullable Key key) {
        return new Keys(Names.OF_THE_LEDGER, null, Map.of(), key, false);
    }

    /** The same, for somebody who wants the ledger encrypted: one that is made now is, and one that isn't is refused. */
    public Keys encrypting() {
        return new Keys(names, file, environment, known, true);
    }

    /** Whether something names a key, whether or not one is there. */
    public boolean given() {
        return file != null
                || set(names.fileVariable()).isPresent()
                || set(names.variable()).isPresent();
    }

    /** The key for the ledger in {@code ledger}, which is encrypted; refused where none is given. */
    Found of(Path ledger) {
        return found(ledger)
                .orElseThrow(() -> new LedgerFault(
                        "the ledger in " + ledger + " is encrypted, and its key wasn't given: " + names.remedy()));
    }

    /** The key for what is to be encrypted in {@code ledger}; refused where none is given. */
    Found toEncrypt(Path ledger) {
        return found(ledger)
                .orElseThrow(() -> new LedgerFault("nothing says with which key to encrypt the ledger in " + ledger
                        + ": " + names.remedy() + "; caseledger new-key FILE makes one"));
    }

    /** With what the ledger is encrypted that is to be made in {@code ledger}; null where it isn't. */
    @Nullable Key toMake(Path ledger) {
        if (encrypting) {
            return toEncrypt(ledger).key();
        }
        if (file != null) {
            throw new LedgerFault("there is no ledger in " + ledger + " yet, and " + names.option()
                    + " alone doesn't make an encrypted one: add --encrypt, or leave " + names.option() + " away");
        }
        return null;
    }

    /** Refused where somebody counts on the ledger in {@code ledger}, which isn't encrypted, being so. */
    void requireNone(Path ledger) {
        if (encrypting) {
            throw notEncrypted(ledger, "leave --encrypt away");
        }
        if (file != null) {
            throw notEncrypted(ledger, "leave " + names.option() + " away");
        }
    }

    /** That the ledger in {@code ledger} isn't encrypted, and what else somebody can do who wants to use it so. */
    private static LedgerFault notEncrypted(Path ledger, String otherwise) {
        return new LedgerFault("the ledger in " + ledger + " isn't encrypted: " + otherwise
                + ", or encrypt it with caseledger rekey --encrypt");
    }

    private Optional<Found> found(Path ledger) {
        if (known != null) {
            return Optional.of(new Found(known, "the key that the ledger has"));
        }
        if (file != null) {
            return Optional.of(in(file, names.option(), ledger));
        }
        Optional<String> named = set(names.fileVariable());
        if (named.isPresent()) {
            return Optional.of(in(path(named.get()), names.fileVariable(), ledger));
        }
        return set(names.variable())
                .map(text -> new Found(
                        Key.of(text).orElseThrow(() -> noKey("what stands in " + names.variable())),
                        "the key in " + names.variable()));
    }

    private Optional<String> set(String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
    }

    private Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new LedgerFault("what stands in " + names.fileVariable() + " can't be the name of a file");
        }
    }

    private static Found in(Path file, String namedBy, Path ledger) {
        String where = "the key in " + file + " (" + namedBy + ")";
        try {
            KeyFile.require(file, ledger);
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            return new Found(Key.of(text).orElseThrow(() -> noKey(file.toString())), where);
        } catch (IOException e) {
            throw new LedgerFault(where + " can't be read: " + Why.of(e), e);
        }
    }

    private static LedgerFault noKey(String where) {
        return new LedgerFault(
                where + " isn't a key, which is 64 hexadecimal digits and nothing else; caseledger new-key"
                        + " FILE makes one");
    }

    @Override
    public String toString() {
        return "Keys[" + names.option() + "]";
    }
}
