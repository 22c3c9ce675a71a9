package org.caseledger.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.journal.LedgerJson;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;
import tools.jackson.databind.JsonNode;

/** Draws what {@code bench rebuild --json} found in ledgers of several sizes: entries a second over entries. */
public final class RebuildCurve {

    private static final List<String> DRAWN = List.of("scan", "scan-and-decode", "rebuild");
    private static final double THOUSAND = 1000;

    private RebuildCurve() {}

    /** The picture's file without its ending, then for each size {@code ENTRIES=FILE} with the bench's answer. */
    public static void main(String[] arguments) throws IOException {
        List<Double> sizes = new ArrayList<>();
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        DRAWN.forEach(name -> rates.put(name, new ArrayList<>()));
        for (String argument : List.of(arguments).subList(1, arguments.length)) {
            String[] parts = argument.split("=", 2);
            sizes.add(Double.parseDouble(parts[0]));
            JsonNode answer = LedgerJson.mapper().readTree(Path.of(parts[1]));
            for (JsonNode measurement : answer.get("measurements")) {
                List<Double> drawn = rates.get(measurement.get("name").stringValue());
                if (drawn != null) {
                    drawn.add(measurement.get("median").doubleValue() / THOUSAND);
                }
            }
        }
        XYChart chart = new XYChartBuilder()
                .width(760)
                .height(420)
                .title("Rebuilding all projections, beside reading every entry")
                .xAxisTitle("entries in the ledger")
                .yAxisTitle("thousand entries a second")
                .build();
        chart.getStyler().setXAxisLogarithmic(true).setYAxisMin(0.0).setLegendPosition(LegendPosition.InsideNE);
        rates.forEach((name, values) -> chart.addSeries(name, sizes, values));
        VectorGraphicsEncoder.saveVectorGraphic(chart, arguments[0], VectorGraphicsFormat.SVG);
    }
}
