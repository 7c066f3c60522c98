package clew.jobs.report;

import clew.models.IndicatorFiring;
import clew.models.catalogue.Indicator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An indicator that adds points, with what showed it.
 *
 * @param founded what its grade means
 * @param caveat what else it may mean
 */
record Point(
    String name,
    String family,
    String grade,
    String founded,
    String direction,
    String points,
    String sentence,
    String caveat,
    String source,
    List<Span> spans) {
  private static final Map<String, String> GRADES =
      Map.of(
          "A", "tested against known case outcomes",
          "B", "used in a measured model or survey",
          "C", "expert belief or casework",
          "D", "anecdote");

  /**
   * Where it was seen.
   *
   * @param points its share
   * @param ad the posting's place on the page; empty where it is not shown there
   * @param file empty where values are masked, or the record is not known
   */
  record Span(
      String points,
      String postingId,
      String ad,
      String field,
      Quote quote,
      boolean quoted,
      String file,
      String row) {}

  /**
   * From its firings.
   *
   * @param indicator empty where the catalogue does not have it (any more)
   * @param firings of this indicator alone
   */
  static Point of(
      Optional<Indicator> indicator,
      List<IndicatorFiring> firings,
      Dossier dossier,
      Anchors anchors,
      Values values) {
    IndicatorFiring one = firings.get(0);
    double points = firings.stream().mapToDouble(IndicatorFiring::weight).sum();
    return new Point(
        Told.words(one.indicatorId()),
        Told.words(indicator.map(Indicator::family).orElse(one.indicatorId())),
        one.evidenceGrade(),
        GRADES.getOrDefault(one.evidenceGrade(), ""),
        one.direction(),
        Told.signed(points),
        one.explanation(),
        indicator.map(Indicator::caveat).orElse("not in the catalogue of this version"),
        indicator.map(Indicator::source).orElse(""),
        firings.stream()
            .flatMap(firing -> span(firing, dossier, anchors, values).stream())
            .toList());
  }

  private static Optional<Span> span(
      IndicatorFiring firing, Dossier dossier, Anchors anchors, Values values) {
    String posting = firing.postingId();
    if (posting == null) {
      return Optional.empty();
    }
    String text = firing.textId();
    Optional<Trace> trace =
        text == null || values.masked()
            ? Optional.empty()
            : Optional.ofNullable(dossier.traces().get(new Trace.Where(posting, text)));
    Optional<Quote> quote = values.masked() ? Optional.empty() : quote(firing, dossier);
    return Optional.of(
        new Span(
            Told.signed(firing.weight()),
            posting,
            anchors.ad(posting),
            firing.field() == null ? "" : firing.field(),
            quote.orElse(new Quote("", "", "")),
            quote.isPresent(),
            trace.map(Trace::sourceFile).orElse(""),
            trace.map(its -> String.valueOf(its.sourceRow())).orElse("")));
  }

  private static Optional<Quote> quote(IndicatorFiring firing, Dossier dossier) {
    String raw = firing.raw();
    String field = firing.field();
    Integer start = firing.start();
    Integer end = firing.end();
    String id = firing.textId();
    WholeText text = id == null ? null : dossier.texts().get(id);
    if (raw == null || field == null || start == null || end == null || text == null) {
      return Optional.empty();
    }
    return Optional.of(Quote.of(text.field(field), start, end, raw));
  }
}
