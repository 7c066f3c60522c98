package clew.pipeline.score;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is known of a posting in a cluster.
 *
 * @param what {@code posting} (value: its representative), {@code text} (an id), {@code template}
 *     (an id), {@code name}, or a kind of contact
 * @param hidden whether a contact was hard to read
 */
public record ClusterPart(
    String clusterId,
    String postingId,
    String what,
    String value,
    boolean hidden,
    @Nullable String textId,
    @Nullable String field,
    @Nullable Integer start,
    @Nullable Integer end,
    @Nullable String raw,
    @Nullable String source,
    @Nullable String place,
    @Nullable String poster,
    @Nullable Instant firstSeen,
    @Nullable Instant lastSeen) {
  static final String POSTING = "posting";
  static final String TEXT = "text";
  static final String TEMPLATE = "template";
  static final String NAME = "name";

  private static final Set<String> OTHERS = Set.of(POSTING, TEXT, TEMPLATE, NAME);

  boolean isContact() {
    return !OTHERS.contains(what);
  }

  /** The contact, told apart from those of other kinds. */
  String contact() {
    return what + ":" + value;
  }
}
