package clew.pipeline.extract;

import clew.models.MadeBy;
import clew.models.Mention;

/**
 * A name, place or price found in the title or body of a text. The span counts code points of the
 * field, the end excluded.
 */
public record FoundMention(
    String kind, String value, String raw, String field, int start, int end, double confidence) {

  /** The row of the mentions table. */
  public Mention in(String textId) {
    return new Mention(
        textId, null, kind, value, raw, field, start, end, confidence, MadeBy.VERSION);
  }
}
