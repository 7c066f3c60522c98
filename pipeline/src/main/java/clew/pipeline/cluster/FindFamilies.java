package clew.pipeline.cluster;

import clew.models.AdText;
import clew.models.TextFamily;
import clew.models.TextPair;
import clew.pipeline.table.Table;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * Finds families of near-duplicate texts: the connected components of the pairs that are alike. Every comparison text is in one family, most
 * alone.
 */
public final class FindFamilies {
  public Table<TextFamily> apply(Table<AdText> texts, Table<TextPair> alike) {
    List<String> lefts = new ArrayList<>();
    List<String> rights = new ArrayList<>();
    alike
        .records()
        .toLocalIterator()
        .forEachRemaining(
            pair -> {
              lefts.add(pair.leftId());
              rights.add(pair.rightId());
            });
    Families families = Families.of(lefts, rights);
    JavaSparkContext context = JavaSparkContext.fromSparkContext(texts.spark().sparkContext());
    Broadcast<Families> known = context.broadcast(families);
    Table<TextFamily> all =
        texts.map(
            TextFamily.class,
            text ->
                new TextFamily(
                    text.comparisonId(),
                    TextFamily.templateId(known.value().smallest(text.comparisonId()))));
    return Table.over(TextFamily.class, all.records().dropDuplicates("comparisonId"));
  }
}
