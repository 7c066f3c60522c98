package clew.models;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The closed list of reasons why a row or a file is not used. */
public enum QuarantineReason {
  /** The row is not well formed in its format (quotes, brackets, number of columns). */
  MALFORMED,
  /** The row is not text in the source's encoding. */
  ENCODING,
  /** The row has neither a title nor a body. */
  NO_TEXT,
  /** The row carries image bytes or a data URI; its bytes are not kept. */
  IMAGE_BYTES,
  /** The row is longer or deeper than any ad. */
  TOO_LARGE,
  /** The file cannot be read or unpacked to its end. */
  FILE_DAMAGED,
  /** The file has none of the columns that the profile reads, or is no text at all. */
  FILE_UNREADABLE;

  static final Set<String> WORDS =
      Arrays.stream(values()).map(QuarantineReason::word).collect(Collectors.toUnmodifiableSet());

  /** The word that the table carries, in snake_case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
