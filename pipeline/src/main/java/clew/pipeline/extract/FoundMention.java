package clew.pipeline.extract;

import clew.models.Mention;

/**
 * A name, place or price found in the title or body of a text. The span counts code points of the
 * field, the end excluded.
 */
public record FoundMention(
    String kind, String value, String raw, String field, int start, int end, double confidence) {

  /** The row of the mentions table, by the readers that found it. */
  public Mention in(String textId, String madeBy) {
    return new Mention(textId, null, kind, value, raw, field, start, end, confidence, madeBy);
  }
}
