package clew.pipeline.normalize;

import clew.models.AdText;
import clew.models.Ids;
import clew.models.MadeBy;
import clew.models.ReadText;
import clew.pipeline.table.Table;
import java.util.Iterator;
import java.util.List;

/** Makes of every text that has been read its comparison text, and tells its language. */
public final class NormalizeTexts {
  /** One row for each text. */
  public Table<AdText> apply(Table<ReadText> texts) {
    return texts.flatMap(AdText.class, NormalizeTexts::open);
  }

  private static Table.RowReader<ReadText, AdText> open() {
    TextNormalizer normalizer = new TextNormalizer();
    LanguageDetector languages = new LanguageDetector();
    return text -> read(text, normalizer, languages);
  }

  private static Iterator<AdText> read(
      ReadText text, TextNormalizer normalizer, LanguageDetector languages) {
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
            MadeBy.VERSION);
    return List.of(made).iterator();
  }
}
