package org.caseledger.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.caseledger.app.desk.StampDesk;
import org.caseledger.app.desk.StampDesk.Stamped;
import org.caseledger.app.lines.WrongFile;
import org.caseledger.app.serving.CheckpointWays;
import org.caseledger.app.stamp.Authority;
import org.caseledger.app.stamp.TrustedCertificates;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.store.Why;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Who is asked for a time stamp, for the command that has one made. */
final class StampOptions {

    @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Option(
            names = "--stamp",
            paramLabel = "URL",
            arity = "0..1",
            fallbackValue = "",
            description =
                    "With --out: have an authority stamp it (RFC 3161), and write its answer beside FILE as FILE.tsr. Without"
                            + " URL, the authority that checkpoints.yaml names; another is the administrator's to ask.")
    private @Nullable String url;

    @Option(
            names = "--stamp-certificate",
            paramLabel = "FILE",
            description =
                    "With --stamp: the authority's certificate, or one that vouches for it, as PEM or DER (default: that"
                            + " of checkpoints.yaml with its authority, and with another any counts, and is told).")
    private @Nullable Path certificate;

    /** Refused where a stamp is asked for {@code command} and there is no file beside which it can lie. */
    void requireFile(@Nullable Path out) {
        if (url == null && certificate != null) {
            throw wrong("--stamp-certificate says whom to trust, and nobody is asked: give --stamp, too");
        }
        if (url != null && out == null) {
            throw wrong("a time stamp is a file beside the checkpoint's: say with --out where");
        }
    }

    /** Who is to stamp a checkpoint of {@code ledger}; null for nobody. */
    @Nullable Authority authority(CaseLedger root, OpenLedger ledger) {
        if (url == null) {
            return null;
        }
        if (!url.isEmpty()) {
            root.require(ledger, "checkpoint --stamp URL", Permission.OPERATE);
            try {
                return new Authority(Authority.address(url), trusted(certificate));
            } catch (IllegalArgumentException e) {
                throw wrong("--stamp: " + url + ": " + e.getMessage());
            }
        }
        Authority named = CheckpointWays.of(ledger.directory())
                .map(CheckpointWays::authority)
                .orElseThrow(() -> new LedgerFault(CheckpointWays.FILE
                        + " names no authority for time stamps; write timestamp: with its address into it, or give the address"
                        + " after --stamp"));
        return certificate == null ? named : new Authority(named.url(), trusted(certificate));
    }

    /** The stamp of {@code authority} over {@code bytes}. */
    static Stamped ask(Authority authority, byte[] bytes) {
        try (StampDesk desk = new StampDesk()) {
            return desk.ask(authority, bytes);
        } catch (IOException e) {
            throw new LedgerFault(Why.of(e) + "; nothing was written", e);
        }
    }

    /** The certificates in {@code file}; none where that is null. */
    static TrustedCertificates trusted(@Nullable Path file) {
        if (file == null) {
            return TrustedCertificates.NONE;
        }
        try {
            return TrustedCertificates.read(read(file, "certificate"));
        } catch (IllegalArgumentException e) {
            throw new WrongFile(file + ": " + e.getMessage());
        }
    }

    /** What is in {@code file}, the {@code what} of the call. */
    static byte[] read(Path file, String what) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new WrongFile("the " + what + " " + file + " can't be read: " + Why.of(e));
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
