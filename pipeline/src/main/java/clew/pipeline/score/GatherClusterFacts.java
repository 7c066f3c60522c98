package clew.pipeline.score;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;

import clew.models.ClusterFacts;
import clew.models.ClusterMember;
import clew.models.Contact;
import clew.models.Mention;
import clew.models.Posting;
import clew.models.Sighting;
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

  /** One row for each cluster. Only names count among the mentions. */
  public Table<ClusterFacts> apply(
      Table<ClusterMember> members,
      Table<Posting> postings,
      Table<Sighting> sightings,
      Table<Contact> contacts,
      Table<Mention> mentions,
      Table<TemplateMember> templateMembers) {
    Dataset<Row> versions = sightings.rows().select("posting_id", "text_id").distinct();
    Dataset<Row> known =
        described(postings)
            .union(worded(versions))
            .union(carried(versions, members, contacts, mentions))
            .union(alike(templateMembers));
    Dataset<Row> clustered =
        known.join(members.rows().select("cluster_id", "posting_id"), "posting_id");
    return count(Table.of(ClusterPart.class, clustered));
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

  private static Dataset<Row> described(Table<Posting> postings) {
    Map<String, Column> given =
        Map.of(
            "what", lit(ClusterPart.POSTING),
            "value", col("same_as"),
            "source", col("source"),
            "place", col("place"),
            "poster", col("poster"),
            "first_seen", col("first_seen"),
            "last_seen", col("last_seen"));
    return parts(postings.rows(), col("posting_id"), given);
  }

  private static Dataset<Row> worded(Dataset<Row> versions) {
    return parts(
        versions,
        col("posting_id"),
        Map.of("what", lit(ClusterPart.TEXT), "value", col("text_id")));
  }

  private static Dataset<Row> alike(Table<TemplateMember> members) {
    return parts(
        members.rows(),
        col("posting_id"),
        Map.of("what", lit(ClusterPart.TEMPLATE), "value", col("template_id")));
  }

  /**
   * Contacts and names with the postings that carry them. Texts and postings are owners alike, so
   * that one join finds both what was found in a text and what was declared.
   */
  private static Dataset<Row> carried(
      Dataset<Row> versions,
      Table<ClusterMember> members,
      Table<Contact> contacts,
      Table<Mention> mentions) {
    Column posting = col("posting_id");
    Dataset<Row> owners =
        versions
            .select(posting, text(col("text_id")))
            .union(members.rows().select(posting, posting(posting)));
    Dataset<Row> values = contacts(contacts).union(names(mentions));
    return parts(
        owners.join(values, OWNER),
        posting,
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
    return values(contacts.rows(), col("kind"), size(col("disguise")).gt(0));
  }

  private static Dataset<Row> names(Table<Mention> mentions) {
    return values(
        mentions.rows().filter(col("kind").equalTo("name")), lit(ClusterPart.NAME), lit(false));
  }

  private static Dataset<Row> values(Dataset<Row> found, Column what, Column hidden) {
    return found
        .filter(col("confidence").geq(ASSERTED))
        .select(
            coalesce(text(col("text_id")), posting(col("posting_id"))).as(OWNER),
            what.as("what"),
            col("value"),
            hidden.as("hidden"),
            col("text_id"),
            col("field"),
            col("start"),
            col("end"),
            col("raw"));
  }

  private static Column text(Column id) {
    return concat(lit("text "), id).as(OWNER);
  }

  private static Column posting(Column id) {
    return concat(lit("posting "), id).as(OWNER);
  }

  /** Rows as parts of a cluster that is yet to be named; what is not given is unknown. */
  private static Dataset<Row> parts(
      Dataset<Row> rows, Column postingId, Map<String, Column> given) {
    List<Column> columns = new ArrayList<>();
    columns.add(postingId);
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
