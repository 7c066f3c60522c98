package clew.jobs.report;

import clew.jobs.analyst.Consultation;
import clew.jobs.label.PublishedLabeller;
import clew.jobs.store.FreshFolder;
import clew.jobs.store.Manifest;
import clew.jobs.store.Store;
import clew.jobs.work.Outcome;
import clew.jobs.work.ReportRequest;
import clew.jobs.work.Reporter;
import clew.jobs.work.Sparks;
import clew.jobs.work.Workload;
import clew.models.Cluster;
import clew.models.Exit;
import clew.models.catalogue.IndicatorCatalogue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes pages about clusters of the published run: from its tables alone, the same every time. */
public final class PublishedReporter implements Reporter {
  /** Clusters whose rows are in memory at once. Chosen. */
  private static final int AT_ONCE = 100;

  private final Function<Workload, Sparks> engine;
  private final Templates templates = new Templates();

  /** With a session of its own for each report. */
  public PublishedReporter() {
    this(workload -> new Sparks(workload, Optional.empty()));
  }

  PublishedReporter(Function<Workload, Sparks> engine) {
    this.engine = engine;
  }

  @Override
  public Outcome report(ReportRequest request) {
    Manifest run = Store.open(request.output()).published();
    FreshFolder folder = FreshFolder.at(request.to());
    try (Sparks sparks = engine.apply(Workload.of(run.bytes()))) {
      Store store = Store.open(request.output(), sparks);
      RunOverview overview = new RunOverview(store);
      List<Cluster> clusters =
          request.clusters().isEmpty()
              ? overview.top(request.top())
              : overview.named(request.clusters());
      note(store, request, clusters);
      try (FreshFolder.Draft draft = folder.begin()) {
        write(draft, store, overview, clusters, request);
        draft.publish();
      }
      return told(request, store.published(), folder, clusters);
    }
  }

  private static void note(Store store, ReportRequest request, List<Cluster> clusters) {
    Map<String, String> details = new TreeMap<>();
    details.put("verb", "report");
    details.put("clusters", String.valueOf(clusters.size()));
    details.put("masked", String.valueOf(request.masked()));
    if (!request.clusters().isEmpty()) {
      details.put(
          "cluster_ids",
          clusters.stream().map(Cluster::clusterId).collect(Collectors.joining(" ")));
    }
    Consultation.note(store, request.purpose(), details);
  }

  private void write(
      FreshFolder.Draft draft,
      Store store,
      RunOverview overview,
      List<Cluster> clusters,
      ReportRequest request) {
    Manifest run = store.published();
    ClusterPages pages =
        new ClusterPages(
            templates.style(),
            run,
            catalogue(run),
            clusters.stream().map(Cluster::clusterId).collect(Collectors.toSet()),
            PublishedLabeller.standing(store, store.labels()),
            request.masked());
    IndexPages index = new IndexPages(templates.style(), run, request.masked());
    List<IndexPage.Line> lines = new ArrayList<>();
    for (int from = 0; from < clusters.size(); from += AT_ONCE) {
      List<Cluster> some = clusters.subList(from, Math.min(clusters.size(), from + AT_ONCE));
      for (Dossier dossier : new ReadDossiers(store).of(some)) {
        int rank = lines.size() + 1;
        draft.write(
            Anchors.file(dossier.cluster().clusterId()), templates.page(pages.page(dossier, rank)));
        lines.add(index.line(dossier.cluster(), rank, pages.families(dossier.firings())));
      }
    }
    draft.write(
        "index.html",
        templates.page(
            index.page(
                lines,
                request.clusters().isEmpty()
                    ? "the first by priority, of equal ones the smaller id first"
                    : "those that were asked for by id",
                overview.readings(),
                overview.generic(),
                overview.hot())));
  }

  /** The indicators that counted in a run; all of them where it does not tell. */
  private static IndicatorCatalogue catalogue(Manifest run) {
    IndicatorCatalogue all = IndicatorCatalogue.shipped();
    String profile = run.indicatorProfile();
    return profile != null && all.profiles().containsKey(profile) ? all.in(profile) : all;
  }

  private static Outcome told(
      ReportRequest request, Manifest run, FreshFolder folder, List<Cluster> clusters) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("run", run.runId());
    json.put("to", folder.toString());
    json.put("index", folder + "/index.html");
    json.put("pages", clusters.size() + 1);
    json.put("masked", request.masked());
    json.put("clusters", clusters.stream().map(Cluster::clusterId).toList());
    return new Outcome(
        Exit.PUBLISHED,
        "run "
            + run.runId()
            + ": "
            + Told.count(clusters.size(), "cluster")
            + " in "
            + folder
            + "/index.html\n"
            + (request.masked()
                ? "contacts and texts are masked"
                : "it holds personal data: contacts and texts as ads show them"),
        json);
  }
}
