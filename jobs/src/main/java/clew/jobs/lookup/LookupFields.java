package clew.jobs.lookup;

import java.util.Optional;

/**
 * The fields of the index. A document is one of five: a text with its words; a contact or an image
 * hash, which names the text or the posting that has it; a posting that carried a text, at its
 * address; a posting in its cluster. Ids lead from one to the other as numbers ({@link #number}).
 */
final class LookupFields {
  /** Words of a text's title and body, by position. */
  static final String WORDS = "words";

  /** Terms of a contact from .5 on, and of a posting's own address. */
  static final String ASSERTED = "asserted";

  /** Terms of a contact below .5. */
  static final String DOUBTED = "doubted";

  /** An image hash, and its blocks. */
  static final String IMAGE = "image";

  /** The value of a contact or image hash, as {@code algorithm:hash}. */
  static final String VALUE = "value";

  /** The text that a document is, or is of. */
  static final String OF_TEXT = "of_text";

  /** The posting that a document is, or is of. */
  static final String OF_POSTING = "of_posting";

  /** By which postings that carried a text are found. */
  static final String CARRIED = "carried";

  /** Text, posting and address in one number: what tells that this was seen before. */
  static final String SEEN = "seen";

  /** By which the cluster of a posting is found. */
  static final String MEMBER = "member";

  /** The id of a member, 16 bytes. */
  static final String ID = "id";

  /** The cluster of a member, 16 bytes. */
  static final String CLUSTER = "cluster";

  /** A member as source:source_posting_id. */
  static final String NAME = "name";

  /** On what is told anew for each run. */
  static final String JUDGED = "judged";

  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private LookupFields() {}

  /**
   * The first 64 bits of an id: that two of a million are taken for one has a chance of one in
   * thirty million.
   */
  static long number(String id) {
    return Long.parseUnsignedLong(id, 0, 16, 16);
  }

  /** Ids are uniform, so that a turn and an exclusive or keep them apart. */
  static long seen(String textId, String postingId, Optional<String> url) {
    long address = url.map(String::hashCode).orElse(0) * SPREAD;
    return Long.rotateLeft(number(textId), 23) ^ number(postingId) ^ address;
  }
}
