package clew.pipeline.posting;

/**
 * One thing that a posting carries: a contact by its kind and value, an image as algorithm:hash, or
 * a comparison text by its id.
 */
public record Carried(String postingId, String kind, String value) {
  /** A comparison text that says enough to be compared. */
  static final String TELLING_TEXT = "telling text";

  /** A comparison text that is too short for that. */
  static final String SHORT_TEXT = "short text";

  static final String IMAGE = "image";
}
