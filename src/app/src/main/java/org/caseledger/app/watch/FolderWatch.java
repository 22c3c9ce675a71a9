package org.caseledger.app.watch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.caseledger.app.desk.TrayDesk;
import org.caseledger.app.desk.TrayDesk.Taken;
import org.caseledger.app.document.DocumentType;
import org.caseledger.decision.Refusal;

/**
 * A folder in which mails are put as files. What ends in {@code .eml} is taken in and moved into {@code taken} beside it, or, where
 * it is no mail that can be taken, into {@code refused}. Whoever puts files there writes them under another name and renames
 * them. A process that ends between taking and moving takes the same bytes again, which is noticed.
 */
public final class FolderWatch {

    private static final int AT_ONCE_MAX = 50;

    private final Path folder;
    private final TrayDesk desk;

    /** Watches {@code folder} for {@code desk}. */
    public FolderWatch(Path folder, TrayDesk desk) {
        this.folder = folder;
        this.desk = desk;
    }

    /** Takes in what lies there, the oldest names first; how many mails were new. */
    public int look() throws IOException {
        int taken = 0;
        for (Path file : mails()) {
            byte[] raw;
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                raw = in.readNBytes(DocumentType.BYTES_MAX + 1);
            }
            switch (desk.take(raw, "folder")) {
                case Taken.InTray(var mail, boolean before) -> {
                    taken += before ? 0 : 1;
                    move(file, "taken");
                }
                case Taken.Refused(Refusal refusal) -> {
                    move(file, "refused");
                    Files.writeString(
                            folder.resolve("refused").resolve(file.getFileName() + ".why.txt"),
                            refusal.message() + "\n");
                }
            }
        }
        return taken;
    }

    private List<Path> mails() throws IOException {
        try (Stream<Path> there = Files.list(folder)) {
            return there.filter(file -> file.getFileName()
                                    .toString()
                                    .toLowerCase(Locale.ROOT)
                                    .endsWith(".eml")
                            && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .limit(AT_ONCE_MAX)
                    .toList();
        }
    }

    private void move(Path file, String into) throws IOException {
        Path place = Files.createDirectories(folder.resolve(into));
        Files.move(file, place.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
}
