package clew.pipeline.extract;

import java.util.Set;

/**
 * Words about somebody's origin or gender. They are no names, and the tagger of names reads all of
 * one sort as the same word: whom an ad says to be of what origin must not change which names are
 * found in it, since names are counted when a cluster is scored.
 */
final class ProtectedWords {
  private static final String ORIGIN = "foreign";
  private static final String GENDER = "person";

  private final Set<String> origins = RuleFiles.words("origin-words.txt");
  private final Set<String> surnames = RuleFiles.words("surname-origins.txt");
  private final Set<String> genders = RuleFiles.words("gender-words.txt");

  /** Whether a word may not be in a name. */
  boolean isNoName(String word) {
    return origins.contains(word) || genders.contains(word);
  }

  /**
   * What the tagger reads instead of a word: itself for nearly all.
   *
   * @param word folded
   * @param next the folded word behind it, empty where there is none
   */
  String neutral(String word, String next) {
    if (genders.contains(word)) {
      return GENDER;
    }
    boolean origin = origins.contains(word) || (surnames.contains(word) && genders.contains(next));
    return origin ? ORIGIN : word;
  }
}
