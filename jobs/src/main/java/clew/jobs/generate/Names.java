package clew.jobs.generate;

import java.util.Locale;

/** Invented names of people and accounts. */
final class Names {
  /** Of common posters, how many names there are: the commonest first. Chosen. */
  private static final int COMMON = 24;

  private static final int SYLLABLES = 3;

  private final Words words = Words.read("names.txt");
  private final int firsts = words.size("first");
  private final int syllables = words.size("syllable");

  /** A first name; some are much commoner than others. */
  String first(Dice dice) {
    return words.plain("first", dice.skewed(firsts));
  }

  /** A name of the kind that many posters bear. */
  String common(Dice dice) {
    return words.plain("first", dice.skewed(COMMON));
  }

  /** The name of an account; two accounts with different numbers never have the same. */
  String account(long number, Dice dice) {
    StringBuilder name = new StringBuilder(words.plain("first", dice.below(firsts))).append(' ');
    int begin = name.length();
    long left = number;
    for (int i = 0; i < SYLLABLES || left > 0; i++) {
      name.append(words.plain("syllable", (int) (left % syllables)));
      left /= syllables;
    }
    name.setCharAt(begin, Character.toUpperCase(name.charAt(begin)));
    return name.append(words.plain("ending", dice.below(words.size("ending")))).toString();
  }

  /** A sentence in words that nobody else uses. */
  String sentence(Dice dice) {
    StringBuilder sentence = new StringBuilder();
    for (int left = dice.between(9, 12); left > 0; left--) {
      sentence.append(sentence.isEmpty() ? "" : " ");
      for (int syllable = 0; syllable < SYLLABLES; syllable++) {
        sentence.append(words.plain("syllable", dice.below(syllables)));
      }
    }
    sentence.setCharAt(0, Character.toUpperCase(sentence.charAt(0)));
    return sentence.append('.').toString();
  }

  /** What stands before the @ of an account. */
  static String mailbox(String account) {
    return account.toLowerCase(Locale.ROOT).replace(' ', '.');
  }
}
