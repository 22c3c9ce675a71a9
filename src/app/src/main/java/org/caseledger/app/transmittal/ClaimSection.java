package org.caseledger.app.transmittal;

import java.util.Objects;
import org.caseledger.app.answer.LineWords;
import org.caseledger.app.answer.NumberedCauses;
import org.caseledger.claim.Employee;
import org.caseledger.payroll.RunLine;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * The section of a transmittal's page that is about one claim: its lines, and their reasons in words. It is put together
 * here and not by the page's template, because a run may have half a million lines, each of which a template reads anew.
 */
final class ClaimSection {

    private static final String HEAD = """
        <section>
            <h2><span>%s</span><span class="claim">%s</span></h2>
            <table>
              <thead>
                <tr><th>For period</th><th>What</th><th>Code</th><th class="figure">Days</th><th class="figure">Hours</th>\
        <th class="figure">Amount</th><th>Because of</th></tr>
              </thead>
              <tbody>
        """;
    private static final String NET = """
                <tr class="net"><td colspan="5">Net for this claim</td><td class="figure">%s</td><td></td></tr>
              </tbody>
            </table>
            <ol class="reasons">
        """;
    private static final String END = "    </ol>\n  </section>";

    private final StringBuilder html = new StringBuilder();

    private ClaimSection() {}

    /** The HTML of the section about {@code claim}. */
    static String of(TransmittalContent.OfClaim claim) {
        return new ClaimSection().told(claim);
    }

    private String told(TransmittalContent.OfClaim claim) {
        Employee employee = claim.employee();
        html.append(HEAD.formatted(
                escaped(employee.name() + " (" + employee.id() + ")"), escaped("claim " + claim.claim())));
        NumberedCauses numbers = new NumberedCauses();
        claim.lines().forEach(line -> row(line, numbers.of(claim.causes(line))));
        Money net = claim.lines().stream()
                .map(RunLine::amount)
                .filter(Objects::nonNull)
                .reduce(Money.zero(CurrencyUnit.USD), Money::plus);
        html.append(NET.formatted(net.getAmount()));
        numbers.told().forEach(this::reason);
        return html.append(END).toString();
    }

    private void row(RunLine line, String because) {
        Money amount = line.amount();
        html.append("        <tr>\n          <td><span>")
                .append(line.forPeriod())
                .append("</span>")
                .append(line.retroactive() ? "<span>, retroactive</span>" : "")
                .append("</td>\n");
        cell("", LineWords.of(line));
        cell("", line.payCode());
        cell("figure", line.days());
        cell("figure", line.hours());
        cell("figure", amount == null ? null : amount.getAmount());
        cell("because", because);
        html.append("        </tr>\n");
    }

    private void cell(String kind, @Nullable Object content) {
        html.append("          <td")
                .append(kind.isEmpty() ? "" : " class=\"" + kind + "\"")
                .append(">")
                .append(content == null ? "" : escaped(content.toString()))
                .append("</td>\n");
    }

    private void reason(NumberedCauses.Numbered reason) {
        html.append("      <li value=\"")
                .append(reason.number())
                .append("\"><span>")
                .append(escaped(String.valueOf(reason.cause().what())))
                .append("</span> <span class=\"entry\">")
                .append(escaped(reason.cause().recordedAt() + ", "
                        + reason.cause().by() + ", entry " + reason.cause().entry()))
                .append("</span></li>\n");
    }

    /** {@code text} as it stands between tags; only what means something there is told in another way. */
    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
