package clew.pipeline.extract;

import clew.models.Contact;
import clew.models.ReadText;
import clew.pipeline.table.Table;
import java.util.List;

/** Adds to every text the contacts that are found in it. */
public final class ExtractContacts {
  private final String madeBy;

  public ExtractContacts(Readers readers) {
    this.madeBy = readers.madeBy();
  }

  /** The same rows, each with its contacts; those that it had are replaced. */
  public Table<ReadText> apply(Table<ReadText> texts) {
    String madeBy = this.madeBy;
    return texts.flatMap(ReadText.class, () -> open(madeBy));
  }

  private static Table.RowReader<ReadText, ReadText> open(String madeBy) {
    ContactFinder finder = new ContactFinder();
    return text -> List.of(text.withContacts(contacts(finder, text, madeBy))).iterator();
  }

  private static List<Contact> contacts(ContactFinder finder, ReadText text, String madeBy) {
    return finder.find(text.title(), text.body(), text.phoneRegion()).stream()
        .map(found -> found.in(text.textId(), madeBy))
        .toList();
  }
}
