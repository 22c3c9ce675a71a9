package org.caseledger.app.transmittal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.caseledger.app.answer.LineWords;
import org.caseledger.app.answer.NumberedCauses;
import org.caseledger.claim.Employee;
import org.caseledger.payroll.RunLine;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The page of a transmittal, complete in itself: the lines of each claim, and their reasons in words. */
final class TransmittalPage {

    private static final SpringTemplateEngine PAGES = pages();

    private TransmittalPage() {}

    /**
     * The lines of one claim.
     *
     * @param claim its number
     * @param employee name and number
     * @param net dollars that payroll pays for it on balance
     * @param rows its lines
     * @param reasons what the numbers behind the lines stand for
     */
    record OfClaim(String claim, String employee, Money net, List<Row> rows, List<NumberedCauses.Numbered> reasons) {}

    /** One line in words, with the numbers of its reasons. */
    record Row(RunLine line, String what, String because) {}

    /** The page. */
    static String of(TransmittalContent content) {
        Context context = new Context(Locale.US);
        context.setVariable("run", content.run());
        context.setVariable("employerName", content.employerName());
        context.setVariable("claims", claims(content.lines()));
        return PAGES.process("transmittal", context);
    }

    /** The claims of {@code lines}, in their order. */
    private static List<OfClaim> claims(List<TransmittalContent.Line> lines) {
        Map<String, List<TransmittalContent.Line>> byClaim = lines.stream()
                .collect(Collectors.groupingBy(line -> line.line().claim(), LinkedHashMap::new, Collectors.toList()));
        return byClaim.entrySet().stream()
                .map(claim -> ofClaim(claim.getKey(), claim.getValue()))
                .toList();
    }

    private static OfClaim ofClaim(String claim, List<TransmittalContent.Line> lines) {
        NumberedCauses numbers = new NumberedCauses();
        List<Row> rows = lines.stream()
                .map(line -> new Row(line.line(), LineWords.of(line.line()), numbers.of(line.causes())))
                .toList();
        Money net = lines.stream()
                .map(line -> line.line().amount())
                .filter(Objects::nonNull)
                .reduce(Money.zero(CurrencyUnit.USD), Money::plus);
        Employee employee = lines.getFirst().employee();
        return new OfClaim(claim, employee.name() + " (" + employee.id() + ")", net, rows, numbers.told());
    }

    /** Made once: making it takes longer than writing a page. */
    private static SpringTemplateEngine pages() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        return engine;
    }
}
