package clew.models;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One distinct text on its way through extraction: as scraped, and what has been found in it so
 * far. Not a table.
 */
public record ReadText(
    @Doc("made from title, body and phone region") String textId,
    @Doc("title, as scraped") @Nullable String title,
    @Doc("body, as scraped") @Nullable String body,
    @Doc("region of numbers written without +") @Nullable String phoneRegion,
    @Doc("contacts found in it") List<Contact> contacts,
    @Doc("mentions found in it") List<Mention> mentions,
    @Doc("what could not be read of it, and why") @Nullable String readingNote) {
  public ReadText {
    Checks.present("text_id", textId);
    contacts = List.copyOf(contacts);
    mentions = List.copyOf(mentions);
  }

  /** A text that nothing has been looked for in. */
  public static ReadText of(
      String textId, @Nullable String title, @Nullable String body, @Nullable String phoneRegion) {
    return new ReadText(textId, title, body, phoneRegion, List.of(), List.of(), null);
  }

  public ReadText withContacts(List<Contact> found) {
    return new ReadText(textId, title, body, phoneRegion, found, mentions, readingNote);
  }

  /** Takes the place of mentions and note that the text had. */
  public ReadText withMentions(List<Mention> found, @Nullable String note) {
    return new ReadText(textId, title, body, phoneRegion, contacts, found, note);
  }
}
