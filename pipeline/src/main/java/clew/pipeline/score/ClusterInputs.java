package clew.pipeline.score;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import clew.models.ClusterMember;
import clew.models.Contact;
import clew.models.Mention;
import clew.models.Posting;
import clew.models.Sighting;
import clew.models.TemplateMember;
import clew.pipeline.table.Table;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What is known of the postings of clusters.
 *
 * @param contacts those that posters wrote
 */
public record ClusterInputs(
    Table<ClusterMember> members,
    Table<Posting> postings,
    Table<Sighting> sightings,
    Table<Contact> contacts,
    Table<Mention> mentions,
    Table<TemplateMember> templates) {

  /** The id of a text or a posting, in which facts are found. */
  public record Owner(String owner) {}

  /**
   * The same of fewer clusters. Where these are few, the rest is read, and not moved.
   *
   * @param some members of them, as a written table
   * @param laidDown writes a table that is read several times, and reads it back
   */
  public ClusterInputs of(Table<ClusterMember> some, UnaryOperator<Table<Owner>> laidDown) {
    Dataset<Row> ids = some.rows().select("posting_id");
    Table<Sighting> theirs = only(sightings, ids);
    Table<Owner> owners =
        laidDown.apply(
            Table.of(
                Owner.class, ids.union(theirs.rows().select("text_id").distinct()).toDF("owner")));
    return new ClusterInputs(
        some,
        only(postings, ids),
        theirs,
        owned(contacts, owners),
        owned(mentions, owners),
        only(templates, ids));
  }

  private static <T extends Record> Table<T> only(Table<T> table, Dataset<Row> ids) {
    return Table.of(table.type(), table.rows().join(ids, new String[] {"posting_id"}, "left_semi"));
  }

  /** Ids are made from content, so one set may hold both kinds. */
  private static <T extends Record> Table<T> owned(Table<T> found, Table<Owner> owners) {
    Dataset<Row> rows = found.rows();
    return Table.of(
        found.type(),
        rows.join(
            owners.rows(),
            coalesce(rows.col("text_id"), rows.col("posting_id")).equalTo(col("owner")),
            "left_semi"));
  }
}
