package clew.jobs.export;

import clew.jobs.store.DiskTrouble;
import clew.jobs.store.Store;
import clew.jobs.work.ExportFormat;
import clew.jobs.work.ExportRequest;
import clew.jobs.work.Exporter;
import clew.jobs.work.HashKey;
import clew.jobs.work.Outcome;
import clew.jobs.work.Sparks;
import clew.jobs.work.Workload;
import clew.models.Complaint;
import clew.models.Exit;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Hands on clusters of the published run. */
public final class PublishedExporter implements Exporter {
  private final Function<Workload, Sparks> engine;

  /** With a session of its own for each export. */
  public PublishedExporter() {
    this(workload -> new Sparks(workload, Optional.empty()));
  }

  PublishedExporter(Function<Workload, Sparks> engine) {
    this.engine = engine;
  }

  @Override
  public Outcome export(ExportRequest request) {
    Showing showing = showing(request);
    Store store = Store.open(request.output());
    Path to = ExportFolder.free(request.to());
    store.mayHold(to);
    Workload workload = Workload.of(store.published().bytes());
    try (Sparks sparks = engine.apply(workload);
        ExportFolder folder = ExportFolder.beside(to)) {
      Store tables = Store.open(request.output(), sparks);
      PublishedContent content =
          new PublishedContent(
              tables,
              new Selection(request.clusters(), request.minPriority()),
              showing,
              FixedOrder.of(workload));
      PublishedContent.Counts counts = counted(content, request);
      ExportWriter writer = writer(request.format());
      writer.write(content, folder);
      readMe(content.notice(), writer, request, folder);
      folder.sync();
      audit(tables, request, showing, counts);
      return told(request, showing, counts, folder.publish());
    } catch (IOException e) {
      throw DiskTrouble.in(e)
          .orElseGet(
              () -> new Complaint(Exit.TRANSIENT, to + " cannot be written: " + e.getMessage(), e));
    }
  }

  private static Showing showing(ExportRequest request) {
    return request.clear()
        ? new InClear()
        : new Pseudonyms(request.keyFile().map(RecipientKey::read).orElseGet(HashKey::fresh));
  }

  private static ExportWriter writer(ExportFormat format) {
    return switch (format) {
      case CSV -> new SpreadsheetWriter();
      case GRAPHML -> new GraphMlWriter();
      case GEXF -> new GexfWriter();
      case I2 -> new I2Writer();
      case NEO4J -> new Neo4jWriter();
      case STIX -> new StixWriter();
      case FTM -> new FtmWriter();
    };
  }

  private static PublishedContent.Counts counted(PublishedContent content, ExportRequest request) {
    List<String> unknown = request.clusters().isEmpty() ? List.of() : content.unknown();
    PublishedContent.Counts counts = content.counts();
    if (!unknown.isEmpty()) {
      throw new Complaint(
          Exit.INPUT_MISSING,
          "the published run has no cluster "
              + String.join(", ", unknown)
              + (request.minPriority() > 0 ? " of such a priority" : ""));
    }
    if (counts.clusters() == 0) {
      throw new Complaint(
          Exit.INPUT_MISSING,
          "there is nothing to hand on: the published run has no cluster of two postings or more"
              + (request.minPriority() > 0 ? " of such a priority" : ""));
    }
    return counts;
  }

  private static void readMe(
      Notice notice, ExportWriter writer, ExportRequest request, ExportFolder folder)
      throws IOException {
    try (Writer file = folder.open("README.txt")) {
      for (String line : notice.lines()) {
        file.write(line + "\n");
      }
      file.write("\n");
      for (String line : writer.reading()) {
        file.write(line + "\n");
      }
      file.write(
          "\nCluster and posting ids are those of the sender's tables"
              + ", made from content.\nWritten by clew export --format "
              + name(request.format())
              + ".\n");
    }
  }

  /** Before the folder gets its name: nothing is handed on without a trace. */
  private static void audit(
      Store store, ExportRequest request, Showing showing, PublishedContent.Counts counts) {
    Map<String, String> details = new TreeMap<>();
    details.put("run", store.published().runId());
    details.put("format", name(request.format()));
    details.put("clear", String.valueOf(request.clear()));
    details.put("key", showing.audited());
    details.put("clusters", String.valueOf(counts.clusters()));
    details.put("postings", String.valueOf(counts.postings()));
    details.put("contacts", String.valueOf(counts.contacts()));
    Recorded.note(store, "export", request.purpose(), details);
  }

  private static Outcome told(
      ExportRequest request, Showing showing, PublishedContent.Counts counts, List<String> files) {
    String text =
        String.format(
            Locale.ROOT,
            "%,d clusters, %,d postings, %,d contacts of clusters: %s",
            counts.clusters(),
            counts.postings(),
            counts.contacts(),
            request.clear() ? "in clear" : "under the key " + showing.audited());
    Map<String, Object> json = new TreeMap<>();
    json.put("format", name(request.format()));
    json.put("clear", request.clear());
    json.put("key", showing.audited());
    json.put("clusters", counts.clusters());
    json.put("postings", counts.postings());
    json.put("contacts", counts.contacts());
    json.put("files", files);
    return new Outcome(Exit.PUBLISHED, text + "\n" + String.join("\n", files), json);
  }

  private static String name(ExportFormat format) {
    return format.name().toLowerCase(Locale.ROOT);
  }
}
