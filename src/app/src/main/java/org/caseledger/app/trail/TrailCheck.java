package org.caseledger.app.trail;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether a trail is as it was written.
 *
 * @param lines how many lines hang on each other, from the first on
 * @param hash the hash of the last of these
 * @param brokenAt where the first one stands that doesn't hang on the one before, such as {@code read-trail/2026-11.jsonl:17};
 *     null where all do
 * @param why what is wrong there; null where nothing is
 */
public record TrailCheck(
        long lines,
        String hash,
        @Nullable String brokenAt,
        @Nullable String why) {

    /** Whether every line hangs on the one before. */
    public boolean whole() {
        return brokenAt == null;
    }

    /**
     * The check of the trail of the ledger in {@code directory}; one that has none is whole. A line at the very end that has
     * no end is one that a process didn't live to end, and is no fault: who opens the trail next closes it off.
     */
    public static TrailCheck of(Path directory) {
        Checking checking = new Checking();
        for (Path file : new TrailFiles(directory.resolve(ReadTrail.FOLDER)).all()) {
            TrailFiles.lines(file, checking::take);
        }
        return checking.result();
    }

    private static final class Checking {
        private long lines;
        private String hash = Chain.BEGIN;
        private final ByteArrayOutputStream left = new ByteArrayOutputStream();
        private TrailFiles.@Nullable Raw firstLeft;
        private boolean ended = true;
        private @Nullable String brokenAt;
        private @Nullable String why;

        void take(TrailFiles.Raw line) {
            if (brokenAt != null) {
                return;
            }
            ended = line.ended();
            if (Chain.said(line.bytes()).isEmpty()) {
                firstLeft = firstLeft == null ? line : firstLeft;
                TrailFiles.add(left, line);
            } else if (!Chain.hangs(hash, line.bytes())) {
                broken(
                        line,
                        "it doesn't hang on the line before: one of them was changed, or one between them is gone");
            } else if (firstLeft != null && !closesOff(line)) {
                broken(firstLeft, "it is no whole line, and what follows doesn't close it off");
            } else {
                lines++;
                hash = Chain.said(line.bytes()).orElseThrow();
                left.reset();
                firstLeft = null;
            }
        }

        private boolean closesOff(TrailFiles.Raw line) {
            ReadLine read = Chain.read(line.bytes());
            return read != null
                    && read.what().equals(ReadLine.CUT_OFF)
                    && Objects.equals(read.subject(), Chain.digest(left.toByteArray()));
        }

        private void broken(TrailFiles.Raw line, String because) {
            brokenAt = line.place();
            why = because;
        }

        TrailCheck result() {
            if (brokenAt == null && firstLeft != null && ended) {
                broken(firstLeft, "it is no whole line, and nothing closes it off");
            }
            return new TrailCheck(lines, hash, brokenAt, why);
        }
    }
}
