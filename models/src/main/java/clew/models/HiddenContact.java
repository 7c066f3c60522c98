package clew.models;

/** A place in a text where a contact is written so that it is hard to read. Not a table. */
public record HiddenContact(
    @Doc("the smallest posting of the cluster that ever carried the text") String postingId,
    @Doc("the text") String textId,
    @Doc("title or body") String field,
    @Doc("first code point of raw in the field, from 0") int start,
    @Doc("code point after the last of raw in the field") int end,
    @Doc("exactly what stands there") String raw) {
  public HiddenContact {
    Checks.span(start, end);
  }
}
