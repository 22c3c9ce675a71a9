package org.caseledger.family;

import java.util.Optional;

/**
 * What the streams of a family are called.
 *
 * @param name the family's name, with which streams and stored names of events begin, such as {@code claim}
 * @param subject what one of them is named by, such as {@code employer}; empty where there is one stream only, called by
 *     the family's name
 * @param title what one of them holds, for people: every entry of {@code a penalty case}
 * @param storedType what the store notes beside each entry as the type of its stream; never changed
 * @param kept whether streams that were read are kept in memory, as most are
 */
public record StreamNames(String name, String subject, String title, String storedType, boolean kept) {

    /** A stream for each subject, such as {@code claim/G-22-0007}. */
    public static StreamNames each(String name, String subject, String title, String storedType) {
        return new StreamNames(name, subject, title, storedType, true);
    }

    /** One stream, such as {@code law}, whose subject is the empty text. */
    public static StreamNames one(String name, String title, String storedType) {
        return new StreamNames(name, "", title, storedType, true);
    }

    /** The same, of streams that are large and seldom asked for, and so read each time. */
    public StreamNames readEachTime() {
        return new StreamNames(name, subject, title, storedType, false);
    }

    /** Whether there is one stream only. */
    public boolean single() {
        return subject.isEmpty();
    }

    /** The stream of {@code subject}. */
    public String of(String subject) {
        return prefix() + subject;
    }

    /** What {@code stream} is about; empty for a stream of another family. */
    public Optional<String> subject(String stream) {
        return holds(stream) ? Optional.of(stream.substring(prefix().length())) : Optional.empty();
    }

    /** Whether {@code stream} is of this family. */
    public boolean holds(String stream) {
        return single() ? stream.equals(name) : stream.startsWith(prefix());
    }

    private String prefix() {
        return single() ? name : name + "/";
    }
}
