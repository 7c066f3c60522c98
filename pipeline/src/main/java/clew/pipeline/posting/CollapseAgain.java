package clew.pipeline.posting;

import static org.apache.spark.sql.functions.col;

import clew.models.AdText;
import clew.models.CollapsedPosting;
import clew.models.Contact;
import clew.models.ImageHash;
import clew.models.Sighting;
import clew.pipeline.table.NewRows;
import clew.pipeline.table.Table;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Collapses only postings that were sighted since the last run. What {@link CollapsePostings} looks
 * at is, for each posting: its sightings, their texts, contacts in these and declared by it, its
 * images. All of these come with a sighting. Other postings are named anew where one of those is,
 * or was, the same as they.
 *
 * <p>Holds only where facts were added and none changed or went, where the same program with the
 * same settings judged the last run, and left the same lines of sites out. That is for others to
 * know.
 */
public final class CollapseAgain {
  private static final String ID = "posting_id";
  private static final String SIGNATURE = "signature";

  private final Dataset<Row> sighted;
  private final long number;

  /**
   * @param added sightings that the last run had not
   * @param number how many these are; says what is quick, and changes nothing in the result
   */
  public CollapseAgain(Table<Sighting> added, long number) {
    this.sighted = NewRows.sent(added.rows().select(ID).distinct(), number);
    this.number = number;
  }

  /** All sightings of the postings that were sighted, now or ever. */
  public Table<Sighting> sightings(Table<Sighting> all) {
    return Table.of(Sighting.class, ofSighted(all.rows()));
  }

  /**
   * The postings that are not as they were, each once: those that were sighted, and those that are
   * or were the same as one of them.
   *
   * @param sightings what {@link #sightings} gives, read several times: better a written table
   * @param last what the last run made of postings
   * @param laidDown writes a table that is read twice, and reads it back
   */
  public Table<CollapsedPosting> apply(
      Table<Sighting> sightings,
      Table<AdText> texts,
      Table<Contact> contacts,
      Table<ImageHash> images,
      Table<CollapsedPosting> last,
      UnaryOperator<Table<CollapsedPosting>> laidDown) {
    Dataset<Row> inTexts = contacts.rows().where(col(ID).isNull());
    Table<PostingDraft> drafts =
        new CollapsePostings()
            .apply(
                sightings,
                texts,
                Table.of(
                    Contact.class,
                    inTexts.unionByName(ofSighted(contacts.rows().where(col(ID).isNotNull())))),
                Table.of(ImageHash.class, ofSighted(images.rows())));
    Table<CollapsedPosting> again = laidDown.apply(NamePostings.alone(drafts));
    Dataset<Row> signatures =
        again
            .rows()
            .select(SIGNATURE)
            .union(ofSighted(last.rows().select(ID, SIGNATURE)).select(SIGNATURE))
            .distinct();
    Table<CollapsedPosting> same =
        Table.of(
            CollapsedPosting.class,
            last.rows()
                .join(NewRows.sent(signatures, 2 * number), new String[] {SIGNATURE}, "left_semi")
                .join(sighted, new String[] {ID}, "left_anti"));
    return new NamePostings().again(again.union(same));
  }

  private Dataset<Row> ofSighted(Dataset<Row> rows) {
    return rows.join(sighted, new String[] {ID}, "left_semi");
  }

  /** Rows of the last run for all postings but those that are not as they were. */
  public static <T extends Record> Table<T> others(Table<T> last, Table<CollapsedPosting> changed) {
    return Table.of(
        last.type(), last.rows().join(changed.rows().select(ID), new String[] {ID}, "left_anti"));
  }
}
