package clew.models;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What an analyst has decided, and every run honours: that a value links nothing, that two postings
 * are one hand's, or that they are not. Not a table.
 *
 * @param kind of the value that is never to link; null for a pair
 * @param value as {@code links.evidence.value} has it; null for a pair
 * @param left a posting_id, or source:source_posting_id; null for a value
 * @param right as left
 * @param by who decided
 * @param why in words
 */
public record Decision(
    Verdict verdict,
    @Nullable String kind,
    @Nullable String value,
    @Nullable String left,
    @Nullable String right,
    String by,
    String why)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What is decided. */
  public enum Verdict {
    NEVER_LINK,
    MUST_LINK,
    CANNOT_LINK
  }

  public Decision {
    boolean ofValue = verdict == Verdict.NEVER_LINK;
    if (ofValue ? kind == null || value == null : left == null || right == null) {
      throw new IllegalArgumentException(
          verdict + (ofValue ? " needs a kind and a value" : " needs two postings"));
    }
  }

  /** As it is shown beside what it decides. */
  public String told() {
    return "decided by " + by + ": " + why;
  }
}
