package org.caseledger.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnersFilesTest {

    @TempDir
    Path folder;

    @Test
    void aFileHoldsWhatWasWrittenPieceByPieceAndHalfACharacterIsAQuestionMark() throws IOException {
        Path file = OwnersFiles.write(folder.resolve("deep/file.txt"), out -> {
            out.write("Zoë \uD83D");
            out.write("\uDE00, ");
            out.write("\uD83D.");
        });

        assertThat(file).hasContent("Zoë \uD83D\uDE00, ?.");
    }

    @Test
    void whatTheDiskDidIsToldWhateverTheLibraryThatWroteMadeOfIt() throws IOException {
        Path file = OwnersFiles.write(folder.resolve("file.txt"), "before");

        assertThatThrownBy(() -> OwnersFiles.write(file, out -> {
                    throw new IllegalStateException(new UncheckedIOException(new IOException("No space left")));
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left");
        assertThat(file).hasContent("before");
    }
}
