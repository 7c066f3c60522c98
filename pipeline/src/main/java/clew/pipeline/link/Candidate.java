package clew.pipeline.link;

import org.jspecify.annotations.Nullable;

/**
 * Two nodes that are worth a look, the smaller id first, and what is known of their texts.
 *
 * @param templateId the family of the two texts; null where the pair did not meet by text
 * @param score likeness of the two texts, 1 where they are equal
 * @param agreement of all that carry a text of the family
 */
public record Candidate(
    String leftId,
    String rightId,
    @Nullable String templateId,
    double score,
    @Nullable Agreement agreement) {
  static Candidate of(String one, String other) {
    return one.compareTo(other) < 0
        ? new Candidate(one, other, null, 0, null)
        : new Candidate(other, one, null, 0, null);
  }

  static Candidate byText(
      String one, String other, String templateId, double score, Agreement agreement) {
    return one.compareTo(other) < 0
        ? new Candidate(one, other, templateId, score, agreement)
        : new Candidate(other, one, templateId, score, agreement);
  }

  /** The one with the more alike texts; of equally alike ones, that of the smaller family. */
  Candidate better(Candidate other) {
    if (score != other.score) {
      return score > other.score ? this : other;
    }
    if (templateId == null || other.templateId == null) {
      return templateId == null ? other : this;
    }
    return templateId.compareTo(other.templateId) <= 0 ? this : other;
  }
}
