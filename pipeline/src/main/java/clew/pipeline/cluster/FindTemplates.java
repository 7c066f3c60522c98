package clew.pipeline.cluster;

import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.xxhash64;

import clew.models.AdText;
import clew.models.PostingText;
import clew.models.Template;
import clew.models.TemplateMember;
import clew.models.TextFamily;
import clew.pipeline.table.Sent;
import clew.pipeline.table.Table;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Finds templates: families of near-duplicate texts that two postings or more have, with what their
 * texts have in common. To tell that is dear, so only a sample of a family's texts is looked at,
 * and nothing again that the last run told of the same texts.
 */
public final class FindTemplates {
  private static final String ID = "template_id";

  private final boolean few;

  /**
   * @param few where postings are few enough that what is told of groups of them can be sent to
   *     every task, so that the rest is not moved; changes nothing in the result
   */
  public FindTemplates(boolean few) {
    this.few = few;
  }

  /** A template, but for its pattern. */
  public record Found(
      String templateId, long postings, long texts, long familyDigest, String examplePostingId) {}

  /** What the texts of a template have in common. */
  public record Pattern(String templateId, String pattern) {}

  /** A text to look at. */
  public record Sample(String templateId, String wording) {}

  /** One row for each posting of a template; in order, partition by partition. */
  public Table<TemplateMember> members(Table<TextFamily> families, Table<PostingText> carried) {
    Dataset<Row> sorted =
        carried
            .rows()
            .join(families.rows().hint("shuffle_hash"), "comparison_id")
            .select(ID, "posting_id")
            .repartition(col(ID))
            .sortWithinPartitions(ID, "posting_id");
    MapPartitionsFunction<TemplateMember, TemplateMember> shared = SharedFamilies::new;
    return Table.over(
        TemplateMember.class,
        Table.of(TemplateMember.class, sorted)
            .records()
            .mapPartitions(shared, Table.encoder(TemplateMember.class)));
  }

  /** One row for each template. */
  public Table<Found> found(Table<TemplateMember> members, Table<TextFamily> families) {
    Dataset<Row> carried =
        members
            .rows()
            .groupBy(ID)
            .agg(count("*").as("postings"), min("posting_id").as("example_posting_id"));
    return Table.of(
        Found.class,
        families
            .rows()
            .join(Sent.where(few, carried), ID)
            .groupBy(ID, "postings", "example_posting_id")
            .agg(
                count("*").as("texts"),
                bit_xor(xxhash64(col("comparison_id"))).as("family_digest")));
  }

  /**
   * Patterns that the last run told, of families that have the same texts as then. Holds only where
   * texts were added and none changed or went.
   *
   * @param last templates of the last run
   * @param added texts that it had not
   * @param texts all of them
   */
  public Table<Pattern> known(
      Table<Found> found,
      Table<Template> last,
      Table<TextFamily> families,
      Table<AdText> added,
      Table<AdText> texts) {
    Dataset<Row> fresh =
        texts
            .rows()
            .select("text_id", "comparison_id")
            .join(added.rows().select("text_id"), new String[] {"text_id"}, "left_semi")
            .select("comparison_id")
            .distinct();
    Dataset<Row> grown = families.rows().join(Sent.where(few, fresh), "comparison_id").select(ID);
    return Table.of(
        Pattern.class,
        last.rows()
            .select(ID, "family_digest", "pattern")
            .join(found.rows().select(ID, "family_digest"), new String[] {ID, "family_digest"})
            .join(grown, new String[] {ID}, "left_anti"));
  }

  /** The families of templates without a known pattern. */
  public Table<TextFamily> unknown(
      Table<Found> found, Table<Pattern> known, Table<TextFamily> families) {
    Dataset<Row> ids =
        found.rows().select(ID).join(known.rows().select(ID), new String[] {ID}, "left_anti");
    return Table.of(TextFamily.class, families.rows().join(Sent.where(few, ids), ID));
  }

  /**
   * Patterns of families. Of each the texts with the smallest ids are looked at, {@link
   * TemplatePattern#TEXTS} of them.
   */
  public Table<Pattern> patterns(Table<TextFamily> families, Table<AdText> texts) {
    Column place = row_number().over(Window.partitionBy(ID).orderBy("text_id"));
    Dataset<Row> sample =
        texts
            .rows()
            .select("text_id", "comparison_id")
            .join(families.rows(), "comparison_id")
            .withColumn("place", place)
            .where(col("place").leq(TemplatePattern.TEXTS))
            .select(ID, "text_id");
    Column wording =
        concat_ws("\n", coalesce(col("title"), lit("")), coalesce(col("body"), lit("")));
    Table<Sample> worded =
        Table.of(
            Sample.class,
            texts
                .rows()
                .select(col("text_id"), wording.as("wording"))
                .join(Sent.where(few, sample), "text_id"));
    FlatMapGroupsFunction<String, Sample, Pattern> pattern =
        (templateId, its) -> {
          List<String> wordings = new ArrayList<>();
          its.forEachRemaining(one -> wordings.add(one.wording()));
          return List.of(new Pattern(templateId, TemplatePattern.of(wordings))).iterator();
        };
    return Table.over(
        Pattern.class,
        worded.groupBy(Sample::templateId).flatMapGroups(pattern, Table.encoder(Pattern.class)));
  }

  /** One row for each template, whole. */
  public Table<Template> templates(Table<Found> found, Table<Pattern> patterns) {
    return Table.of(Template.class, found.rows().join(patterns.rows(), ID));
  }
}
