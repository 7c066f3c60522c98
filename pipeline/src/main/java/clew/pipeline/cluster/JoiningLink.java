package clew.pipeline.cluster;

import clew.models.Evidence;
import clew.models.Link;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A link with enough bits, as clustering sees it.
 *
 * @param left number of the smaller node
 * @param right number of the larger node
 * @param kinds independent kinds of evidence that are worth something
 * @param strongKinds of these, the ones that are strong
 * @param onlyValue the value, where one alone joins the two; null where several kinds do, or the
 *     text does
 * @param values all values that the two share
 */
record JoiningLink(
    int left,
    int right,
    double bits,
    int kinds,
    int strongKinds,
    @Nullable String onlyValue,
    List<String> values) {
  /** A kind counts from here, in bits. Chosen. */
  private static final double WORTH_SOMETHING = 1;

  /** Kinds that hold without each other. A place alone is shared by many, and counts for none. */
  private static final Set<String> INDEPENDENT =
      Set.of(
          "phone",
          "email",
          "handle",
          "url",
          "payment",
          "image",
          "poster_place",
          "name",
          "text",
          "passage",
          "words");

  /** The ways in which texts speak: not one value that could be passed on. */
  private static final Set<String> TEXTS = Set.of("text", "passage", "words");

  static JoiningLink of(Link link, IdIndex index, double strongBits) {
    Set<String> kinds = new HashSet<>();
    Set<String> strong = new HashSet<>();
    List<String> values = new java.util.ArrayList<>();
    for (Evidence evidence : link.evidence()) {
      if (INDEPENDENT.contains(evidence.kind()) && evidence.bits() >= WORTH_SOMETHING) {
        kinds.add(evidence.kind());
        values.add(evidence.kind() + '\n' + evidence.value());
        if (evidence.bits() >= strongBits) {
          strong.add(evidence.kind());
        }
      }
    }
    String only = kinds.size() == 1 && !TEXTS.containsAll(kinds) ? values.get(0) : null;
    return new JoiningLink(
        index.number(link.leftId()),
        index.number(link.rightId()),
        link.bits(),
        kinds.size(),
        strong.size(),
        only,
        List.copyOf(values));
  }
}
