package org.caseledger.app.text;

import org.caseledger.app.answer.GrownAnswer;
import org.caseledger.app.answer.IntegrityAnswer;
import org.caseledger.app.answer.IntegrityAnswer.Verification;
import org.caseledger.app.answer.ProofAnswer;
import org.caseledger.app.answer.StampAnswer;
import org.caseledger.app.answer.VerifiedAnswer;
import org.caseledger.app.answer.VerifiedAnswer.FirstAnswer;
import org.caseledger.app.answer.VerifiedAnswer.FirstDifference;
import org.caseledger.app.answer.VerifiedAnswer.Older;
import org.caseledger.app.store.LedgerTime;
import org.caseledger.decision.Characters;
import org.jspecify.annotations.Nullable;

/** Checks of the record and proofs as text. */
public final class IntegrityText {

    private IntegrityText() {}

    /** What holding a ledger against its tree says; the instants in {@code time}. */
    public static String of(VerifiedAnswer answer, LedgerTime time) {
        StringBuilder text = new StringBuilder();
        FirstDifference first = answer.firstDifference();
        text.append(answer.entries())
                .append(" entries, root ")
                .append(answer.root())
                .append('\n');
        if (first != null) {
            text.append("entry ")
                    .append(first.number())
                    .append(first.entry() == null ? "" : " (" + first.entry() + ")")
                    .append(": ")
                    .append(first.what())
                    .append('\n');
        }
        FirstAnswer firstAnswer = answer.answers().firstDifference();
        text.append(answer.answers().kept())
                .append(" answers to keys, root ")
                .append(answer.answers().root())
                .append('\n');
        if (firstAnswer != null) {
            text.append("answer ")
                    .append(firstAnswer.number())
                    .append(firstAnswer.key() == null ? "" : " (" + Characters.shown(firstAnswer.key()) + ")")
                    .append(": ")
                    .append(firstAnswer.what())
                    .append('\n');
        }
        Older older = answer.checkpoint();
        if (older != null) {
            text.append("the checkpoint over ")
                    .append(older.size())
                    .append(older.ofAnswers() ? " answers: " : " entries: ");
            text.append(older.what() == null ? "the ledger begins with them" : older.what())
                    .append('\n');
            if (older.stamp() != null) {
                text.append("it was ").append(of(older.stamp(), time));
            }
            if (older.stampFault() != null) {
                text.append("its time stamp doesn't count: ")
                        .append(older.stampFault())
                        .append('\n');
            }
        }
        answer.projections().forEach((name, projected) -> {
            if (!projected.matches()) {
                text.append("projection ").append(name).append(": its rows aren't those that the entries make\n");
            }
        });
        if (answer.projectionsFault() != null) {
            text.append(answer.projectionsFault()).append('\n');
        }
        return text.append(
                        answer.matches()
                                ? "everything is what was recorded\n"
                                : "this isn't the ledger that was recorded\n")
                .toString();
    }

    /** A time stamp, in words that go on a line which says what is stamped; its instant in {@code time}. */
    public static String of(StampAnswer stamp, LedgerTime time) {
        return "stamped at " + time.shown(stamp.at()) + " by " + stamp.by() + ", "
                + (stamp.trusted()
                        ? "for whom a certificate vouches that you trust"
                        : "for whom nobody vouched here: compare the certificate's SHA-256, or name one with"
                                + " --stamp-certificate")
                + "\ncertificate " + stamp.certificate() + "\n";
    }

    /** What is known of whether the record is whole; the instants in {@code time}. */
    public static String of(IntegrityAnswer answer, LedgerTime time) {
        StringBuilder text =
                new StringBuilder(answer.origin() + ", " + answer.entries() + " entries\nlast checkpoint: ");
        IntegrityAnswer.Signed last = answer.lastCheckpoint();
        text.append(
                last == null
                        ? "none was ever signed\n"
                        : "over " + last.size() + " entries, signed by " + last.by() + " at " + time.shown(last.at())
                                + "; " + last.since() + " entries since\n");
        IntegrityAnswer.Daily daily = answer.lastDaily();
        if (daily != null) {
            text.append("checkpoint of the day ")
                    .append(daily.day())
                    .append(": over ")
                    .append(daily.size())
                    .append(" entries")
                    .append(
                            daily.stamp() == null
                                    ? ""
                                    : ", stamped at " + time.shown(daily.stamp().at()) + " by "
                                            + daily.stamp().by())
                    .append('\n');
            daily.ways().forEach(way -> text.append("  ").append(way(way, time)));
        }
        if (answer.dailyFault() != null) {
            text.append("the day's checkpoint can't be signed: ")
                    .append(answer.dailyFault())
                    .append('\n');
        }
        Verification verification = answer.lastVerification();
        text.append("last verification: ").append(verification(verification, time));
        if (verification != null && !verification.matches()) {
            text.append("last one with nothing wrong: ").append(verification(answer.lastMatch(), time));
        }
        return text.toString();
    }

    private static String way(IntegrityAnswer.Way way, LedgerTime time) {
        return way.to()
                + (way.leftAt() == null
                        ? " waits" + (way.fault() == null ? "" : ": " + way.fault())
                        : " left at " + time.shown(way.leftAt()))
                + "\n";
    }

    private static String verification(@Nullable Verification made, LedgerTime time) {
        if (made == null) {
            return "none\n";
        }
        return "by " + made.by() + " at " + time.shown(made.at()) + ", " + made.entries() + " entries"
                + (made.against() == null ? "" : ", against a checkpoint over " + made.against())
                + ": " + (made.what() == null ? "everything was what was recorded" : made.what()) + "\n";
    }

    /** The proof of an entry. */
    public static String of(ProofAnswer answer) {
        return answer.line() + "\nis entry " + (answer.index() + 1) + " of " + answer.size() + ", by\n"
                + String.join("\n", answer.proof()) + "\n\n" + answer.checkpoint();
    }

    /** The proof that a ledger was only added to. */
    public static String of(GrownAnswer answer) {
        return "the first " + answer.from() + " entries are the beginning of the first " + answer.to() + ", by\n"
                + String.join("\n", answer.proof()) + "\n\n" + answer.checkpoint();
    }
}
