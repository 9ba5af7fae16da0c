package uz.erp.systemtests.bench.comparison;

import java.util.List;
import java.util.Locale;

/**
 * The chart of an outcome: a bar for each median, a line from the lowest to the highest round, and
 * a mark at each first aim. Bars of one metric, and all ratios, share a scale.
 *
 * <p>Small enough to be written without a library; readable on light and dark pages.
 */
final class Chart {

  private static final int WIDTH = 720;
  private static final int ROW = 24;
  private static final int LABELS = 300;
  private static final int BARS = 300;
  private static final String STYLE =
      """
      <style>
      text { font: 12px system-ui, sans-serif; fill: #1f2328 }
      .head { font-weight: 600 } .bar { fill: #4c8dd6 } .ratio { fill: #c98a2b }
      .spread { stroke: #1f2328; stroke-width: 1.5 } .aim { stroke: #d1242f; stroke-width: 2; stroke-dasharray: 3 2 }
      @media (prefers-color-scheme: dark) { text { fill: #e6edf3 } .spread { stroke: #e6edf3 } .aim { stroke: #ff7b72 } }
      </style>
      """;

  private final Outcome outcome;
  private final StringBuilder body = new StringBuilder();
  private int y = 8;

  Chart(Outcome outcome) {
    this.outcome = outcome;
  }

  String svg() {
    for (String metric :
        outcome.figures().stream().map(Outcome.Figure::metric).distinct().toList()) {
      figures(metric, outcome.figures().stream().filter(f -> f.metric().equals(metric)).toList());
    }
    if (!outcome.ratios().isEmpty()) {
      ratios(outcome.ratios());
    }
    int height = y + 8;
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img">
    <title>%s</title>
    %s%s</svg>
    """
        .formatted(WIDTH, height, WIDTH, height, escaped(outcome.title()), STYLE, body);
  }

  private void figures(String metric, List<Outcome.Figure> figures) {
    heading(metric);
    double scale =
        scale(figures.stream().mapToDouble(figure -> figure.spread().max()).max().orElse(1));
    for (Outcome.Figure figure : figures) {
      bar("bar", figure.variant(), figure.spread(), scale);
      y += ROW;
    }
  }

  private void ratios(List<Outcome.Ratio> ratios) {
    heading("ratios, with the first aim");
    double most = 0;
    for (Outcome.Ratio ratio : ratios) {
      Aim aim = ratio.aim();
      most = Math.max(most, Math.max(ratio.spread().max(), aim == null ? 0 : aim.first()));
    }
    for (Outcome.Ratio ratio : ratios) {
      bar("ratio", ratio.name(), ratio.spread(), scale(most));
      Aim aim = ratio.aim();
      if (aim != null) {
        double x = LABELS + aim.first() * scale(most);
        line("aim", x, y, x, y + ROW - 4.0);
      }
      y += ROW;
    }
  }

  private void heading(String text) {
    text("head", 8, y + 16, text);
    y += ROW;
  }

  private void bar(String kind, String label, Spread spread, double scale) {
    text("label", 16, y + 14, label);
    body.append(
        String.format(
            Locale.ROOT,
            "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>%n",
            kind,
            LABELS,
            y + 3,
            Math.max(1, spread.median() * scale),
            ROW - 10));
    double middle = y + 3 + (ROW - 10) / 2.0;
    line("spread", LABELS + spread.min() * scale, middle, LABELS + spread.max() * scale, middle);
    text("value", LABELS + BARS + 8, y + 14, Spread.text(spread.median()));
  }

  private void line(String kind, double x1, double y1, double x2, double y2) {
    body.append(
        String.format(
            Locale.ROOT,
            "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n",
            kind,
            x1,
            y1,
            x2,
            y2));
  }

  private void text(String kind, int x, int baseline, String text) {
    body.append(
        "<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>%n"
            .formatted(kind, x, baseline, escaped(text)));
  }

  private static double scale(double most) {
    return most <= 0 ? 1 : BARS / most;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
