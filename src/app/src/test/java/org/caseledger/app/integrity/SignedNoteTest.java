package org.caseledger.app.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes and keys are those of C2SP: what another program signed is checked here, and the other way round. */
class SignedNoteTest {

    /** The example of Go's package golang.org/x/mod/sumdb/note, which the specification was made from. */
    private static final String PRIVATE =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private static final String VKEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String TEXT =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";

    private static final String NOTE = TEXT
            + "\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    @Test
    void aNoteOfAnotherProgramIsChecked() {
        VerifierKey key = VerifierKey.read(VKEY);
        SignedNote note = SignedNote.read(NOTE);
        assertThat(key.text()).isEqualTo(VKEY);
        assertThat(key.fingerprint()).isEqualTo("c74f20a3");
        assertThat(note.text()).isEqualTo(TEXT);
        assertThat(note.signedBy(key)).isTrue();
        assertThat(note.written()).isEqualTo(NOTE);
        assertThat(SignedNote.read(NOTE.replace("your problem,", "my problem,")).signedBy(key))
                .isFalse();
        assertThat(note.signedBy(SigningKey.random("PeterNeumann").verifier())).isFalse();
    }

    @Test
    void aKeyOfAnotherProgramSignsTheSame() {
        SigningKey key = SigningKey.read(PRIVATE + "\n" + VKEY + "\n");
        byte[] signature = key.sign(TEXT.getBytes(StandardCharsets.UTF_8));
        assertThat(new SignedNote(
                                TEXT,
                                List.of(new SignedNote.Signed(
                                        "PeterNeumann", key.verifier().hash(), signature)))
                        .written())
                .isEqualTo(NOTE);
        assertThat(key.lines()).isEqualTo(PRIVATE + "\n" + VKEY + "\n");
        assertThat(key).hasToString("SigningKey[" + VKEY + "]");
    }

    @Test
    void aCheckpointIsThreeLinesAndASignature() {
        SigningKey key = SigningKey.random("caseledger/018042e4-4da0-79da-81e0-15ac3d183b4a");
        Checkpoint checkpoint = new Checkpoint(key.verifier().name(), 11, TreeHash.leaf(new byte[0]));
        SignedNote note = SignedNote.of(checkpoint, key);
        assertThat(note.written().lines().toList())
                .hasSize(5)
                .startsWith(
                        "caseledger/018042e4-4da0-79da-81e0-15ac3d183b4a",
                        "11",
                        "bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=",
                        "");
        SignedNote read = SignedNote.read(note.written());
        assertThat(read.checkpoint()).isEqualTo(checkpoint);
        assertThat(read.signedBy(
                        VerifierKey.read(SigningKey.read(key.lines()).verifier().text())))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a\n1\n\n",
                "a\n1\nx\n",
                "a\n1\n\n\u2014 b !!!\n",
                "a\n1\n\n\u2014 b AAAA\n",
                "a\n1\n\n\u2014 b x08go/ZJkuBS9UG/",
            })
    void whatIsNoNoteIsRefused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.read(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\n1\n", "a\n01\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n", "a\n1\nbjQL\n", "\n1\nbjQL\n"
            })
    void whatIsNoCheckpointIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PeterNeumann+c74f20a3",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+AhpcQQ==",
            })
    void whatIsNoKeyIsRefused(String vkey) {
        assertThatIllegalArgumentException().isThrownBy(() -> VerifierKey.read(vkey));
        assertThatIllegalArgumentException().isThrownBy(() -> SigningKey.read(PRIVATE + "\n" + vkey + "\n"));
    }

    @Test
    void halvesOfTwoKeysAreNoKey() {
        String other = SigningKey.random("PeterNeumann").verifier().text();
        assertThatIllegalArgumentException().isThrownBy(() -> SigningKey.read(PRIVATE + "\n" + other + "\n"));
    }
}
