package clew.pipeline.extract;

import clew.models.Contact;
import clew.models.ReadText;
import clew.pipeline.table.Table;
import java.util.List;

/** Adds to every text the contacts that are found in it. */
public final class ExtractContacts {
  /** The same rows, each with its contacts; those that it had are replaced. */
  public Table<ReadText> apply(Table<ReadText> texts) {
    return texts.flatMap(ReadText.class, ExtractContacts::open);
  }

  private static Table.RowReader<ReadText, ReadText> open() {
    ContactFinder finder = new ContactFinder();
    return text -> List.of(text.withContacts(contacts(finder, text))).iterator();
  }

  private static List<Contact> contacts(ContactFinder finder, ReadText text) {
    return finder.find(text.title(), text.body(), text.phoneRegion()).stream()
        .map(found -> found.in(text.textId()))
        .toList();
  }
}
