package org.caseledger.projection;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;

/**
 * Entries that don't fit into memory together, in a file for each part of them, until each part is read by itself. Each file is
 * encrypted with a key that this process alone has, and for as long as it needs it: what a killed one leaves says nothing.
 */
final class Spill implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;

    private static final String ALGORITHM = "AES";
    private static final String CIPHER = "AES/CTR/NoPadding";
    private static final int KEY_BITS = 256;

    private final List<Path> files = new ArrayList<>();
    private final List<Cipher> reading = new ArrayList<>();
    private final List<DataOutputStream> parts = new ArrayList<>();

    /** Room for {@code count} parts in {@code folder}. */
    Spill(Path folder, int count) {
        try {
            for (int part = 0; part < count; part++) {
                Path file = folder.resolve("part-" + part);
                files.add(file);
                parts.add(new DataOutputStream(
                        new BufferedOutputStream(encrypted(Files.newOutputStream(file)), BUFFER_BYTES)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code file}, encrypted with a key of its own; what reads it again is kept. */
    private OutputStream encrypted(OutputStream file) {
        try {
            KeyGenerator keys = KeyGenerator.getInstance(ALGORITHM);
            keys.init(KEY_BITS);
            SecretKey key = keys.generateKey();
            Cipher writing = Cipher.getInstance(CIPHER);
            writing.init(Cipher.ENCRYPT_MODE, key);
            Cipher again = Cipher.getInstance(CIPHER);
            again.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(writing.getIV()));
            reading.add(again);
            return new CipherOutputStream(file, writing);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + CIPHER, e);
        }
    }

    /** Puts {@code entry} into {@code part}. */
    void add(int part, RawEntry entry) {
        try {
            DataOutputStream out = parts.get(part);
            out.writeLong(entry.position());
            out.writeUTF(entry.stream());
            out.writeUTF(entry.entry());
            out.writeUTF(entry.recordedAt());
            out.writeUTF(entry.event());
            out.writeInt(entry.revision());
            write(out, entry.payload());
            write(out, entry.metaData());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Hands {@code each} the entries of {@code part}, in the order in which they came; nothing can be added to it any more. */
    void read(int part, Consumer<RawEntry> each) {
        try {
            parts.get(part).close();
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(
                    new CipherInputStream(Files.newInputStream(files.get(part)), reading.get(part)), BUFFER_BYTES))) {
                while (true) {
                    long position;
                    try {
                        position = in.readLong();
                    } catch (EOFException end) {
                        return;
                    }
                    each.accept(new RawEntry(
                            position,
                            in.readUTF(),
                            in.readUTF(),
                            in.readUTF(),
                            in.readUTF(),
                            in.readInt(),
                            in.readNBytes(in.readInt()),
                            in.readNBytes(in.readInt())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            for (int part = 0; part < files.size(); part++) {
                parts.get(part).close();
                Files.deleteIfExists(files.get(part));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
