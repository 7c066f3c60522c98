package clew.jobs.benchmark;

import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import org.jfree.svg.SVGGraphics2D;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler;

/** Draws a chart as SVG: the same bytes for the same values and fonts, letters as outlines. */
final class ChartDrawing {
  private static final int WIDTH = 860;
  private static final int HEIGHT = 420;

  /** Told apart by those who see no red or no green, too (Okabe and Ito 2008). */
  private static final Color[] COLORS = {
    new Color(0x0072B2),
    new Color(0xE69F00),
    new Color(0x009E73),
    new Color(0xCC79A7),
    new Color(0xD55E00),
    new Color(0x56B4E9),
    new Color(0x555555),
    new Color(0x000000)
  };

  private ChartDrawing() {}

  static String svg(Chart chart) {
    System.setProperty("java.awt.headless", "true");
    SVGGraphics2D graphics = new SVGGraphics2D(WIDTH, HEIGHT);
    // The prefix of names within the file is the time otherwise.
    graphics.setDefsKeyPrefix("c");
    if (chart.style() == Chart.Style.BARS) {
      bars(chart).paint(graphics, WIDTH, HEIGHT);
    } else {
      lines(chart).paint(graphics, WIDTH, HEIGHT);
    }
    return graphics.getSVGDocument();
  }

  private static CategoryChart bars(Chart chart) {
    CategoryChart drawn =
        new CategoryChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(chart.title())
            .xAxisTitle(chart.x())
            .yAxisTitle(chart.y())
            .build();
    style(drawn.getStyler());
    drawn.getStyler().setXAxisLabelRotation(chart.labels().size() > 6 ? 45 : 0);
    // Else every second label is left out where there are many.
    drawn.getStyler().setXAxisMaxLabelCount(chart.labels().size());
    for (Chart.Series series : chart.series()) {
      drawn.addSeries(series.name(), chart.labels(), series.values());
    }
    return drawn;
  }

  private static XYChart lines(Chart chart) {
    XYChart drawn =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(chart.title())
            .xAxisTitle(chart.x())
            .yAxisTitle(chart.y())
            .build();
    style(drawn.getStyler());
    drawn.getStyler().setXAxisLogarithmic(true);
    drawn.getStyler().setYAxisLogarithmic(true);
    for (Chart.Series series : chart.series()) {
      List<Double> x = new ArrayList<>();
      List<Double> y = new ArrayList<>();
      for (int i = 0; i < chart.labels().size(); i++) {
        if (series.values().get(i) > 0) {
          x.add(Double.valueOf(chart.labels().get(i)));
          y.add(series.values().get(i));
        }
      }
      if (!x.isEmpty()) {
        drawn.addSeries(series.name(), x, y);
      }
    }
    return drawn;
  }

  private static void style(Styler styler) {
    styler.setSeriesColors(COLORS);
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 15));
    styler.setLegendFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    styler.setLegendPosition(Styler.LegendPosition.OutsideE);
    styler.setLegendBorderColor(Color.WHITE);
  }
}
