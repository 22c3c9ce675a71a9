package org.caseledger.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.caseledger.app.store.OwnersFiles;
import org.caseledger.app.trail.ReadTrail;
import org.caseledger.journal.Channel;
import org.caseledger.people.Person;
import org.caseledger.people.Role;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What it costs whoever reads that it is noted, and how fast the trail's own thread writes: {@value #LINES} pages at once,
 * which the queue takes, and then until all of it is on the disk.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class NotingWhoReads {

    private static final int LINES = 1_000;

    private final Person reader = new Person("ann", Set.of(Role.ADJUSTER), Set.of(), false);
    private final Path directory = directory();
    private final ReadTrail trail =
            new ReadTrail(directory, Clock.systemUTC(), true, OwnersFiles.forFiles(), OwnersFiles.forDirectories());

    private static Path directory() {
        try {
            return Files.createTempDirectory("read-trail");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A queue that is empty, whichever of the two is measured. */
    @Setup(Level.Invocation)
    public void wait(Blackhole seen) {
        trail.flush();
        seen.consume(trail);
    }

    /** What a page waits for. */
    @Benchmark
    @OperationsPerInvocation(LINES)
    public void noted() {
        for (int line = 0; line < LINES; line++) {
            trail.note(reader, Channel.WEB, "claim", "G-22-0007", null);
        }
    }

    /** What the trail's thread needs for a line, with one forcing to the disk for all. */
    @Benchmark
    @OperationsPerInvocation(LINES)
    public void written() {
        noted();
        trail.flush();
    }

    /** Takes the files away. */
    @TearDown
    public void end() throws IOException {
        trail.close();
        List<Path> there;
        try (Stream<Path> files = Files.walk(directory)) {
            there = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : there) {
            Files.delete(file);
        }
    }
}
