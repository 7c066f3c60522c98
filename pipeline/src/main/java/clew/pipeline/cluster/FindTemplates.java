package clew.pipeline.cluster;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;

import clew.models.AdText;
import clew.models.Sighting;
import clew.models.Template;
import clew.models.TemplateMember;
import clew.models.TextFamily;
import clew.pipeline.table.Table;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Finds templates: families of near-duplicate texts that two postings or more have, with what their
 * texts have in common.
 */
public final class FindTemplates {
  /** Shorter comparison texts, in characters, are no template. Chosen. */
  private static final int TELLING_TEXT = 20;

  /** One row for each posting and text of a family. */
  public Table<FamilyMember> members(
      Table<TextFamily> families, Table<AdText> texts, Table<Sighting> sightings) {
    Column wording =
        concat_ws("\n", coalesce(col("title"), lit("")), coalesce(col("body"), lit("")));
    Dataset<Row> worded =
        texts
            .rows()
            .where(length(col("comparison")).geq(TELLING_TEXT))
            .join(families.rows(), "comparison_id")
            .select(
                col("template_id"), col("text_id"), col("comparison_id"), wording.as("wording"));
    Dataset<Row> carried = sightings.rows().select("posting_id", "text_id").distinct();
    return Table.of(FamilyMember.class, carried.join(worded, "text_id"));
  }

  /** Members in, one row for each family of two postings or more out. */
  public Table<Template> templates(Table<FamilyMember> members) {
    FlatMapGroupsFunction<String, FamilyMember, Template> describe = FindTemplates::template;
    return Table.over(
        Template.class,
        members
            .groupBy(FamilyMember::templateId)
            .flatMapGroups(describe, Table.encoder(Template.class)));
  }

  /** The postings of these templates. */
  public Table<TemplateMember> of(Table<Template> templates, Table<FamilyMember> members) {
    return Table.of(
        TemplateMember.class,
        members
            .rows()
            .select("template_id", "posting_id")
            .distinct()
            .join(templates.rows().select("template_id"), "template_id"));
  }

  private static Iterator<Template> template(String templateId, Iterator<FamilyMember> members) {
    Set<String> postings = new HashSet<>();
    Set<String> comparisons = new HashSet<>();
    TreeMap<String, String> sample = new TreeMap<>();
    String example = null;
    while (members.hasNext()) {
      FamilyMember member = members.next();
      postings.add(member.postingId());
      comparisons.add(member.comparisonId());
      sample.put(member.textId(), member.wording());
      if (sample.size() > TemplatePattern.TEXTS) {
        sample.pollLastEntry();
      }
      if (example == null || member.postingId().compareTo(example) < 0) {
        example = member.postingId();
      }
    }
    if (postings.size() < 2) {
      return Collections.emptyIterator();
    }
    return List.of(
            new Template(
                templateId,
                postings.size(),
                comparisons.size(),
                TemplatePattern.of(List.copyOf(sample.values())),
                java.util.Objects.requireNonNull(example)))
        .iterator();
  }
}
