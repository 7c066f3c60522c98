package clew.pipeline.extract;

import clew.models.Mention;
import clew.models.ReadText;
import clew.pipeline.table.Table;
import java.util.List;

/** Adds to every text the names, places and prices that are found in it. */
public final class ExtractMentions {
  private final Readers readers;

  public ExtractMentions(Readers readers) {
    this.readers = readers;
  }

  /** The same rows, each with its mentions; those that it had are replaced. */
  public Table<ReadText> apply(Table<ReadText> texts) {
    Readers readers = this.readers;
    return texts.flatMap(ReadText.class, () -> open(readers));
  }

  private static Table.RowReader<ReadText, ReadText> open(Readers readers) {
    MentionFinder finder = new MentionFinder(readers);
    String madeBy = readers.madeBy();
    return text -> List.of(read(finder, text, madeBy)).iterator();
  }

  private static ReadText read(MentionFinder finder, ReadText text, String madeBy) {
    MentionFinder.Found found = finder.find(text.title(), text.body(), text.phoneRegion());
    List<Mention> mentions =
        found.mentions().stream().map(mention -> mention.in(text.textId(), madeBy)).toList();
    return text.withMentions(mentions, found.note());
  }
}
