package clew.pipeline.posting;

import clew.pipeline.table.Table;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.functions;

/** Names the representative of postings that are the same: the smallest posting id among them. */
public final class NamePostings {
  public Table<NamedPosting> apply(Table<PostingDraft> drafts) {
    WindowSpec same = Window.partitionBy("signature");
    Column draft = functions.struct("*").as("draft");
    Column representative = functions.min("postingId").over(same).as("sameAs");
    Column alike = functions.count("*").over(same).as("alike");
    return Table.over(
        NamedPosting.class,
        drafts
            .records()
            .select(draft, representative, alike)
            .as(Table.encoder(NamedPosting.class)));
  }
}
