package clew.jobs.export;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;

import clew.jobs.store.DiskTrouble;
import clew.jobs.store.Store;
import clew.jobs.work.Outcome;
import clew.jobs.work.Overlapper;
import clew.jobs.work.Sparks;
import clew.jobs.work.Workload;
import clew.models.Cluster;
import clew.models.ClusterContact;
import clew.models.ClusterMember;
import clew.models.Complaint;
import clew.models.Exit;
import clew.models.GenericValue;
import clew.models.ImageHash;
import clew.pipeline.table.Table;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What clusters of two postings or more carry, as keyed hashes: contacts, and image hashes that
 * nothing speaks against. Values too common to mean anything are left out, since they would join
 * strangers. Nothing tells how many postings carry a value: frequencies would give it away.
 */
public final class PublishedOverlap implements Overlapper {
  private final Function<Workload, Sparks> engine;

  /** With a session of its own for each file. */
  public PublishedOverlap() {
    this(workload -> new Sparks(workload, Optional.empty()));
  }

  PublishedOverlap(Function<Workload, Sparks> engine) {
    this.engine = engine;
  }

  @Override
  public Outcome write(String output, Path keyFile, Path to, String purpose) {
    OverlapHashes hashes = new OverlapHashes(RecipientKey.read(keyFile));
    Store store = Store.open(output);
    Path place = ExportFolder.absent(to);
    Path own = ExportFolder.absent(OverlapFile.own(place));
    store.mayHold(place);
    Workload workload = Workload.of(store.published().bytes());
    FixedOrder order = FixedOrder.of(workload);
    try (Sparks sparks = engine.apply(workload);
        ExportFolder folder = ExportFolder.beside(place)) {
      Store tables = Store.open(output, sparks);
      OverlapFile.Counts counts;
      try (Writer file = folder.open(own.getFileName().toString())) {
        OverlapFile.writeOwn(clusters(tables, hashes, order), file);
      }
      try (Writer file = folder.open(place.getFileName().toString())) {
        counts = OverlapFile.write(hashes.check(), values(tables, hashes, order), file);
      }
      folder.sync();
      audit(tables, purpose, hashes, counts);
      folder.publishFiles();
      return told(hashes, counts, place, own);
    } catch (IOException e) {
      throw DiskTrouble.in(e)
          .orElseGet(
              () -> new Complaint(Exit.TRANSIENT, to + " cannot be written: " + e.getMessage(), e));
    }
  }

  @Override
  public Outcome compare(Path mine, Path theirs) {
    return OverlapComparison.of(OverlapFile.read(mine), OverlapFile.read(theirs)).outcome();
  }

  private static Iterator<OverlapCluster> clusters(
      Store store, OverlapHashes hashes, FixedOrder order) {
    return order.rows(
        Table.of(Cluster.class, selected(store))
            .map(
                OverlapCluster.class,
                cluster ->
                    new OverlapCluster(hashes.cluster(cluster.clusterId()), cluster.clusterId())),
        "cluster");
  }

  private static Iterator<OverlapValue> values(
      Store store, OverlapHashes hashes, FixedOrder order) {
    Dataset<Row> clear = contacts(store).union(images(store));
    String[] both = {"kind", "value"};
    Dataset<Row> meaning =
        clear.join(
            store.read(GenericValue.class).rows().select("kind", "value"), both, "left_anti");
    Table<OverlapValue> hashed =
        Table.of(CarriedContact.class, meaning.withColumn("posting_id", lit("")))
            .map(
                OverlapValue.class,
                carried ->
                    new OverlapValue(
                        hashes.cluster(carried.clusterId()),
                        hashes.value(carried.kind(), carried.value())));
    return order.rows(Table.of(OverlapValue.class, hashed.rows().distinct()), "cluster", "value");
  }

  private static Dataset<Row> contacts(Store store) {
    return store
        .read(ClusterContact.class)
        .rows()
        .join(selected(store).select("cluster_id"), "cluster_id")
        .select("cluster_id", "kind", "value");
  }

  private static Dataset<Row> images(Store store) {
    Dataset<Row> members =
        store
            .read(ClusterMember.class)
            .rows()
            .select("cluster_id", "posting_id")
            .join(selected(store).select("cluster_id"), "cluster_id");
    return store
        .read(ImageHash.class)
        .rows()
        .where(col("doubt").isNull())
        .join(members, "posting_id")
        .select(
            col("cluster_id"),
            lit("image").as("kind"),
            concat(col("algorithm"), lit(":"), col("hash")).as("value"));
  }

  private static Dataset<Row> selected(Store store) {
    return store.read(Cluster.class).rows().where(Selection.NETWORKS.condition());
  }

  /** Before the file gets its name: nothing is handed over without a trace. */
  private static void audit(
      Store store, String purpose, OverlapHashes hashes, OverlapFile.Counts counts) {
    Map<String, String> details = new TreeMap<>();
    details.put("run", store.published().runId());
    details.put("key", hashes.check());
    details.put("clusters", String.valueOf(counts.clusters()));
    details.put("values", String.valueOf(counts.values()));
    Recorded.note(store, "overlap", purpose, details);
  }

  private static Outcome told(OverlapHashes hashes, OverlapFile.Counts counts, Path to, Path own) {
    Map<String, Object> json = new TreeMap<>();
    json.put("file", to.toString());
    json.put("own", own.toString());
    json.put("key", hashes.check());
    json.put("clusters", counts.clusters());
    json.put("values", counts.values());
    return new Outcome(
        Exit.PUBLISHED,
        String.join(
            "\n",
            List.of(
                counts.clusters() + " clusters, " + counts.values() + " values of clusters, hashed",
                "hand over: " + to,
                "keep:      " + own + " (which cluster is which)")),
        json);
  }
}
