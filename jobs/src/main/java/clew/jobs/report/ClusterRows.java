package clew.jobs.report;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.char_length;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.to_date;

import clew.jobs.store.Store;
import clew.models.AdText;
import clew.models.Cluster;
import clew.models.ClusterContact;
import clew.models.ClusterEvent;
import clew.models.ClusterMember;
import clew.models.ClusterRelation;
import clew.models.Cut;
import clew.models.IndicatorFiring;
import clew.models.Link;
import clew.models.Posting;
import clew.models.Sighting;
import clew.pipeline.table.Table;
import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * The rows of some clusters in the tables of a published run: each table is read once and joined
 * with their ids, and of each cluster so many rows come at most.
 */
final class ClusterRows implements AutoCloseable {
  /** The most that a page shows. Chosen: what somebody reads, and a browser opens at once. */
  private static final int MOST_ADS = 100;

  private static final int MOST_CONTACTS = 100;
  private static final int MOST_PLACES = 50;
  private static final int MOST_CUTS = 30;
  private static final int MOST_RELATIONS = 30;

  /**
   * Links that are worked through for what the cluster would fall into: the work grows with links
   * times values. Chosen.
   */
  private static final int MOST_LINKS = 2_000;

  /** Places that are told apart by day. Chosen. */
  private static final int PLACES_BY_DAY = 12;

  /** Of ads that are the same, as many are named. Chosen. */
  private static final int MOST_NAMES = 10;

  /** Code points of an ad. Chosen. */
  private static final int MOST_TITLE = 300;

  private static final int MOST_BODY = 4_000;

  private static final String CLUSTER = "cluster_id";
  private static final String POSTING = "posting_id";

  private final Store store;
  private final Dataset<Row> ids;
  private final Dataset<Row> members;

  ClusterRows(Store store, List<String> clusters) {
    this.store = store;
    this.ids = broadcast(named(clusters).withColumnRenamed("id", CLUSTER));
    this.members = ofClusters(ClusterMember.class).select(CLUSTER, POSTING).cache();
  }

  @Override
  public void close() {
    members.unpersist();
  }

  /** Rows for ids at hand, with a column id. */
  private Dataset<Row> named(Collection<String> names) {
    List<Named> rows = names.stream().distinct().sorted().map(Named::new).toList();
    return Table.of(store.read(Cluster.class).spark(), Named.class, rows).rows();
  }

  private Dataset<Row> ofClusters(Class<? extends Record> type) {
    return store.read(type).rows().join(ids, CLUSTER);
  }

  /** Those of which one column names a member, with its cluster. */
  private Dataset<Row> ofMembers(Class<? extends Record> type, String column) {
    return store.read(type).rows().join(members.withColumnRenamed(POSTING, column), column);
  }

  /** The first rows of each cluster in some order, numbered from 1, with how many there are. */
  private static Dataset<Row> first(int most, Dataset<Row> rows, Column... order) {
    WindowSpec cluster = Window.partitionBy(CLUSTER);
    return rows.withColumn("place_in", row_number().over(cluster.orderBy(order)))
        .withColumn("of_all", count(lit(1)).over(cluster))
        .where(col("place_in").leq(most));
  }

  private static <T extends Record> List<T> records(Class<T> type, Dataset<Row> rows) {
    return Table.of(type, rows).records().collectAsList();
  }

  List<IndicatorFiring> firings() {
    return records(IndicatorFiring.class, ofClusters(IndicatorFiring.class));
  }

  List<ClusterEvent> events() {
    return records(ClusterEvent.class, ofClusters(ClusterEvent.class));
  }

  List<SeenContact> contacts() {
    return records(
        SeenContact.class,
        first(
            MOST_CONTACTS,
            ofClusters(ClusterContact.class),
            col("postings").desc(),
            col("kind"),
            col("value")));
  }

  /** Representatives with what they stand for. */
  List<SeenAd> ads() {
    Dataset<Row> postings = ofMembers(Posting.class, POSTING);
    Column name = concat_ws(":", col("source"), coalesce(col("source_posting_id"), col(POSTING)));
    Dataset<Row> groups =
        postings
            .groupBy(CLUSTER, "same_as")
            .agg(
                count(lit(1)).as("alike"),
                slice(array_sort(collect_list(name)), 1, MOST_NAMES).as("names"),
                min("first_seen").as("first_seen"),
                max("last_seen").as("last_seen"),
                min("posted_at").as("posted_at"))
            .withColumnRenamed("same_as", POSTING);
    Dataset<Row> shown = first(MOST_ADS, groups, col("first_seen").asc_nulls_last(), col(POSTING));
    Dataset<Row> words =
        store
            .read(Posting.class)
            .rows()
            .select(
                col(POSTING),
                col("text_id"),
                col("times_seen"),
                col("versions"),
                col("url"),
                col("place"),
                col("price"),
                substring(col("title"), 1, MOST_TITLE).as("title"),
                length("title"),
                substring(col("body"), 1, MOST_BODY).as("body"),
                length("body"));
    return records(SeenAd.class, words.join(broadcast(shown), POSTING));
  }

  private static Column length(String text) {
    return coalesce(char_length(col(text)), lit(0)).as(text + "_length");
  }

  /** Postings with when they were posted, or first seen where they do not say. */
  private Dataset<Row> placed() {
    return ofMembers(Posting.class, POSTING)
        .select(col(CLUSTER), col("place"), coalesce(col("posted_at"), col("first_seen")).as("at"));
  }

  private Dataset<Row> byPlace() {
    return first(
        MOST_PLACES,
        placed()
            .groupBy(CLUSTER, "place")
            .agg(count(lit(1)).as("ads"), min("at").as("first"), max("at").as("last")),
        col("ads").desc(),
        col("place").asc_nulls_last());
  }

  List<SeenPlace> places() {
    return records(SeenPlace.class, byPlace());
  }

  List<SeenDay> days() {
    Dataset<Row> told =
        byPlace()
            .where(col("place_in").leq(PLACES_BY_DAY))
            .select(col(CLUSTER).as("its_cluster"), col("place").as("its_place"), col("place_in"));
    Dataset<Row> placed = placed();
    return records(
        SeenDay.class,
        placed
            .join(
                told,
                placed
                    .col(CLUSTER)
                    .equalTo(told.col("its_cluster"))
                    .and(placed.col("place").eqNullSafe(told.col("its_place"))),
                "left")
            .groupBy(
                col(CLUSTER),
                coalesce(col("place_in"), lit(0)).as("place_in"),
                to_date(col("at")).as("day"))
            .agg(count(lit(1)).as("ads")));
  }

  /** Joined links: both ends are in the cluster of the left one. */
  List<SeenLink> links() {
    return records(
        SeenLink.class,
        first(
            MOST_LINKS,
            ofMembers(Link.class, "left_id").where(col("decision").equalTo("joined")),
            col("bits").desc(),
            col("left_id"),
            col("right_id")));
  }

  List<SeenCut> cuts() {
    Dataset<Row> cuts = store.read(Cut.class).rows();
    return records(
        SeenCut.class,
        first(
            MOST_CUTS,
            side(cuts, "left", "right").union(side(cuts, "right", "left")),
            col("bits").desc(),
            col("other_id")));
  }

  private Dataset<Row> side(Dataset<Row> cuts, String own, String other) {
    return cuts.select(
            col(own + "_" + CLUSTER).as(CLUSTER),
            col(other + "_" + CLUSTER).as("other_id"),
            col("links"),
            col("bits"),
            col("reason"))
        .join(ids, CLUSTER);
  }

  List<SeenRelation> relations() {
    Dataset<Row> relations = store.read(ClusterRelation.class).rows();
    return records(
        SeenRelation.class,
        first(
            MOST_RELATIONS,
            end(relations, "left", "right").union(end(relations, "right", "left")),
            col("relation").startsWith("generic_"),
            col("clusters"),
            col("kind"),
            col("value"),
            col("other_id")));
  }

  private Dataset<Row> end(Dataset<Row> relations, String own, String other) {
    return relations
        .select(
            col(own + "_" + CLUSTER).as(CLUSTER),
            col(other + "_" + CLUSTER).as("other_id"),
            col("relation"),
            col("kind"),
            col("value"),
            col(own + "_postings").as("postings"),
            col(other + "_postings").as("other_postings"),
            col("clusters"))
        .join(ids, CLUSTER);
  }

  List<WholeText> texts(Collection<String> wanted) {
    Dataset<Row> texts = store.read(AdText.class).rows().select("text_id", "title", "body");
    return records(
        WholeText.class,
        texts.join(broadcast(named(wanted).withColumnRenamed("id", "text_id")), "text_id"));
  }

  /** Of the records that said just this, the one that was seen first. */
  List<Trace> traces(Collection<Trace.Where> wanted) {
    List<Trace.Where> rows = wanted.stream().distinct().toList();
    Dataset<Row> where =
        Table.of(store.read(Sighting.class).spark(), Trace.Where.class, rows).rows();
    Column earliest =
        struct(
            col("seen_at").isNull().as("unknown"),
            col("seen_at"),
            col("source"),
            col("source_file"),
            col("source_row"));
    return records(
        Trace.class,
        store
            .read(Sighting.class)
            .rows()
            .select(POSTING, "text_id", "seen_at", "source", "source_file", "source_row")
            .join(broadcast(where), new String[] {POSTING, "text_id"})
            .groupBy(POSTING, "text_id")
            .agg(min(earliest).as("record"), count(lit(1)).as("sightings"))
            .select(
                col(POSTING),
                col("text_id"),
                col("record.source"),
                col("record.source_file"),
                col("record.source_row"),
                col("sightings")));
  }

  /** Rows with a column posting_id. */
  Dataset<Row> postings(Collection<String> wanted) {
    return named(wanted).withColumnRenamed("id", POSTING);
  }
}
