package clew.jobs.generate;

import java.util.List;

/** How a phone is written so that a program does not read it. */
enum Disguise {
  /** Every digit as a word. */
  WORDS("words"),
  /** Some digits as words. */
  SOME_WORDS("words"),
  /** Signs between all digits. */
  SEPARATORS("separators"),
  /** O for 0, l for 1. */
  LOOK_ALIKES("look_alikes"),
  /** Keycaps; only where the encoding has them. */
  EMOJI("emoji");

  private static final List<String> ENGLISH =
      List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
  private static final String KEYCAP = "\uFE0F\u20E3";
  private static final List<String> SIGNS = List.of(" ", "*", ".", "-", "_", " - ", "/");

  private final String word;

  Disguise(String word) {
    this.word = word;
  }

  /** The word that the truth uses. */
  String word() {
    return word;
  }

  /** One that the site's encoding can write. */
  static Disguise drawn(Dice dice, boolean anyCharacter) {
    return dice.pick(List.of(values()).subList(0, anyCharacter ? 5 : 4));
  }

  /** Digits, perhaps after a +, as this hides them. */
  String hide(String number, Dice dice) {
    StringBuilder out = new StringBuilder();
    String sign =
        this == SEPARATORS ? dice.pick(SIGNS) : this == WORDS || this == SOME_WORDS ? " " : "";
    int turn = dice.below(2);
    for (int at = 0; at < number.length(); at++) {
      char character = number.charAt(at);
      if (character == '+') {
        out.append(character);
        continue;
      }
      if (!out.isEmpty() && out.charAt(out.length() - 1) != '+') {
        out.append(sign);
      }
      out.append(hidden(character, at % 2 == turn));
    }
    return out.toString();
  }

  private String hidden(char digit, boolean turn) {
    return switch (this) {
      case WORDS -> ENGLISH.get(digit - '0');
      case SOME_WORDS -> turn ? ENGLISH.get(digit - '0') : String.valueOf(digit);
      case SEPARATORS -> String.valueOf(digit);
      case LOOK_ALIKES -> digit == '0' ? "O" : digit == '1' ? "l" : String.valueOf(digit);
      case EMOJI -> digit + KEYCAP;
    };
  }
}
