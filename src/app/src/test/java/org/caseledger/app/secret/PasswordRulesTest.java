package org.caseledger.app.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.caseledger.decision.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may become a password, both sides of every boundary. */
class PasswordRulesTest {

    private static String judged(String password) {
        return PasswordRules.judge("maria.ortiz", password).map(Refusal::code).orElse("taken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "copper lanterns drift north",
                "zug vqwx blau mthk",
                "Fifteen-tapirs!",
                "ALL-CAPITALS QUORUM VESTIBULE",
                "9471 0385 2216 7",
                "горячий чайник на окне",
                "🦔🪑🌵🛶🧂🪤🦑🧵🪕🌋🥁🪁🦚🧲🪣"
            })
    void anyKindOfCharactersIsTaken(String password) {
        assertThat(judged(password)).isEqualTo("taken");
    }

    @Test
    void fifteenCharactersAreEnoughAndFourteenAreNot() {
        assertThat(judged("vq7 blau mthk x")).isEqualTo("taken");
        assertThat(judged("vq7 blau mthk ")).isEqualTo("password-too-short");
        assertThat(judged("🦔🪑🌵🛶🧂🪤🦑🧵🪕🌋🥁🪁🦚🧲")).isEqualTo("password-too-short");
    }

    @Test
    void aLetterAndItsAccentAreOneCharacter() {
        assertThat(judged("vq7 blau mthk e\u0301")).isEqualTo("taken");
        assertThat(judged("vq7 blau mthk\u0301")).isEqualTo("password-too-short");
    }

    @Test
    void aHundredAndTwentyEightAreTakenAndOneMoreIsNot() {
        String words = "copper lanterns drift north while grey herons wait; ".repeat(3);
        assertThat(judged(words.substring(0, 128))).isEqualTo("taken");
        assertThat(judged(words.substring(0, 129))).isEqualTo("password-too-long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "password12345678",
                "aaaaaaaaaaaaaaaaaaaa",
                "123456789012345678",
                "qwertyuiopasdfghjkl",
                "maria.ortiz maria.ortiz",
                "Maria.Ortiz2026",
                "case ledger 2026",
                "CaseLedgerCaseLedger"
            })
    void whatIsTriedFirstIsRefused(String password) {
        assertThat(judged(password)).isEqualTo("password-common");
    }

    @Test
    void aLongOneIsComparedInTimeForAPage() {
        assertThat(judged("ab1".repeat(42))).isEqualTo("password-common");
    }
}
