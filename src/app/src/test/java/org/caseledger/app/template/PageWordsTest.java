package org.caseledger.app.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages call commands as their forms are called, and leave alone what only looks like one. */
class PageWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tell the claimant (NoticeReceivable)                        | tell the claimant
            record it (RecommendWage or DetermineWage)                  | record it
            the claim isn't denied; record DenyClaim first              | the claim isn't denied; record “Deny the claim” first
            she works for McDonald (BigCo) and MacNeil                  | she works for McDonald (BigCo) and MacNeil
            written to MyDenyClaim-2 and DenyClaimNow                   | written to MyDenyClaim-2 and DenyClaimNow
            nothing is named                                            | nothing is named
            """)
    void names_the_form_of_a_command(String text, String written) {
        assertThat(PageWords.of(text)).isEqualTo(written);
    }
}
