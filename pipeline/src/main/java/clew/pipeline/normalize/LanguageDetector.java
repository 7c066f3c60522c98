package clew.pipeline.normalize;

import java.util.Arrays;

/**
 * Tells the language of a text by OpenNLP's model of 103 languages, from its first letters. Not for
 * use by several threads at once.
 */
public final class LanguageDetector {
  /** What is said of a text whose language cannot be told (ISO 639-3). */
  public static final String UNDETERMINED = "und";

  /** Chosen: shorter texts are told wrongly too often. */
  private static final int FEWEST_LETTERS = 20;

  /** How much of a text is looked at, in UTF-16 units. Chosen: more makes no difference. */
  private static final int LOOKED_AT = 400;

  /**
   * How many times more probable than the second the first language must be, as a natural
   * logarithm. The probabilities themselves say little: they are spread over 103 languages and grow
   * with length. Chosen on short sentences in eight languages; lists of brand names mostly fall
   * below it.
   */
  private static final double LEAD = StrictMath.log(1.25);

  private final LetterGrams grams = LetterGrams.open();
  private final String[] languages = grams.languages();

  /** In which text a run of letters was met last, by its place: each counts once. */
  private final int[] met = new int[grams.places()];

  private int text;

  /** ISO 639-3 letters, or {@value #UNDETERMINED}. */
  public String detect(String text) {
    String letters = letters(text);
    if (letters.chars().filter(Character::isLetter).count() < FEWEST_LETTERS) {
      return UNDETERMINED;
    }
    double[] sums = sums(letters);
    int best = 0;
    for (int i = 1; i < sums.length; i++) {
      best = sums[i] > sums[best] ? i : best;
    }
    for (int i = 0; i < sums.length; i++) {
      if (i != best && sums[best] - sums[i] < LEAD) {
        return UNDETERMINED;
      }
    }
    return languages[best];
  }

  /** What all different runs of letters say about every language. */
  private double[] sums(String letters) {
    if (++text == Integer.MAX_VALUE) {
      Arrays.fill(met, 0);
      text = 1;
    }
    double[] sums = new double[languages.length];
    for (int from = 0; from < letters.length(); from++) {
      int longest = Math.min(LetterGrams.LONGEST, letters.length() - from);
      for (int length = 1; length <= longest; length++) {
        int place = grams.place(letters, from, length);
        if (place >= 0 && met[place] != text) {
          met[place] = text;
          grams.add(place, sums);
        }
      }
    }
    return sums;
  }

  /**
   * The letters of the beginning, with single spaces for everything else, and none more than twice
   * in a row: as the model was trained.
   */
  private static String letters(String text) {
    StringBuilder out = new StringBuilder(LOOKED_AT);
    boolean space = true;
    for (int i = 0; i < text.length() && out.length() < LOOKED_AT; i++) {
      char character = text.charAt(i);
      int type = Character.getType(character);
      boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
      if (Character.isLetter(character) || mark || (character == '\'' && !space)) {
        append(out, Character.toLowerCase(character));
        space = false;
      } else if (!space) {
        out.append(' ');
        space = true;
      }
    }
    return out.toString();
  }

  private static void append(StringBuilder out, char letter) {
    int last = out.length() - 1;
    boolean third = last > 0 && out.charAt(last) == letter && out.charAt(last - 1) == letter;
    if (!third) {
      out.append(letter);
    }
  }
}
