package org.caseledger.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.caseledger.law.working.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sizes are those of the tables that auditors use; "size(allowed)" where deviations are allowed. */
class AttributeSamplingTest {

    private static final String[] TOLERABLE = {"2", "3", "4", "5", "6", "7", "8", "9", "10", "15", "20"};

    private static String size(String expected, String tolerable, String risk) {
        Answer<SampleSize> answer =
                new AttributeSampling(new BigDecimal(expected), new BigDecimal(tolerable), new BigDecimal(risk)).size();
        SampleSize size = ((Answer.Known<SampleSize>) answer).value();
        return size.size() + "(" + size.allowed() + ")";
    }

    @ParameterizedTest
    @CsvSource({
        "0,    149(0) 99(0) 74(0) 59(0) 49(0) 42(0) 36(0) 32(0) 29(0) 19(0) 14(0)",
        "0.25, 236(1) 157(1) 117(1) 93(1) 78(1) 66(1) 58(1) 51(1) 46(1) 30(1) 22(1)",
        "0.5,  313(2) 157(1) 117(1) 93(1) 78(1) 66(1) 58(1) 51(1) 46(1) 30(1) 22(1)",
        "1.0,  590(6) 257(3) 156(2) 93(1) 78(1) 66(1) 58(1) 51(1) 46(1) 30(1) 22(1)",
        "1.5,  - 392(6) 192(3) 124(2) 103(2) 66(1) 58(1) 51(1) 46(1) 30(1) 22(1)",
        "2.0,  - 846(17) 294(6) 181(4) 127(3) 88(2) 77(2) 68(2) 46(1) 30(1) 22(1)",
        "3.0,  - - - 361(11) 195(6) 129(4) 95(3) 84(3) 61(2) 30(1) 22(1)"
    })
    void sizesAtFivePercentRisk(String expected, String sizes) {
        row(expected, "5", sizes, TOLERABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "0,   114(0) 76(0) 57(0) 45(0) 38(0) 32(0) 28(0) 25(0) 22(0) 15(0) 11(0)",
        "0.5, 194(1) 129(1) 96(1) 77(1) 64(1) 55(1) 48(1) 42(1) 38(1) 25(1) 18(1)",
        "2,   - - - 132(3) 88(2) 75(2) 48(1) 42(1) 38(1) - -"
    })
    void sizesAtTenPercentRisk(String expected, String sizes) {
        row(expected, "10", sizes, TOLERABLE);
    }

    private static void row(String expected, String risk, String sizes, String[] tolerable) {
        String[] wanted = sizes.strip().split(" ");
        assertThat(wanted).hasSize(tolerable.length);
        for (int column = 0; column < wanted.length; column++) {
            if (!wanted[column].equals("-")) {
                assertThat(size(expected, tolerable[column], risk))
                        .as("expected " + expected + " %, tolerable " + tolerable[column] + " %")
                        .isEqualTo(wanted[column]);
            }
        }
    }

    /** From 100 files, 5 of them deviating would be too much: 45 files miss all five with less than 5 % probability, 44 don't. */
    @Test
    void aSmallPopulationNeedsFewer() {
        AttributeSampling plan = new AttributeSampling(BigDecimal.ZERO, new BigDecimal("5"), new BigDecimal("5"));
        assertThat(((Answer.Known<SampleSize>) plan.size(100)).value().size()).isEqualTo(45);
        assertThat(missesAll(100, 5, 45)).isLessThanOrEqualTo(0.05);
        assertThat(missesAll(100, 5, 44)).isGreaterThan(0.05);
        assertThat(((Answer.Known<SampleSize>) plan.size(1)).value().size()).isEqualTo(1);
    }

    private static double missesAll(int population, int deviations, int sample) {
        double probability = 1;
        for (int drawn = 0; drawn < sample; drawn++) {
            probability *= (double) (population - deviations - drawn) / (population - drawn);
        }
        return probability;
    }

    @ParameterizedTest
    @CsvSource({"5, 5, 5", "-1, 5, 5", "0, 0, 5", "0, 100, 5", "0, 5, 0", "0, 5, 100", "4.99, 5, 5"})
    void aPlanThatCanNotBeIsRefused(BigDecimal expected, BigDecimal tolerable, BigDecimal risk) {
        assertThat(new AttributeSampling(expected, tolerable, risk).size()).isInstanceOf(Answer.Missing.class);
    }
}
