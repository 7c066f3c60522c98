package clew.pipeline.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;

import clew.models.ClusterContact;
import clew.models.Contact;
import clew.models.FactBearer;
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
  public Table<ClusterContact> apply(Table<FactBearer> bearers, Table<Contact> contacts) {
    Dataset<Row> owners =
        bearers
            .rows()
            .select(
                col("cluster_id"), col("posting_id"), col("first_seen"), col("last_seen"), owner());
    Dataset<Row> carried = asserted(contacts).join(owners, OWNER);
    return Table.of(ClusterContact.class, byCluster(byPosting(carried)));
  }

  private static Dataset<Row> asserted(Table<Contact> contacts) {
    return contacts
        .rows()
        .filter(col("confidence").geq(ASSERTED))
        .select(owner(), col("kind"), col("value"), size(col("disguise")).gt(0).as("disguised"));
  }

  private static Column owner() {
    Column text = concat(lit("text "), col("text_id"));
    Column posting = concat(lit("posting "), col("posting_id"));
    return coalesce(text, posting).as(OWNER);
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
