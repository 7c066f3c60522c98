package clew.models.catalogue;

import java.util.HashMap;
import java.util.Map;

/**
 * Which words are first names, surnames and English words, and how common they are as such. Words
 * are compared in lower case without accents.
 */
public final class NameWords {
  /** How common a word is: 0, it is none; otherwise from 1, the most common ones first. */
  public record Ranks(int first, int last, int english) {
    /** Of a word that no list has. */
    public static final Ranks NONE = new Ranks(0, 0, 0);

    /** Whether it is a name of any kind. */
    public boolean named() {
      return first > 0 || last > 0;
    }
  }

  private final Map<String, Ranks> words = new HashMap<>();

  /** Reads the lists: 0.2 s, 30 MB. */
  public NameWords() {
    Map<String, Ranks> shared = new HashMap<>();
    ListFiles.read(
        "words.tsv.gz", row -> words.put(row[0], shared.computeIfAbsent(row[1], NameWords::ranks)));
  }

  private static Ranks ranks(String digits) {
    return new Ranks(digits.charAt(0) - '0', digits.charAt(1) - '0', digits.charAt(2) - '0');
  }

  /** The ranks of a word that {@link #folded} has folded. */
  public Ranks of(String folded) {
    return words.getOrDefault(folded, Ranks.NONE);
  }

  /** A word as the lists have it. */
  public static String folded(String word) {
    return ListFiles.folded(word);
  }
}
