package clew.pipeline.normalize;

import static org.apache.spark.sql.functions.array;

import clew.models.AdText;
import clew.models.Ids;
import clew.models.ReadText;
import clew.pipeline.table.Table;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Makes of every text that has been read its comparison text, and tells its language. */
public final class NormalizeTexts {
  private final String madeBy;

  /**
   * A stage that marks its texts.
   *
   * @param madeBy the readers that found what is in the texts; the mark by which they are read
   *     again
   */
  public NormalizeTexts(String madeBy) {
    this.madeBy = madeBy;
  }

  /** One row for each text. */
  public Table<AdText> apply(Table<ReadText> texts) {
    String madeBy = this.madeBy;
    Dataset<Row> rows = texts.rows();
    // What is mentioned is not needed, and there is much of it.
    Column none = array().cast(rows.schema().apply("mentions").dataType());
    return Table.of(ReadText.class, rows.withColumn("mentions", none))
        .flatMap(AdText.class, () -> open(madeBy));
  }

  private static Table.RowReader<ReadText, AdText> open(String madeBy) {
    TextNormalizer normalizer = new TextNormalizer();
    LanguageDetector languages = new LanguageDetector();
    return text -> read(text, normalizer, languages, madeBy);
  }

  private static Iterator<AdText> read(
      ReadText text, TextNormalizer normalizer, LanguageDetector languages, String madeBy) {
    TextNormalizer.Comparison comparison =
        normalizer.normalize(text.title(), text.body(), text.contacts());
    AdText made =
        new AdText(
            text.textId(),
            text.title(),
            text.body(),
            text.phoneRegion(),
            languages.detect(comparison.text()),
            comparison.text(),
            Ids.of("comparison", comparison.text()),
            comparison.bodyAt(),
            comparison.cut(),
            text.readingNote(),
            madeBy);
    return List.of(made).iterator();
  }
}
