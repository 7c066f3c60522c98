package clew.pipeline.extract;

import clew.models.Mention;
import clew.models.ReadText;
import clew.pipeline.table.Table;
import java.util.List;

/** Adds to every text the names, places and prices that are found in it. */
public final class ExtractMentions {
  /** The same rows, each with its mentions; those that it had are replaced. */
  public Table<ReadText> apply(Table<ReadText> texts) {
    return texts.flatMap(ReadText.class, ExtractMentions::open);
  }

  private static Table.RowReader<ReadText, ReadText> open() {
    MentionFinder finder = new MentionFinder();
    return text -> List.of(text.withMentions(mentions(finder, text))).iterator();
  }

  private static List<Mention> mentions(MentionFinder finder, ReadText text) {
    return finder.find(text.title(), text.body(), text.phoneRegion()).stream()
        .map(found -> found.in(text.textId()))
        .toList();
  }
}
