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
    return text -> List.of(read(finder, text)).iterator();
  }

  private static ReadText read(MentionFinder finder, ReadText text) {
    MentionFinder.Found found = finder.find(text.title(), text.body(), text.phoneRegion());
    List<Mention> mentions =
        found.mentions().stream().map(mention -> mention.in(text.textId())).toList();
    return text.withMentions(mentions, found.note());
  }
}
