package clew.models;

/** A span in the text of a posting that shows something. Not a table. */
public record TextSpan(
    @Doc("the smallest posting of the cluster that ever carried the text") String postingId,
    @Doc("the text") String textId,
    @Doc("title or body") String field,
    @Doc("first code point of raw in the field, from 0") int start,
    @Doc("code point after the last of raw in the field") int end,
    @Doc("exactly what stands there") String raw) {
  public TextSpan {
    Checks.span(start, end);
  }
}
