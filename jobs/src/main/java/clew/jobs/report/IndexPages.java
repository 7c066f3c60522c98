package clew.jobs.report;

import clew.jobs.store.Manifest;
import clew.models.Cluster;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Makes the first page. */
final class IndexPages {
  private final Style style;
  private final Manifest run;
  private final boolean masked;

  IndexPages(Style style, Manifest run, boolean masked) {
    this.style = style;
    this.run = run;
    this.masked = masked;
  }

  /**
   * The line of one cluster.
   *
   * @param rank from 1
   * @param families of indicators that speak
   */
  IndexPage.Line line(Cluster cluster, int rank, Set<String> families) {
    double priority = cluster.leadPriority();
    return new IndexPage.Line(
        Told.count(rank),
        cluster.clusterId(),
        Anchors.file(cluster.clusterId()),
        Told.tenth(priority),
        Told.tenth(Math.min(priority, cluster.leadPriorityLow())),
        Told.tenth(Math.max(priority, cluster.leadPriorityHigh())),
        Told.words(cluster.explanationClass()),
        Told.count(cluster.postings()),
        Told.count(cluster.contacts()),
        Told.count(cluster.places()),
        Told.count(cluster.sources()),
        Told.day(cluster.firstSeen()),
        Told.day(cluster.lastSeen()),
        String.join(", ", families));
  }

  /**
   * The page.
   *
   * @param readings clusters by explanation: all of the run
   */
  IndexPage page(
      List<IndexPage.Line> lines,
      String chosen,
      List<CountedKind> readings,
      List<CountedKind> generic,
      List<CountedKind> hot) {
    return new IndexPage(
        Frame.of("Clew report of run " + run.runId(), style, masked, run),
        Told.count(readings.stream().mapToLong(CountedKind::count).sum()),
        Told.count(run.counts().getOrDefault("postings", 0L)),
        lines,
        chosen,
        counts(readings),
        counts(generic),
        counts(hot));
  }

  private static List<IndexPage.Count> counts(Collection<CountedKind> counted) {
    return counted.stream()
        .map(
            one ->
                new IndexPage.Count(
                    Told.words(one.kind()), Told.count(one.count()), Told.count(one.largest())))
        .toList();
  }
}
