package org.caseledger.app.remote;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** What a caller said of one of its files. */
record CallersAttributes(Given.Look look) implements BasicFileAttributes {

    @Override
    public FileTime lastModifiedTime() {
        return FileTime.fromMillis(look.modified());
    }

    @Override
    public FileTime lastAccessTime() {
        return lastModifiedTime();
    }

    @Override
    public FileTime creationTime() {
        return lastModifiedTime();
    }

    @Override
    public boolean isRegularFile() {
        return look.file();
    }

    @Override
    public boolean isDirectory() {
        return look.folder();
    }

    @Override
    public boolean isSymbolicLink() {
        return false;
    }

    @Override
    public boolean isOther() {
        return !look.file() && !look.folder();
    }

    @Override
    public long size() {
        return look.size();
    }

    @Override
    public Object fileKey() {
        return look;
    }
}
