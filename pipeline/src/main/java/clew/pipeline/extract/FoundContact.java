package clew.pipeline.extract;

import clew.models.Contact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact found in the title or body of a text. The span counts code points of the field, the end
 * excluded.
 */
public record FoundContact(
    String kind,
    String value,
    String raw,
    String field,
    int start,
    int end,
    List<String> disguise,
    double confidence,
    @Nullable String doubt) {
  public FoundContact {
    disguise = List.copyOf(disguise);
  }

  /** A contact that nothing speaks against. */
  public FoundContact(
      String kind,
      String value,
      String raw,
      String field,
      int start,
      int end,
      List<String> disguise,
      double confidence) {
    this(kind, value, raw, field, start, end, disguise, confidence, null);
  }

  /** The row of the contacts table, by the readers that found it. */
  public Contact in(String textId, String madeBy) {
    return new Contact(
        textId, null, kind, value, raw, field, start, end, disguise, confidence, doubt, madeBy);
  }
}
