package clew.jobs.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;

final class ChartDrawingTest {
  @ParameterizedTest
  @EnumSource
  void drawsTheSameSvgEachTime(Chart.Style style) throws Exception {
    Chart chart =
        new Chart(
            "Time <by> \"size\" & more",
            style,
            "ads",
            "seconds",
            List.of("1000", "10000"),
            List.of(
                new Chart.Series("run", List.of(1.5, 20.0)),
                new Chart.Series("evaluate", List.of(Double.NaN, 3.0)),
                new Chart.Series("never", List.of(Double.NaN, Double.NaN))));

    String svg = ChartDrawing.svg(chart);

    assertEquals(svg, ChartDrawing.svg(chart));
    DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
    parsers.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    assertEquals(
        "svg",
        parsers
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)))
            .getDocumentElement()
            .getTagName());
  }
}
