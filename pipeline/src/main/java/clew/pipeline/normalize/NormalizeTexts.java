package clew.pipeline.normalize;

import clew.models.AdText;
import clew.models.Ids;
import clew.models.ReadText;
import clew.pipeline.table.Table;
import java.util.Iterator;
import java.util.List;

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
    return texts.flatMap(AdText.class, () -> open(madeBy));
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
