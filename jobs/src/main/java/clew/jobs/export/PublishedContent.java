package clew.jobs.export;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;

import clew.jobs.store.Manifest;
import clew.jobs.store.Store;
import clew.models.Cluster;
import clew.models.ClusterContact;
import clew.models.ClusterMember;
import clew.models.CollapsedPosting;
import clew.models.GenericValue;
import clew.models.Link;
import clew.models.Posting;
import clew.pipeline.table.Table;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Content of the published run. */
final class PublishedContent implements Content {
  /** Columns in an ad's own words, where a phone may stand in any spelling. */
  private static final List<String> TEXTS =
      List.of("source_posting_id", "url", "title", "body", "price");

  private final Store store;
  private final Selection selection;
  private final Showing showing;
  private final FixedOrder order;

  PublishedContent(Store store, Selection selection, Showing showing, FixedOrder order) {
    this.store = store;
    this.selection = selection;
    this.showing = showing;
    this.order = order;
  }

  @Override
  public Notice notice() {
    Manifest run = store.published();
    return Notice.of(run.runId(), run.date(), run.publishedAt(), run.indicatorProfile(), showing);
  }

  /** How much is handed on. Contacts count once for each cluster. */
  Counts counts() {
    Row row =
        selected()
            .agg(count("*"), coalesce(sum("postings"), lit(0L)), coalesce(sum("contacts"), lit(0L)))
            .head();
    return new Counts(row.getLong(0), row.getLong(1), row.getLong(2));
  }

  /** Those of the clusters that were asked for by name which the run does not have. */
  List<String> unknown() {
    List<String> found = clusterIds().as(Encoders.STRING()).collectAsList();
    return selection.clusters().stream().filter(id -> !found.contains(id)).toList();
  }

  @Override
  public Iterator<Cluster> clusters() {
    return order.rows(Table.of(Cluster.class, selected()), "cluster_id");
  }

  @Override
  public Iterator<ExportedPosting> postings() {
    Dataset<Row> rows = store.read(Posting.class).rows();
    if (!showing.texts()) {
      for (String column : TEXTS) {
        rows = rows.withColumn(column, lit(null).cast("string"));
      }
    }
    Showing as = showing;
    return order.rows(
        Table.of(ExportedPosting.class, rows.join(members(), "posting_id"))
            .map(ExportedPosting.class, posting -> posting.shown(as)),
        "cluster_id",
        "posting_id");
  }

  @Override
  public Iterator<ExportedContact> contacts() {
    Dataset<Row> rows =
        store
            .read(ClusterContact.class)
            .rows()
            .join(clusterIds(), "cluster_id")
            .join(generic(), new String[] {"kind", "value"}, "left")
            .withColumn("generic", coalesce(col("generic"), lit(false)));
    Showing as = showing;
    return order.rows(
        Table.of(ExportedContact.class, rows)
            .map(ExportedContact.class, contact -> contact.shown(as)),
        "cluster_id",
        "kind",
        "value");
  }

  @Override
  public Iterator<ContactNode> contactNodes() {
    Dataset<Row> rows =
        store
            .read(ClusterContact.class)
            .rows()
            .join(clusterIds(), "cluster_id")
            .groupBy("kind", "value")
            .agg(sum("postings").as("postings"), count("*").as("clusters"))
            .join(generic(), new String[] {"kind", "value"}, "left")
            .withColumn("generic", coalesce(col("generic"), lit(false)));
    Showing as = showing;
    return order.rows(
        Table.of(ContactNode.class, rows)
            .map(
                ContactNode.class,
                node ->
                    new ContactNode(
                        node.kind(),
                        as.value(node.kind(), node.value()),
                        node.postings(),
                        node.clusters(),
                        node.generic())),
        "value",
        "kind");
  }

  @Override
  public Iterator<CarriedContact> carried() {
    Dataset<Row> rows =
        store
            .read(CollapsedPosting.class)
            .rows()
            .select(col("posting_id"), explode(col("contacts")).as("contact"))
            .join(members(), "posting_id")
            .select("cluster_id", "posting_id", "contact.kind", "contact.value");
    Showing as = showing;
    return order.rows(
        Table.of(CarriedContact.class, rows)
            .map(CarriedContact.class, contact -> contact.shown(as)),
        "cluster_id",
        "posting_id",
        "kind",
        "value");
  }

  @Override
  public Iterator<ExportedLink> links() {
    Column kinds =
        array_distinct(
            transform(
                filter(col("evidence"), one -> one.getField("bits").gt(0)),
                one -> one.getField("kind")));
    Dataset<Row> rows =
        store
            .read(Link.class)
            .rows()
            .where(col("decision").equalTo("joined"))
            .join(members().select(col("posting_id").as("left_id")), "left_id")
            .select(col("left_id"), col("right_id"), col("bits"), kinds.as("kinds"));
    return order.rows(Table.of(ExportedLink.class, rows), "left_id", "right_id");
  }

  private Dataset<Row> selected() {
    return store.read(Cluster.class).rows().where(selection.condition());
  }

  private Dataset<Row> clusterIds() {
    return selected().select("cluster_id");
  }

  private Dataset<Row> members() {
    return store
        .read(ClusterMember.class)
        .rows()
        .select("cluster_id", "posting_id")
        .join(clusterIds(), "cluster_id");
  }

  private Dataset<Row> generic() {
    return store
        .read(GenericValue.class)
        .rows()
        .groupBy("kind", "value")
        .agg(max(lit(true)).as("generic"));
  }

  /** How much is handed on. */
  record Counts(long clusters, long postings, long contacts) {}
}
