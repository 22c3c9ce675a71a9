package org.caseledger.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.caseledger.app.cli.CommandLineRun;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.store.OwnersFiles;
import org.caseledger.journal.LedgerJson;
import org.caseledger.program.CrashSite.Struck;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A kind of work that a process is killed in. Each leaves the site with the work finished by ordinary commands. */
enum CrashWork {
    RECORD {
        @Override
        Struck strike(CrashSite site) {
            return lines(site, 40, site.lines(40, null), "record");
        }
    },
    IMPORT {
        @Override
        Struck strike(CrashSite site) {
            // A history is as of instants that the ledger has not passed, and the machine's clock has.
            Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            return lines(site, 200, site.lines(200, at), "import", "history");
        }
    },
    ATTACH {
        @Override
        Struck strike(CrashSite site) {
            return attach(site, 1 + site.random().nextInt(8_000));
        }
    },
    ATTACH_IN_PARTS {
        @Override
        Struck strike(CrashSite site) {
            return attach(site, 1_000_000 + site.random().nextInt(4_000_000));
        }
    },
    REBUILD {
        @Override
        Struck strike(CrashSite site) {
            return recordsNothing(site, "rebuild");
        }
    },
    PREVIEW {
        @Override
        Struck strike(CrashSite site) {
            return recordsNothing(
                    site,
                    "payroll",
                    "preview",
                    "--employer",
                    "glendale",
                    "--period",
                    site.period().toString());
        }
    },
    RUN {
        @Override
        Struck strike(CrashSite site) {
            return step(site, "none", "run", "prepared");
        }
    },
    APPROVE {
        @Override
        Struck strike(CrashSite site) {
            return step(site, "prepared", "approve", "approved");
        }
    },
    TRANSMIT {
        @Override
        Struck strike(CrashSite site) {
            Struck struck = step(site, "approved", "transmit", "transmitted");
            Map<Path, String> files = transmittals(site);
            assertThat(files.keySet())
                    .extracting(file -> file.getFileName().toString())
                    .contains(site.run() + ".csv", site.run() + ".html");
            assertThat(site.command("payroll", "show", site.run()).done().err()).isEmpty();
            assertThat(transmittals(site)).as("written again").isEqualTo(files);
            assertThat(preview(site).get("lines")).as("what a run carried").isEmpty();
            site.nextPeriod();
            return struck;
        }
    },
    DELIVER {
        @Override
        Struck strike(CrashSite site) {
            Map<Path, String> before = transmittals(site);
            try (OpenLedger open = Ledger.openExisting(site.ledger(), java.time.Clock.systemUTC())) {
                open.database().update("UPDATE outbox SET delivered_at = NULL, attempts = 0");
                for (Path file : before.keySet()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Struck struck = recordsNothing(site, "outbox", "deliver");
            assertThat(transmittals(site)).isEqualTo(before);
            return struck;
        }
    },
    BACKUP {
        @Override
        Struck strike(CrashSite site) {
            Path backups = site.ledger().resolveSibling("backups");
            Path restored = site.ledger().resolveSibling("restored");
            List<String> entries = site.entries();
            Struck struck = recordsNothing(site, "backup", backups.toString());
            try (Stream<Path> made = Files.list(backups)) {
                // What bears its name is whole, that of the killed process, too; the next one removed what was begun.
                for (Path backup : made.toList()) {
                    CommandLineRun.with(Main.COMMANDS, restored, "restore", backup.toString())
                            .done();
                    assertThat(site.entries(restored))
                            .as("restored from %s", backup)
                            .isEqualTo(entries);
                    OwnersFiles.delete(restored);
                }
                OwnersFiles.delete(backups);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return struck;
        }
    },
    MAKE {
        @Override
        Struck strike(CrashSite site) {
            Path made = site.ledger().resolveSibling("made");
            Path file = site.ledger().resolveSibling("report.jsonl");
            try {
                Files.writeString(file, REPORT);
                Struck struck = site.struck(name(), 1, made, "record", file.toString());
                CommandLineRun again = CommandLineRun.with(Main.COMMANDS, made, "record", file.toString());
                assertThat(entries(again.done().lines())).hasSize(1).containsAll(acknowledged(struck));
                assertThat(CommandLineRun.on(made, "timeline", "C-1", "--json")
                                .done()
                                .json())
                        .hasSize(1);
                try (Stream<Path> left = Files.list(made)) {
                    assertThat(left.map(one -> one.getFileName().toString()))
                            .isSubsetOf("database", "derby.log", "log", "read-trail", "zone");
                }
                OwnersFiles.delete(made);
                return struck;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    };

    private static final String REPORT = """
            {"do":"ReportInjury","key":"made","claim":"C-1","by":"ann","jurisdiction":"AZ","employer":"glendale","employee":{"id":"E1","name":"Ada"},"injuredOn":"2022-01-10","employerKnewOn":"2022-01-10","kind":"lost-time","description":"Fell"}
            """;

    /** Kills a process at this work on {@code site}, finds everything as it must be, and finishes the work. */
    abstract Struck strike(CrashSite site);

    /** Lines that are acknowledged one by one: sent again they get the first answers, and the rest follows. */
    Struck lines(CrashSite site, int count, Path file, String... command) {
        String[] call =
                Stream.concat(Stream.of(command), Stream.of(file.toString())).toArray(String[]::new);
        int before = site.entries().size();
        Struck struck = site.struck(name(), count, site.ledger(), call);
        List<String> acknowledged = acknowledged(struck);
        site.acknowledge(acknowledged);
        site.holds();
        List<String> all = entries(site.command(call).lines());
        assertThat(all.stream().limit(acknowledged.size()).toList()).isEqualTo(acknowledged);
        assertThat(site.entries()).hasSize(before + all.size()).containsAll(all);
        assertThat(entries(site.command(call).lines())).as("sent once more").isEqualTo(all);
        site.acknowledge(all);
        return struck;
    }

    /** A document is on file wholly or not at all; attached again, it is there once. */
    Struck attach(CrashSite site, int bytes) {
        CrashSite.Paper paper = site.paper(bytes);
        String[] call = {"attach", paper.claim(), paper.file().toString(), "--by", "ann", "--json"};
        List<String> before = site.entries();
        Struck struck = site.struck(name(), 1, site.ledger(), call);
        boolean answered = isWhole(struck.out(), "sha256");
        if (answered) {
            site.acknowledge(paper);
        }
        site.holds();
        List<String> after = site.entries();
        assertThat(after.size() - before.size()).isBetween(answered ? 1 : 0, 1);
        JsonNode again = site.command(call).done().json();
        assertThat(again.get("before").booleanValue()).as("it was on file").isEqualTo(after.size() > before.size());
        assertThat(again.get("sha256").stringValue()).isEqualTo(paper.sha256());
        assertThat(site.entries()).hasSize(before.size() + 1);
        site.acknowledge(paper);
        site.acknowledge(site.entries());
        site.holds();
        return struck;
    }

    Struck recordsNothing(CrashSite site, String... call) {
        List<String> before = site.entries();
        Struck struck = site.struck(name(), 1, site.ledger(), call);
        site.holds();
        assertThat(site.entries()).isEqualTo(before);
        assertThat(site.command(call).status()).isZero();
        return struck;
    }

    /** A step of a run is taken wholly or not at all; once it was acknowledged, wholly. */
    Struck step(CrashSite site, String from, String step, String to) {
        site.at(from);
        List<String> before = site.entries();
        Struck struck = site.struck(name(), 1, site.ledger(), site.runStep(step));
        site.holds();
        String state = site.state();
        assertThat(state).isIn(from, to);
        if (isWhole(struck.out(), "state")) {
            assertThat(state).as("acknowledged").isEqualTo(to);
        }
        if (state.equals(from)) {
            assertThat(site.entries()).isEqualTo(before);
        } else {
            List<String> after = site.entries();
            assertThat(after).hasSizeGreaterThan(before.size());
            site.acknowledge(after);
        }
        site.bring(to);
        return struck;
    }

    private static boolean isWhole(String document, String part) {
        try {
            return !document.isBlank() && LedgerJson.mapper().readTree(document).has(part);
        } catch (JacksonException e) {
            return false;
        }
    }

    private static JsonNode preview(CrashSite site) {
        return site.command(
                        "payroll",
                        "preview",
                        "--employer",
                        "glendale",
                        "--period",
                        site.period().toString(),
                        "--json")
                .done()
                .json();
    }

    private static List<String> acknowledged(Struck struck) {
        return entries(
                struck.lines().stream().map(LedgerJson.mapper()::readTree).toList());
    }

    private static List<String> entries(List<JsonNode> answers) {
        List<String> entries = new ArrayList<>();
        for (JsonNode answer : answers) {
            if (answer.has("entries")) {
                answer.get("entries").forEach(entry -> entries.add(entry.stringValue()));
            }
        }
        return entries;
    }

    /** The files of transmitted runs, with their texts. */
    private static Map<Path, String> transmittals(CrashSite site) {
        Path folder = site.ledger().resolve("transmittals");
        Map<Path, String> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> there = Files.list(folder)) {
                for (Path file :
                        there.filter(one -> !one.toString().endsWith(".part")).toList()) {
                    files.put(file, Files.readString(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }
}
