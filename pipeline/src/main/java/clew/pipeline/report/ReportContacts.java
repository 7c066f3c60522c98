package clew.pipeline.report;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;

import clew.models.ClusterContact;
import clew.models.ClusterMember;
import clew.models.Contact;
import clew.models.Sighting;
import clew.pipeline.table.Table;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Lists the contacts of each cluster, over every version of its postings. */
public final class ReportContacts {
  /** From here on a value is asserted. */
  private static final double ASSERTED = .5;

  /** What a contact was found in: a text, or a posting that declared it. */
  private static final String OWNER = "owner";

  /** One row for each cluster and asserted contact, found in a text or declared. */
  public Table<ClusterContact> apply(
      Table<ClusterMember> members, Table<Sighting> sightings, Table<Contact> contacts) {
    Dataset<Row> carried = owners(members, sightings).join(asserted(contacts), OWNER);
    return Table.of(ClusterContact.class, byCluster(byPosting(carried)));
  }

  /** Postings with their cluster and times: one row for each text, and one for the posting. */
  private static Dataset<Row> owners(Table<ClusterMember> members, Table<Sighting> sightings) {
    Column texts = collect_set(concat(lit("text "), col("text_id"))).as("texts");
    Column posting = concat(lit("posting "), col("posting_id"));
    Column owners = array_union(col("texts"), array(posting));
    return sightings
        .rows()
        .groupBy("posting_id")
        .agg(min("seen_at").as("first_seen"), max("seen_at").as("last_seen"), texts)
        .join(members.rows().select("cluster_id", "posting_id"), "posting_id")
        .select(
            col("cluster_id"),
            col("posting_id"),
            col("first_seen"),
            col("last_seen"),
            explode(owners).as(OWNER));
  }

  private static Dataset<Row> asserted(Table<Contact> contacts) {
    Column text = concat(lit("text "), col("text_id"));
    Column posting = concat(lit("posting "), col("posting_id"));
    return contacts
        .rows()
        .filter(col("confidence").geq(ASSERTED))
        .select(
            coalesce(text, posting).as(OWNER),
            col("kind"),
            col("value"),
            size(col("disguise")).gt(0).as("disguised"));
  }

  /** One row for each posting and contact. */
  private static Dataset<Row> byPosting(Dataset<Row> carried) {
    return carried
        // Spread once for both groups.
        .repartition(col("cluster_id"), col("kind"), col("value"))
        .groupBy("cluster_id", "kind", "value", "posting_id")
        .agg(
            max("disguised").as("disguised"),
            min("first_seen").as("first_seen"),
            max("last_seen").as("last_seen"));
  }

  private static Dataset<Row> byCluster(Dataset<Row> postings) {
    return postings
        .groupBy("cluster_id", "kind", "value")
        .agg(
            count("*").as("postings"),
            count_if(col("disguised")).as("disguised_postings"),
            min("first_seen").as("first_seen"),
            max("last_seen").as("last_seen"));
  }
}
