package clew.pipeline.score;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;

import clew.models.ClusterFacts;
import clew.models.ClusterMember;
import clew.models.Contact;
import clew.models.FactBearer;
import clew.models.Mention;
import clew.models.Posting;
import clew.models.Tables;
import clew.models.TemplateMember;
import clew.pipeline.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;

/**
 * Gathers the facts of each cluster in one pass: all that is known of its postings is brought
 * together, sorted by posting, and counted while it streams by.
 */
public final class GatherClusterFacts {
  /** From here on a value is asserted. */
  private static final double ASSERTED = .5;

  /** What a value was found in: a text, or a posting that declared it. */
  private static final String OWNER = "owner";

  /**
   * One row for each cluster of the members. Only names count among the mentions.
   *
   * @param texts of these clusters
   * @param bearers all that bear facts of them, as they are to be joined
   */
  public Table<ClusterFacts> apply(
      Table<ClusterMember> members,
      Table<FactBearer> texts,
      Table<FactBearer> bearers,
      Table<Posting> postings,
      Table<Contact> contacts,
      Table<Mention> mentions,
      Table<TemplateMember> templateMembers) {
    Dataset<Row> clustered = members.rows().select("cluster_id", "posting_id");
    Dataset<Row> known =
        described(postings.rows().join(clustered, "posting_id"))
            .union(worded(texts.rows()))
            .union(carried(bearers.rows(), contacts(contacts).union(names(mentions))))
            .union(alike(templateMembers.rows().join(clustered, "posting_id")));
    return count(Table.of(ClusterPart.class, known));
  }

  private static Table<ClusterFacts> count(Table<ClusterPart> parts) {
    FlatMapGroupsFunction<String, ClusterPart, ClusterFacts> count =
        (clusterId, its) -> {
          ClusterFactsBuilder facts = new ClusterFactsBuilder(clusterId);
          its.forEachRemaining(facts::add);
          return List.of(facts.build()).iterator();
        };
    return Table.over(
        ClusterFacts.class,
        parts
            .records()
            .groupBy("clusterId")
            .as(Encoders.STRING(), Table.encoder(ClusterPart.class))
            .flatMapSortedGroups(
                new Column[] {col("postingId")}, count, Table.encoder(ClusterFacts.class)));
  }

  private static Dataset<Row> described(Dataset<Row> postings) {
    return parts(
        postings,
        Map.of(
            "what", lit(ClusterPart.POSTING),
            "value", col("same_as"),
            "source", col("source"),
            "place", col("place"),
            "poster", col("poster"),
            "first_seen", col("first_seen"),
            "last_seen", col("last_seen")));
  }

  private static Dataset<Row> worded(Dataset<Row> texts) {
    return parts(texts, Map.of("what", lit(ClusterPart.TEXT), "value", col("text_id")));
  }

  private static Dataset<Row> alike(Dataset<Row> templateMembers) {
    return parts(
        templateMembers, Map.of("what", lit(ClusterPart.TEMPLATE), "value", col("template_id")));
  }

  /**
   * Contacts and names with the postings that carry them. Texts and postings are owners alike, so
   * that one join finds both what was found in a text and what was declared.
   */
  private static Dataset<Row> carried(Dataset<Row> bearers, Dataset<Row> values) {
    Dataset<Row> owners = bearers.select(col("cluster_id"), col("posting_id"), owner());
    return parts(
        values.join(owners, OWNER),
        Map.of(
            "what", col("what"),
            "value", col("value"),
            "hidden", col("hidden"),
            "text_id", col("text_id"),
            "field", col("field"),
            "start", col("start"),
            "end", col("end"),
            "raw", col("raw")));
  }

  private static Dataset<Row> contacts(Table<Contact> contacts) {
    return asserted(contacts.rows())
        .select(
            owner(),
            col("kind").as("what"),
            col("value"),
            size(col("disguise")).gt(0).as("hidden"),
            col("text_id"),
            col("field"),
            col("start"),
            col("end"),
            col("raw"));
  }

  /** Of names it is not asked where they stand. */
  private static Dataset<Row> names(Table<Mention> mentions) {
    Column nowhere = lit(null);
    return asserted(mentions.rows().where(col("kind").equalTo("name")))
        .select(
            owner(),
            lit(ClusterPart.NAME).as("what"),
            col("value"),
            lit(false).as("hidden"),
            nowhere.cast("string").as("text_id"),
            nowhere.cast("string").as("field"),
            nowhere.cast("int").as("start"),
            nowhere.cast("int").as("end"),
            nowhere.cast("string").as("raw"));
  }

  private static Dataset<Row> asserted(Dataset<Row> found) {
    return found.where(col("confidence").geq(ASSERTED));
  }

  private static Column owner() {
    return coalesce(
            concat(lit("text "), col("text_id")), concat(lit("posting "), col("posting_id")))
        .as(OWNER);
  }

  /** Rows as parts of their cluster; what is not given is unknown. */
  private static Dataset<Row> parts(Dataset<Row> rows, Map<String, Column> given) {
    List<Column> columns = new ArrayList<>(List.of(col("cluster_id"), col("posting_id")));
    for (StructField field : Table.encoder(ClusterPart.class).schema().fields()) {
      String name = Tables.column(field.name());
      if (name.equals("hidden")) {
        columns.add(given.getOrDefault(name, lit(false)).as(name));
      } else if (!name.equals("cluster_id") && !name.equals("posting_id")) {
        columns.add(given.getOrDefault(name, lit(null).cast(field.dataType())).as(name));
      }
    }
    return rows.select(columns.toArray(Column[]::new));
  }
}
