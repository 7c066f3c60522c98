package clew.pipeline.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import clew.models.AdText;
import clew.models.PostingText;
import clew.models.Template;
import clew.models.TemplateMember;
import clew.models.TextFamily;
import clew.pipeline.support.WithSpark;
import clew.pipeline.table.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/**
 * Family f has the comparison texts c1 and c2, on three postings of which one has both. Family g
 * has c3 only, on two postings; h is on one posting, and no template.
 */
@WithSpark
final class FindTemplatesTest {
  private static final List<TextFamily> FAMILIES =
      List.of(family("c1", "f"), family("c2", "f"), family("c3", "g"), family("c4", "h"));
  private static final List<PostingText> CARRIED =
      List.of(
          new PostingText("p2", "c1"),
          new PostingText("p1", "c1"),
          new PostingText("p1", "c2"),
          new PostingText("p3", "c2"),
          new PostingText("p4", "c3"),
          new PostingText("p5", "c3"),
          new PostingText("p6", "c4"));
  private static final List<AdText> TEXTS =
      List.of(
          text("t1", "c1", "red bicycle in town"),
          text("t2", "c2", "blue bicycle in town"),
          text("t3", "c3", "old lamp"),
          text("t4", "c4", "a chair"));

  private final FindTemplates find = new FindTemplates(true);

  private record Told(List<TemplateMember> members, Map<String, Template> templates) {}

  private Told told(SparkSession spark, List<TextFamily> families, List<AdText> texts) {
    Table<TextFamily> its = Table.of(spark, TextFamily.class, families);
    Table<TemplateMember> members = find.members(its, Table.of(spark, PostingText.class, CARRIED));
    Table<FindTemplates.Found> found = find.found(members, its);
    Table<Template> templates =
        find.templates(found, find.patterns(its, Table.of(spark, AdText.class, texts)));
    return new Told(
        members.records().collectAsList(),
        templates.records().collectAsList().stream()
            .collect(Collectors.toMap(Template::templateId, Function.identity())));
  }

  @Test
  void familiesOfTwoPostingsAreTemplates(SparkSession spark) {
    Told told = told(spark, FAMILIES, TEXTS);

    assertEquals(5, told.members().size());
    assertEquals(
        Set.of(
            new TemplateMember("f", "p1"),
            new TemplateMember("f", "p2"),
            new TemplateMember("f", "p3"),
            new TemplateMember("g", "p4"),
            new TemplateMember("g", "p5")),
        new HashSet<>(told.members()));
    assertEquals(Set.of("f", "g"), told.templates().keySet());
    Template f = told.templates().get("f");
    assertEquals(new Template("f", 3, 2, "[…] bicycle in town", "p1", f.familyDigest()), f);
    Template g = told.templates().get("g");
    assertEquals(new Template("g", 2, 1, "old lamp", "p4", g.familyDigest()), g);
    assertNotEquals(f.familyDigest(), g.familyDigest());
  }

  @Test
  void textsWithTheSmallestIdsAreTheSample(SparkSession spark) {
    List<AdText> texts = new ArrayList<>();
    for (int number = 11; number <= 30; number++) {
      String first = number <= 22 ? "old lamp " : "new chair ";
      texts.add(text("t" + number, "c3", first + number));
    }

    // Twelve texts are looked at: 11 to 22.
    assertEquals("old lamp […]", told(spark, FAMILIES, texts).templates().get("g").pattern());
  }

  @Test
  void onlyPatternsOfTheSameTextsAreKnown(SparkSession spark) {
    Map<String, Template> last = told(spark, FAMILIES, TEXTS).templates();

    assertEquals(Set.of("f", "g"), known(spark, last, FAMILIES, TEXTS, List.of()));
    List<TextFamily> grown = with(FAMILIES, family("c5", "f"));
    assertEquals(Set.of("g"), known(spark, last, grown, TEXTS, List.of()), "another text in f");
    List<TextFamily> shrunk = List.of(FAMILIES.get(0), family("c2", "g"), FAMILIES.get(2));
    assertEquals(Set.of(), known(spark, last, shrunk, TEXTS, List.of()), "a text went to g");
    AdText title = text("t0", "c3", "old lamp !");
    assertEquals(
        Set.of("f"),
        known(spark, last, FAMILIES, with(TEXTS, title), List.of(title)),
        "g has a text that is compared as its other is");
  }

  @Test
  void lastRunThatKeptNoDigestsIsNotKnown(SparkSession spark) {
    Map<String, Template> last =
        Map.of(
            "f", new Template("f", 3, 2, "pattern", "p1", null),
            "g", new Template("g", 2, 1, "pattern", "p4", null));

    assertEquals(Set.of(), known(spark, last, FAMILIES, TEXTS, List.of()));
  }

  /** Templates whose patterns are known; those of the others are asked for. */
  private Set<String> known(
      SparkSession spark,
      Map<String, Template> last,
      List<TextFamily> families,
      List<AdText> texts,
      List<AdText> added) {
    Table<TextFamily> its = Table.of(spark, TextFamily.class, families);
    Table<FindTemplates.Found> found =
        find.found(find.members(its, Table.of(spark, PostingText.class, CARRIED)), its);
    Table<FindTemplates.Pattern> known =
        find.known(
            found,
            Table.of(spark, Template.class, List.copyOf(last.values())),
            its,
            Table.of(spark, AdText.class, added),
            Table.of(spark, AdText.class, texts));
    Set<String> ids =
        known.records().collectAsList().stream()
            .map(FindTemplates.Pattern::templateId)
            .collect(Collectors.toSet());
    Set<String> others =
        find.unknown(found, known, its).records().collectAsList().stream()
            .map(TextFamily::templateId)
            .collect(Collectors.toSet());
    Set<String> all = new HashSet<>(Set.of("f", "g"));
    all.removeAll(ids);
    assertEquals(all, others);
    return ids;
  }

  private static <T> List<T> with(List<T> list, T more) {
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return longer;
  }

  private static TextFamily family(String comparison, String template) {
    return new TextFamily(comparison, template);
  }

  private static AdText text(String id, String comparison, String body) {
    return new AdText(id, null, body, null, "eng", body, comparison, 0, false, null, "1");
  }
}
