package org.caseledger.app.faq;

import static org.assertj.core.api.Assertions.assertThat;

import org.caseledger.law.Jurisdiction;
import org.caseledger.law.table.LawBook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each answer stands somewhere in the law library, or says whom to ask. */
class QuestionsTest {

    @ParameterizedTest
    @EnumSource(Jurisdiction.class)
    void everyCodeOfIntakeHasARuleThatIsCitedOrSaysWhomToAsk(Jurisdiction state) {
        assertThat(Questions.coding(state.state(), LawBook.shipped()))
                .extracting(Questions.Item::question)
                .containsExactly("Report only", "First aid", "Medical only", "Lost time");
        assertThat(Questions.coding(state.state(), LawBook.shipped())).allSatisfy(code -> {
            assertThat(code.ask() || code.answer() != null && !code.law().isEmpty())
                    .as(code.question())
                    .isTrue();
            assertThat(String.valueOf(code.answer())).doesNotContain("{");
        });
    }

    @ParameterizedTest
    @EnumSource(Jurisdiction.class)
    void everyAnswerIsCitedAndWhatWasNotReadInThePrimaryTextSaysWhomToAsk(Jurisdiction state) {
        assertThat(Questions.of(state.state(), LawBook.shipped()))
                .hasSizeGreaterThan(10)
                .allSatisfy(item -> {
                    assertThat(item.answer() != null || item.ask())
                            .as(item.question())
                            .isTrue();
                    assertThat(item.ask() || !item.law().isEmpty())
                            .as(item.question())
                            .isTrue();
                    assertThat(item.ask() || item.law().stream().allMatch(Questions.Citation::verified))
                            .as("%s: %s", item.question(), item.law())
                            .isTrue();
                    if (item.answer() != null) {
                        assertThat(item.answer()).doesNotContain("{");
                    }
                });
    }
}
