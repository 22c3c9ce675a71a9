package org.caseledger.app.remote;

import java.util.Locale;

/**
 * What a command needs of its caller's files or standard input.
 *
 * @param what what is to be done
 * @param path the file as the call names it; empty for the standard input
 * @param to where a file is moved; otherwise empty
 * @param at where in the file, or which of the files that are being written
 * @param length how many bytes at most
 * @param owners whether what is made is to be the owner's alone
 * @param content what is written; otherwise empty
 */
record Want(What what, String path, String to, long at, int length, boolean owners, byte[] content) {

    private static final byte[] NOTHING = {};

    /** What a caller can be asked to do. */
    enum What {
        /** Print what was told up to here. */
        CATCH_UP,
        /** Say whether the file is there, and what it is. */
        LOOK,
        /** Read some of it. */
        READ,
        /** Begin to write it, anew. */
        OPEN,
        /** Begin to write it, where nothing is. */
        CREATE,
        /** Write on. */
        WRITE,
        /** That was all; have it on the disk. */
        CLOSE,
        /** Give it another name, in place of what is there. */
        MOVE,
        /** Make a folder. */
        FOLDER,
        /** Remove it. */
        DELETE;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Want of(What what, String path) {
        return new Want(what, path, "", 0, 0, false, NOTHING);
    }

    static Want read(String path, long at, int length) {
        return new Want(What.READ, path, "", at, length, false, NOTHING);
    }

    static Want made(What what, String path, boolean owners) {
        return new Want(what, path, "", 0, 0, owners, NOTHING);
    }

    static Want write(String path, long file, byte[] content) {
        return new Want(What.WRITE, path, "", file, 0, false, content);
    }

    static Want close(String path, long file) {
        return new Want(What.CLOSE, path, "", file, 0, false, NOTHING);
    }

    static Want move(String path, String to) {
        return new Want(What.MOVE, path, to, 0, 0, false, NOTHING);
    }

    /** What {@code wire} asks for. */
    static Want of(Wire wire) {
        return new Want(
                What.valueOf(wire.text("what").toUpperCase(Locale.ROOT)),
                wire.text("path"),
                wire.text("to"),
                wire.number("at"),
                (int) wire.number("length"),
                wire.yes("owners"),
                wire.bytes("content"));
    }

    /** {@code wire} with this in it. */
    Wire into(Wire wire) {
        wire.with("what", what.word()).with("path", path);
        if (!to.isEmpty()) {
            wire.with("to", to);
        }
        if (at != 0) {
            wire.with("at", at);
        }
        if (length != 0) {
            wire.with("length", length);
        }
        if (owners) {
            wire.with("owners", true);
        }
        return content.length == 0 ? wire : wire.with("content", content);
    }
}
