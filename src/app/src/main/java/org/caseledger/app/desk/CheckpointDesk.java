package org.caseledger.app.desk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.caseledger.app.integrity.Checkpoint;
import org.caseledger.app.integrity.SignedNote;
import org.caseledger.app.integrity.SigningKey;
import org.caseledger.app.integrity.VerifierKey;
import org.caseledger.app.stamp.StampFinding;
import org.caseledger.app.store.AnswersCheck;
import org.caseledger.app.store.Difference;
import org.caseledger.app.store.EntryIdentifiers;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.LedgerTree;
import org.caseledger.app.store.LedgerTree.Grown;
import org.caseledger.app.store.LedgerTree.Placed;
import org.caseledger.app.store.LedgerTree.Proven;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.store.RecordCheck;
import org.caseledger.app.store.SigningKeyFile;
import org.caseledger.app.store.Verified;
import org.caseledger.app.store.Verified.Against;
import org.caseledger.checkpoint.CheckpointKeyCommand;
import org.caseledger.checkpoint.CheckpointKeyCommand.BeginCheckpointKey;
import org.caseledger.checkpoint.CheckpointKeyCommand.ReplaceCheckpointKey;
import org.caseledger.checkpoint.CheckpointKeyFacts;
import org.caseledger.checkpoint.CheckpointKeys;
import org.caseledger.claim.Reserved;
import org.caseledger.decision.Outcome;
import org.caseledger.journal.Who;
import org.caseledger.office.Key;
import org.caseledger.office.Submission;
import org.caseledger.projection.Projector.Compared;
import org.jspecify.annotations.Nullable;

/**
 * Where a ledger's checkpoints are signed and the ledger is held against its tree. The key is made with the first checkpoint;
 * which key signs is on record, so that a key that somebody laid into its place signs nothing.
 */
public final class CheckpointDesk {

    /** By this name the program signs what nobody asked for. It has no account, and so can record nothing. */
    private static final Who PROGRAM = Who.feed("caseledger");

    private final OpenLedger ledger;
    private final LedgerTree tree;
    private final SigningKeyFile file;

    /** The desk of {@code ledger}, whose key is in {@code file}. */
    public CheckpointDesk(OpenLedger ledger, SigningKeyFile file) {
        this.ledger = ledger;
        this.file = file;
        tree = ledger.tree();
    }

    /** The desk of {@code ledger}, whose key is in its directory. */
    public static CheckpointDesk of(OpenLedger ledger) {
        return new CheckpointDesk(ledger, SigningKeyFile.of(null, ledger.directory()));
    }

    /** Signs the ledger as it is now, and keeps the checkpoint. */
    public SignedNote sign(Who who) {
        SigningKey key = key(who);
        return kept(SignedNote.of(tree.now(), key), who);
    }

    /**
     * Signs the kept answers as they are now. The ledger keeps nothing of it: it is worth something outside, like the answers'
     * lines that are exported.
     */
    public SignedNote signAnswers(Who who) {
        // Where this makes the first key, the answer to that is among them.
        SigningKey key = key(who);
        return SignedNote.of(tree.answersNow(), key);
    }

    /**
     * Signs the ledger as it is now in the program's own name, because a day came, and keeps the checkpoint. Refused where nobody
     * made a key yet: whoever makes it is to hand its public half to those who check.
     */
    public SignedNote signOfItself() {
        if (keys().inForce().isEmpty()) {
            throw new LedgerFault(
                    "no key signs the checkpoints of this ledger yet: run caseledger checkpoint --key, and give"
                            + " what it prints to those who get the checkpoints");
        }
        return sign(PROGRAM);
    }

    /** Signs the ledger as it was when it had {@code size} entries. */
    public SignedNote signed(long size, Who who) {
        SigningKey key = key(who);
        return SignedNote.of(tree.prove(size, tree.now().size()).first(), key);
    }

    /**
     * A proof with what it is checked against.
     *
     * @param proof the proof
     * @param note the checkpoint of the tree that it is about
     */
    public record Signed<T>(T proof, SignedNote note) {}

    /** The proof that the entry {@code id} is in the ledger; empty where there is none. */
    public Optional<Signed<Proven>> prove(String id, Who who) {
        if (tree.prove(id).isEmpty()) {
            return Optional.empty();
        }
        // Where this makes the first key, its entry is in the tree that is proved by.
        SigningKey key = key(who);
        return tree.prove(id).map(proven -> new Signed<>(proven, SignedNote.of(proven.checkpoint(), key)));
    }

    /**
     * The entries {@code ids}, in their order, with proofs in the ledger as it is now, without what is {@code hidden} of them. What is
     * signed for it is kept, because it leaves the house. Refused where one of them isn't there.
     */
    public Signed<List<Placed>> prove(List<String> ids, Set<Reserved> hidden, Who who) {
        SigningKey key = key(who);
        Checkpoint now = tree.now();
        List<Placed> proven = ids.stream()
                .map(id -> tree.prove(id, now, hidden)
                        .orElseThrow(() -> new LedgerFault("there is no entry " + id + " in this ledger any more")))
                .toList();
        return new Signed<>(proven, kept(SignedNote.of(now, key), who));
    }

    private SignedNote kept(SignedNote note, Who who) {
        if (ledger.onlyReadable().isEmpty()) {
            tree.keep(note, who.user(), ledger.clock().instant());
        }
        return note;
    }

    /** The proof that the first {@code from} entries are the beginning of the first {@code to}, which the ledger has. */
    public Signed<Grown> prove(long from, long to, Who who) {
        SigningKey key = key(who);
        Grown grown = tree.prove(from, to);
        return new Signed<>(grown, SignedNote.of(grown.second(), key));
    }

    /** What checkpoints are checked with. */
    public VerifierKey verifier(Who who) {
        return key(who).verifier();
    }

    private CheckpointKeyFacts keys() {
        return ledger.facts(CheckpointKeys.FAMILY, "");
    }

    /** The key in force; the first one is made here. */
    private SigningKey key(Who who) {
        Optional<String> inForce = keys().inForce();
        if (inForce.isPresent()) {
            return file.of(inForce.get()).orElseThrow(() -> missing(inForce.get()));
        }
        SigningKey first = file.key().orElseGet(() -> {
            SigningKey made = SigningKey.random(tree.origin());
            file.make(made);
            return made;
        });
        if (!first.verifier().name().equals(tree.origin())) {
            throw new LedgerFault("the key in " + file.file() + " signs for "
                    + first.verifier().name() + " and this ledger is " + tree.origin()
                    + "; name another file with --signing-key");
        }
        require(submit(new BeginCheckpointKey(first.verifier().text()), who));
        return first;
    }

    private LedgerFault missing(String vkey) {
        return new LedgerFault("checkpoints of this ledger are signed with the key "
                + VerifierKey.read(vkey).fingerprint() + ", which isn't in " + file.file()
                + "; bring it back from where you keep it, name its file with --signing-key, or, if it is lost, have another"
                + " take its place: checkpoint --new-key --reason WHY");
    }

    /**
     * Makes a key that signs from now on, for which the one in force vouches; where that is lost, nothing does, and
     * {@code reason} has to say why.
     */
    public VerifierKey replace(@Nullable String reason, Who who) {
        Optional<SigningKey> before = keys().inForce().flatMap(file::of);
        SigningKey next = SigningKey.random(tree.origin());
        String vouched = before.map(key -> Base64.getEncoder()
                        .encodeToString(key.sign(vouching(next.verifier().text()))))
                .orElse(null);
        file.prepare(next);
        require(submit(new ReplaceCheckpointKey(next.verifier().text(), vouched, reason), who));
        file.take();
        return next.verifier();
    }

    private static byte[] vouching(String vkey) {
        return (vkey + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private Outcome submit(CheckpointKeyCommand command, Who who) {
        return ledger.office()
                .submit(Submission.now((Record) command, who, new Key.Once(EntryIdentifiers.randomKey())))
                .outcome();
    }

    private static void require(Outcome outcome) {
        if (outcome instanceof Outcome.Refused(var refusal)) {
            throw new LedgerFault(refusal.message());
        }
    }

    /**
     * Holds the ledger against its tree, against the checkpoints that it signed, and against {@code older}.
     *
     * @param trusted a key that somebody kept with {@code older}, by which it has to be signed; null for any key that this
     *     ledger has on record
     * @param who who looks; what they found is noted
     */
    public Verified verify(@Nullable SignedNote older, @Nullable VerifierKey trusted, Who who, LongConsumer progress) {
        return verify(older, trusted, null, who, progress);
    }

    /** The same, with what looking at the time stamp of {@code older} said. */
    public Verified verify(
            @Nullable SignedNote older,
            @Nullable VerifierKey trusted,
            @Nullable StampFinding stamp,
            Who who,
            LongConsumer progress) {
        Verified verified = verified(older, trusted, stamp, progress);
        if (ledger.onlyReadable().isEmpty()) {
            ledger.integrity().verified(verified, who.user(), ledger.clock().instant());
        }
        return verified;
    }

    private Verified verified(
            @Nullable SignedNote older,
            @Nullable VerifierKey trusted,
            @Nullable StampFinding stamp,
            LongConsumer progress) {
        List<Checkpoint> kept = tree.kept().stream()
                .filter(note -> signedBy(note, null).isPresent())
                .map(SignedNote::checkpoint)
                .toList();
        Checkpoint given = older == null ? null : older.checkpoint();
        RecordCheck check = tree.check(
                Stream.concat(kept.stream(), Stream.ofNullable(given))
                        .map(Checkpoint::size)
                        .toList(),
                given == null ? List.of() : List.of(given.size()));
        Difference first = check.first();
        Against against = null;
        if (older != null && given != null) {
            against = given.origin().equals(tree.answersOrigin())
                    ? againstAnswers(older, given, trusted, stamp, check.answers())
                    : against(older, given, trusted, stamp, check);
            if (first == null && given.origin().equals(tree.origin())) {
                first = difference(given, kept, check);
            }
        }
        for (Checkpoint one : kept) {
            first = first == null ? difference(one, kept, check) : first;
        }
        List<Compared> projections = new ArrayList<>();
        String fault = null;
        try {
            projections.addAll(ledger.readModels().compare(progress));
        } catch (RuntimeException e) {
            fault = "projections can't be built from the entries: " + e.getMessage();
        }
        return new Verified(check.entries(), check.root(), first, check.answers(), against, projections, fault);
    }

    private Against against(
            SignedNote older,
            Checkpoint given,
            @Nullable VerifierKey trusted,
            @Nullable StampFinding stamp,
            RecordCheck check) {
        Optional<String> signedBy = signedBy(older, trusted);
        String fault = given.origin().equals(tree.origin())
                ? unsigned(signedBy, trusted)
                        .or(() -> other(given, "entries", check.entries(), check.roots()))
                        .orElse(null)
                : "it is a checkpoint of " + given.origin() + ", and this ledger is " + tree.origin();
        return new Against(given, false, signedBy.orElse(null), fault, stamp);
    }

    private Against againstAnswers(
            SignedNote older,
            Checkpoint given,
            @Nullable VerifierKey trusted,
            @Nullable StampFinding stamp,
            AnswersCheck check) {
        Optional<String> signedBy = signedBy(older, trusted);
        return new Against(
                given,
                true,
                signedBy.orElse(null),
                unsigned(signedBy, trusted)
                        .or(() -> other(given, "answers", check.answers(), check.roots()))
                        .orElse(null),
                stamp);
    }

    private static Optional<String> unsigned(Optional<String> signedBy, @Nullable VerifierKey trusted) {
        return signedBy.isPresent()
                ? Optional.empty()
                : Optional.of(
                        trusted == null
                                ? "it isn't signed by a key that this ledger has on record"
                                : "it isn't signed by the key " + trusted.fingerprint());
    }

    /** In what the ledger, which has {@code count} of {@code what}, isn't that of {@code given}; empty where it is. */
    private static Optional<String> other(Checkpoint given, String what, long count, Map<Long, byte[]> roots) {
        if (given.size() > count) {
            return Optional.of("it has " + given.size() + " " + what + ", and the ledger has " + count);
        }
        return Arrays.equals(given.root(), roots.get(given.size()))
                ? Optional.empty()
                : Optional.of("the first " + given.size() + " " + what + " aren't those that it was signed over");
    }

    /** The first entry that isn't that of {@code signed}, as near as checkpoints can tell; null where all are. */
    private static @Nullable Difference difference(Checkpoint signed, List<Checkpoint> kept, RecordCheck check) {
        if (signed.size() > check.entries()) {
            return new Difference(
                    check.entries() + 1,
                    null,
                    "it is missing, and with it everything up to entry " + signed.size() + ", which a checkpoint has");
        }
        if (Arrays.equals(signed.root(), check.roots().get(signed.size()))) {
            return null;
        }
        long same = kept.stream()
                .filter(one -> one.size() < signed.size()
                        && Arrays.equals(one.root(), check.roots().get(one.size())))
                .mapToLong(Checkpoint::size)
                .max()
                .orElse(0);
        return new Difference(
                same + 1,
                null,
                "it, or one of those up to entry " + signed.size()
                        + ", was rewritten together with its hashes: the checkpoint over " + signed.size()
                        + " entries was signed over others");
    }

    /** The vkey by which {@code note} is signed: {@code trusted}, or one that is on record. */
    private Optional<String> signedBy(SignedNote note, @Nullable VerifierKey trusted) {
        Stream<VerifierKey> keys =
                trusted == null ? keys().vkeys().stream().map(VerifierKey::read) : Stream.of(trusted);
        return keys.filter(note::signedBy).map(VerifierKey::text).findFirst();
    }
}
