package org.caseledger.app.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamedFilesTest {

    private final NamedFiles named = new NamedFiles(
            Path.of("/home/ann"),
            List.of(
                    "audit",
                    "--out=papers/a.html",
                    "in.jsonl",
                    "/mnt/backups",
                    "--token-file",
                    "secret",
                    "--key-file",
                    "key",
                    "--new-key-file=next",
                    "--ledger=led"));

    @Test
    void whatTheArgumentsNameMayBeReadAndWritten() {
        for (String name :
                List.of("papers/a.html", "in.jsonl", "/home/ann/in.jsonl", "/mnt/backups/x/y", "./in.jsonl")) {
            assertThat(named.mayRead(Path.of(name))).as(name).isTrue();
            assertThat(named.mayWrite(Path.of(name))).as(name).isTrue();
        }
    }

    @Test
    void besideItOnlyWhatBelongsToItMayBeWritten() {
        for (String name : List.of("papers/a.json", "papers/a.html.part", "papers/a.json.part", "in.jsonl.part")) {
            assertThat(named.mayRead(Path.of(name))).as(name).isFalse();
            assertThat(named.mayWrite(Path.of(name))).as(name).isTrue();
        }
    }

    @Test
    void itsTimeStampMayBeReadAndWritten() {
        assertThat(named.mayRead(Path.of("in.jsonl.tsr"))).isTrue();
        assertThat(named.mayWrite(Path.of("in.jsonl.tsr"))).isTrue();
        assertThat(named.mayRead(Path.of("in.jsonl.tsr.part"))).isFalse();
        assertThat(named.mayWrite(Path.of("in.jsonl.tsr.part"))).isTrue();
        assertThat(named.mayRead(Path.of("in.jsonl.tsr.tsr"))).isFalse();
        assertThat(named.mayRead(Path.of("in.jsonl.tsr/x"))).isFalse();
    }

    @Test
    void nothingElseMayBeTouched() {
        for (String name : List.of(
                "secret",
                "key",
                "next",
                "led",
                "led/server.json",
                "other",
                "papers/b.html",
                "/mnt",
                "in.jsonl/../x",
                "",
                "..")) {
            assertThat(named.mayRead(Path.of(name))).as(name).isFalse();
            assertThat(named.mayWrite(Path.of(name))).as(name).isFalse();
        }
    }

    @Test
    void theFoldersAboveItMayBeLookedAt() {
        assertThat(named.mayLook(Path.of("papers"))).isTrue();
        assertThat(named.mayLook(Path.of("/mnt"))).isTrue();
        assertThat(named.mayLook(Path.of("/etc"))).isFalse();
    }
}
