package clew.pipeline.score;

import static org.apache.spark.sql.functions.array_append;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import clew.models.ClusterMember;
import clew.models.FactBearer;
import clew.models.Sighting;
import clew.pipeline.table.Table;
import org.apache.spark.sql.Column;

/** Finds what bears the facts of clusters: their postings, and all texts that these ever had. */
public final class FindBearers {
  /** One row for each posting, and one for each text of a posting. */
  public Table<FactBearer> apply(Table<ClusterMember> members, Table<Sighting> sightings) {
    Column texts = collect_set("text_id").as("texts");
    Column bearers = array_append(col("texts"), lit(null).cast("string"));
    return Table.of(
        FactBearer.class,
        sightings
            .rows()
            .select("posting_id", "text_id", "seen_at")
            .join(members.rows().select("cluster_id", "posting_id"), "posting_id")
            .groupBy("cluster_id", "posting_id")
            .agg(min("seen_at").as("first_seen"), max("seen_at").as("last_seen"), texts)
            .select(
                col("cluster_id"),
                col("posting_id"),
                explode(bearers).as("text_id"),
                col("first_seen"),
                col("last_seen")));
  }
}
