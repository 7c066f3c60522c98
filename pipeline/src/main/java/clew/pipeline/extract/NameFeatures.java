package clew.pipeline.extract;

import clew.models.catalogue.Gazetteer;
import clew.models.catalogue.NameWords;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;

/**
 * Tells what the tagger may know of a token: its letters, the lists that have it, its case where
 * the text uses case at all, and the same of its neighbours. A text in small letters or in capitals
 * only is read by words and lists alone; {@link ProtectedWords} of one sort are one word.
 */
final class NameFeatures {
  /** Takes features one after another: a short name, and up to three words or classes. */
  interface Sink {
    /** A token begins. */
    void token(int position);

    /** What speaks for a label by itself. */
    void alone(String feature, String a, String b, String c);

    /** What speaks for a label after another one. */
    void withBefore(String feature, String a, String b);
  }

  private static final String EDGE = "";
  private static final String NONE = "";
  private static final String[] DIGITS = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};

  private final ProtectedWords protectedWords = new ProtectedWords();
  private final NameWords names;
  private final Gazetteer places;

  NameFeatures(NameWords names, Gazetteer places) {
    this.names = names;
    this.places = places;
  }

  /** What is known of one token. */
  private static final class Known {
    final String word;
    final String shape;
    final String kind;
    final NameWords.Ranks ranks;
    String place = "-";
    String list = "";
    String coarse = "";

    Known(String word, String shape, String kind, NameWords.Ranks ranks) {
      this.word = word;
      this.shape = shape;
      this.kind = kind;
      this.ranks = ranks;
    }

    boolean isWord() {
      return kind.equals("w") || kind.equals("h");
    }
  }

  /** Tells the features of every token, in order. */
  void tell(String text, List<CoreLabel> tokens, Sink sink) {
    int size = tokens.size();
    String[] sources = new String[size];
    for (int i = 0; i < size; i++) {
      CoreLabel token = tokens.get(i);
      sources[i] = text.substring(token.beginPosition(), token.endPosition());
    }
    char mode = mode(sources);
    Known[] known = new Known[size];
    for (int i = 0; i < size; i++) {
      known[i] = known(sources[i], i + 1 < size ? sources[i + 1] : "", mode);
    }
    placed(known);
    for (Known one : known) {
      one.list = list(one);
      one.coarse = coarse(one);
    }
    for (int i = 0; i < size; i++) {
      sink.token(i);
      alone(known, i, mode, sink);
      withBefore(known, i, sink);
    }
  }

  /** How a text uses case: n small letters only, t nearly all with a capital, m as usual. */
  private static char mode(String[] sources) {
    int words = 0;
    int capitals = 0;
    for (String source : sources) {
      if (source.length() > 1 && Character.isLetter(source.charAt(0))) {
        words++;
        capitals += Character.isUpperCase(source.charAt(0)) ? 1 : 0;
      }
    }
    if (capitals == 0) {
      return 'n';
    }
    return words > 2 && capitals > .7 * words ? 't' : 'm';
  }

  private Known known(String source, String next, char mode) {
    int first = source.codePointAt(0);
    if (Character.isLetter(first)) {
      String word = protectedWords.neutral(NameWords.folded(source), NameWords.folded(next));
      return new Known(word, mode == 'm' ? shape(source) : "", "w", names.of(word));
    }
    if (first == '#' && source.length() > 1) {
      String word = NameWords.folded(source.substring(1));
      return new Known(word, "#", "h", names.of(word));
    }
    if (first == '@') {
      return new Known("@", "@", source.length() > 1 ? "@" : "a", NameWords.Ranks.NONE);
    }
    if (Character.isDigit(first) || first == '+') {
      String kind = source.length() >= 4 ? "D" : "d";
      return new Known(kind, kind, kind, NameWords.Ranks.NONE);
    }
    if (source.length() == 1 || first < 0x2000) {
      String word = source.length() > 3 ? source.substring(0, 3) : source;
      return new Known(NameWords.folded(word), ".", ".", NameWords.Ranks.NONE);
    }
    return new Known("☺", "☺", "e", NameWords.Ranks.NONE);
  }

  private static String shape(String source) {
    boolean lower = false;
    boolean upperLater = false;
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      lower |= Character.isLowerCase(c);
      upperLater |= i > 0 && Character.isUpperCase(c);
    }
    if (!Character.isUpperCase(source.codePointAt(0))) {
      return upperLater ? "x" : "a";
    }
    if (upperLater) {
      return lower ? "X" : "U";
    }
    return source.length() == 1 ? "I" : "A";
  }

  /** Marks the longest names of places, from the left. */
  private void placed(Known[] known) {
    for (int i = 0; i < known.length; ) {
      i += Math.max(1, place(known, i));
    }
  }

  private int place(Known[] known, int from) {
    if (known[from].kind.equals(".")) {
      return 0;
    }
    int longest = Math.min(places.longestFrom(known[from].word), known.length - from);
    for (int length = longest; length > 0; length--) {
      StringBuilder name = new StringBuilder(known[from].word);
      for (int i = from + 1; i < from + length; i++) {
        name.append(' ').append(known[i].word);
      }
      Gazetteer.Place place = places.find(name.toString(), null);
      if (place != null) {
        String size = place.size() <= 2 ? "s" : place.size() == 3 ? "m" : "l";
        for (int i = from; i < from + length; i++) {
          known[i].place = size + (length == 1 ? "1" : i == from ? "b" : "i");
        }
        return length;
      }
    }
    return 0;
  }

  private static int english(int rank) {
    return switch (rank) {
      case 0 -> 0;
      case 1, 2 -> 1;
      case 3 -> 2;
      case 4, 5 -> 3;
      default -> 4;
    };
  }

  private static String list(Known known) {
    if (!known.isWord()) {
      return known.kind;
    }
    NameWords.Ranks ranks = known.ranks;
    return "" + ranks.first() + ranks.last() + english(ranks.english()) + known.place;
  }

  /** A dozen classes, so that pairs of them are met often. */
  private static String coarse(Known known) {
    if (!known.isWord()) {
      return known.kind;
    }
    int english = english(known.ranks.english());
    String name =
        known.ranks.first() > 0
            ? known.ranks.first() <= 2 ? "F" : "f"
            : known.ranks.last() > 0 ? known.ranks.last() <= 2 ? "L" : "l" : "";
    String place = known.place.equals("-") ? "" : known.place.startsWith("l") ? "P" : "p";
    return name + place + (english == 0 ? "" : english == 1 ? "E" : "e");
  }

  private static String word(Known[] known, int i) {
    return i < 0 || i >= known.length ? EDGE : known[i].word;
  }

  private static String list(Known[] known, int i) {
    return i < 0 || i >= known.length ? EDGE : known[i].list;
  }

  private static String coarse(Known[] known, int i) {
    return i < 0 || i >= known.length ? EDGE : known[i].coarse;
  }

  private static String shape(Known[] known, int i) {
    return i < 0 || i >= known.length ? EDGE : known[i].shape;
  }

  private static void alone(Known[] known, int i, char mode, Sink out) {
    Known here = known[i];
    String w = here.word;
    String before = word(known, i - 1);
    String after = word(known, i + 1);
    String c = here.coarse;
    String c1 = coarse(known, i - 1);
    String d1 = coarse(known, i + 1);
    out.alone("b", NONE, NONE, NONE);
    out.alone("w", w, NONE, NONE);
    out.alone("<", before, NONE, NONE);
    out.alone(">", after, NONE, NONE);
    out.alone("<c", before, c, NONE);
    out.alone(">c", after, c, NONE);
    out.alone("<<", word(known, i - 2), before, NONE);
    out.alone("<<c", word(known, i - 2), before, c);
    out.alone(">>", after, word(known, i + 2), NONE);
    out.alone("c", c, NONE, NONE);
    out.alone("cc", c1, c, NONE);
    out.alone("dc", c, d1, NONE);
    out.alone("cdc", c1, c, d1);
    out.alone("c1", c1, NONE, NONE);
    out.alone("d1", d1, NONE, NONE);
    out.alone("c2", coarse(known, i - 2), c1, c);
    out.alone("d2", c, d1, coarse(known, i + 2));
    if (here.isWord()) {
      letters(out, here, mode);
      lists(known, i, out);
      shapes(known, i, out);
    }
  }

  private static void lists(Known[] known, int i, Sink out) {
    Known here = known[i];
    out.alone("l", here.list, NONE, NONE);
    out.alone("ll", list(known, i - 1), here.list, NONE);
    out.alone("lr", here.list, list(known, i + 1), NONE);
    out.alone("f", DIGITS[here.ranks.first()], NONE, NONE);
    out.alone("s", DIGITS[here.ranks.last()], NONE, NONE);
    out.alone("e", DIGITS[here.ranks.english()], NONE, NONE);
    out.alone("p", here.place, NONE, NONE);
  }

  private static void shapes(Known[] known, int i, Sink out) {
    String c = known[i].coarse;
    String s = known[i].shape;
    String s1 = shape(known, i - 1);
    String s2 = shape(known, i + 1);
    out.alone("h", s, NONE, NONE);
    out.alone("hc", s, c, NONE);
    out.alone("hl", s, known[i].list, NONE);
    out.alone("hh", s1, s, s2);
    out.alone("h<", s1, s, NONE);
    out.alone("h>", s, s2, NONE);
    out.alone("hcc", s, coarse(known, i - 1), c);
    out.alone("hdc", s, c, coarse(known, i + 1));
  }

  private static void letters(Sink out, Known here, char mode) {
    String w = here.word;
    int length = w.length();
    boolean unknown = here.ranks.english() == 0;
    for (int n = 2; n <= 4 && n < length; n++) {
      String end = w.substring(length - n);
      out.alone("-", end, NONE, NONE);
      if (n <= 3) {
        out.alone("+", w.substring(0, n), NONE, NONE);
      }
      if (unknown) {
        out.alone("u-", end, NONE, NONE);
      }
    }
    out.alone(unknown ? "nu" : "n", DIGITS[Math.min(length, 9)], NONE, NONE);
    out.alone(mode == 'n' ? "mn" : mode == 't' ? "mt" : "mm", here.coarse, NONE, NONE);
  }

  private static void withBefore(Known[] known, int i, Sink out) {
    out.withBefore("E", NONE, NONE);
    if (i > 0) {
      out.withBefore("Ec", known[i - 1].coarse, known[i].coarse);
      out.withBefore("Eh", known[i - 1].shape, known[i].shape);
      out.withBefore("Ew", known[i].word, NONE);
    }
  }
}
