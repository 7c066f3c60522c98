package clew.jobs.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What can be said in a language: phrases by kind. */
final class Words {
  private static final int FIRST_YEAR = 1985;
  private static final int LAST_YEAR = 2020;

  private final Map<String, List<Phrase>> kinds;

  private Words(Map<String, List<Phrase>> kinds) {
    this.kinds = kinds;
  }

  static Map<Language, Words> all() {
    Map<Language, Words> all = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      all.put(language, read("words-" + language.code() + ".txt"));
    }
    return all;
  }

  static Words read(String resource) {
    Map<String, List<Phrase>> kinds = new HashMap<>();
    for (String line : Resources.lines(resource)) {
      String[] parts = line.split("\t", -1);
      kinds
          .computeIfAbsent(parts[0], kind -> new ArrayList<>())
          .addAll(Arrays.stream(parts[1].split("\\|", -1)).map(Phrase::of).toList());
    }
    return new Words(kinds);
  }

  /** A phrase of a kind, its gaps filled: by what is given, else by chance. */
  String say(String kind, Map<String, String> given, Dice dice) {
    StringBuilder out = new StringBuilder();
    fill(out, dice.pick(of(kind)), given, dice);
    if (out.length() > 0 && Character.isLowerCase(out.charAt(0))) {
      out.setCharAt(0, Character.toUpperCase(out.charAt(0)));
    }
    return out.toString();
  }

  /** One without gaps, by its place. */
  String plain(String kind, int number) {
    List<Phrase> phrases = of(kind);
    return phrases.get(number % phrases.size()).pieces().get(0);
  }

  int size(String kind) {
    return of(kind).size();
  }

  private List<Phrase> of(String kind) {
    List<Phrase> phrases = kinds.get(kind);
    if (phrases == null) {
      throw new IllegalStateException("there are no words of the kind " + kind);
    }
    return phrases;
  }

  private void fill(StringBuilder out, Phrase phrase, Map<String, String> given, Dice dice) {
    boolean gap = false;
    for (String piece : phrase.pieces()) {
      String known = gap ? given.get(piece) : piece;
      if (known == null) {
        chance(out, piece, given, dice);
      } else {
        out.append(known);
      }
      gap = !gap;
    }
  }

  private void chance(StringBuilder out, String gap, Map<String, String> given, Dice dice) {
    switch (gap) {
      case "n" -> out.append(dice.between(2, 98));
      case "h" -> out.append(dice.between(6, 11));
      case "e" -> out.append(dice.between(15, 21));
      case "year" -> out.append(dice.between(FIRST_YEAR, LAST_YEAR));
      default -> fill(out, dice.pick(of(gap)), given, dice);
    }
  }
}
