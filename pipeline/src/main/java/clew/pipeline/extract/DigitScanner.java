package clew.pipeline.extract;

import clew.pipeline.extract.DigitPiece.Form;
import clew.pipeline.extract.DigitRun.Gap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a text once from left to right and gathers what may be digits into runs. A word that is no
 * digit, a wide gap or a trap ends a run.
 */
final class DigitScanner {
  /** Longest gap within a number, in UTF-16 units. Chosen: " *** " and the like, with a margin. */
  private static final int LONGEST_GAP = 10;

  /** Longest gap with a joining word in it: two words of five letters and their spaces. */
  private static final int LONGEST_WORDED_GAP = 14;

  /** Digits that are kept of one piece. No number has more than 15, and 2 to dial abroad. */
  private static final int KEPT_DIGITS = 24;

  /** Longest run of letters that look like figures. Chosen: longer ones are words. */
  private static final int LONGEST_LOOK_ALIKE = 4;

  /** Longest word that is spelled with figures: se7en. */
  private static final int LONGEST_MIXED_WORD = 5;

  /** What stands between the groups of numbers that nobody hides. */
  private static final Map<String, Gap> USUAL =
      Stream.of(
              "", " ", "-", ".", "/", "–", "—", "‑", ") ", ")", "(", "(0)", " (0)", " (0) ", " - ",
              " -", "- ", ")-", " (", ". ", "\u00a0", "  ", " – ", " / ")
          .collect(
              Collectors.toUnmodifiableMap(
                  text -> text, text -> new Gap(text, Math.min(2, text.length()), Set.of())));

  private final SpelledDigits spelled;
  private final Set<String> joiningWords = new HashSet<>();

  DigitScanner(SpelledDigits spelled) {
    this.spelled = spelled;
    for (String word : RuleFiles.words("joining-words.txt")) {
      joiningWords.add(SpelledDigits.fold(word));
    }
  }

  List<DigitRun> scan(String text) {
    Walk walk = new Walk(text);
    int i = 0;
    while (i < text.length()) {
      int point = text.codePointAt(i);
      if (Figures.digit(point) >= 0) {
        i = walk.figures(i);
      } else if (Character.isLetter(point)) {
        i = walk.letters(i);
      } else {
        i += Character.charCount(point);
      }
    }
    walk.endRun();
    return walk.runs;
  }

  private final class Walk {
    private final String text;
    private final NumberTraps traps;
    private final List<DigitRun> runs = new ArrayList<>();
    private List<DigitPiece> pieces = new ArrayList<>();
    private List<Gap> gaps = new ArrayList<>();
    private boolean joined;

    Walk(String text) {
      this.text = text;
      this.traps = new NumberTraps(text);
    }

    /** Takes figures from here on; returns where they end. */
    int figures(int start) {
      int trap = traps.endAt(start);
      if (trap > start) {
        endRun();
        return trap;
      }
      int word = mixedWord(start);
      if (word > start) {
        return word;
      }
      StringBuilder digits = new StringBuilder();
      Set<String> disguise = Set.of();
      boolean hidden = false;
      int end = start;
      int i = start;
      while (i < text.length()) {
        int point = text.codePointAt(i);
        int digit = Figures.digit(point);
        i += Character.charCount(point);
        if (digit >= 0) {
          if (digits.length() < KEPT_DIGITS) {
            digits.append((char) ('0' + digit));
          }
          String how = Figures.disguise(point);
          if (how != null) {
            disguise = with(disguise, how);
          }
          if (hidden) {
            disguise = with(disguise, "zero_width");
          }
          hidden = false;
          end = i;
        } else if (Figures.keycap(point)) {
          disguise = with(disguise, "emoji");
          hidden = false;
          end = i;
        } else if (Figures.invisible(point)) {
          hidden = true;
        } else {
          break;
        }
      }
      add(
          new DigitPiece(
              start, end, digits.toString(), DigitPiece.ANY_LANGUAGE, Form.FIGURES, disguise));
      return end;
    }

    private Set<String> with(Set<String> names, String name) {
      if (names.contains(name)) {
        return names;
      }
      Set<String> more = new TreeSet<>(names);
      more.add(name);
      return more;
    }

    /** Takes a run of letters; returns where it ends. */
    int letters(int start) {
      int mixed = mixedWord(start);
      if (mixed > start) {
        return mixed;
      }
      int end = start;
      while (end < text.length()) {
        int point = text.codePointAt(end);
        if (!Character.isLetter(point) && Character.getType(point) != Character.NON_SPACING_MARK) {
          break;
        }
        end += Character.charCount(point);
      }
      if (end - start > SpelledDigits.LONGEST_RUN || !word(start, end)) {
        endRun();
      }
      return end;
    }

    /** Takes a word like {@code zer0}; returns where it ends, or the start if there is none. */
    private int mixedWord(int start) {
      if (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
        return start;
      }
      int end = start;
      boolean figure = false;
      while (end < text.length()
          && end - start <= LONGEST_MIXED_WORD
          && Character.isLetterOrDigit(text.charAt(end))) {
        figure |= Character.isDigit(text.charAt(end));
        end++;
      }
      if (!figure || end - start < 3 || end - start > LONGEST_MIXED_WORD) {
        return start;
      }
      SpelledDigits.Spelled read = spelled.read(text.subSequence(start, end));
      if (read == null) {
        return start;
      }
      add(
          new DigitPiece(
              start,
              end,
              read.digits(),
              read.languages(),
              Form.WEAK_WORD,
              Set.of("words", "look_alikes")));
      return end;
    }

    /** Whether letters have a place in a number; if so, they have been given it. */
    private boolean word(int start, int end) {
      SpelledDigits.Spelled read = spelled.read(text.subSequence(start, end));
      if (read != null) {
        if (read.form() == SpelledDigits.Form.WEAK_WORD) {
          add(
              new DigitPiece(
                  start,
                  end,
                  read.digits(),
                  read.languages(),
                  Form.WEAK_WORD,
                  Set.of("words", "misspelt")));
        } else {
          Form form = read.form() == SpelledDigits.Form.TENS ? Form.TENS : Form.WORDS;
          add(new DigitPiece(start, end, read.digits(), read.languages(), form, Set.of("words")));
        }
        return true;
      }
      if (lookAlikes(start, end)) {
        return true;
      }
      if (!joined && !pieces.isEmpty()) {
        joined = joiningWords.contains(SpelledDigits.fold(text.subSequence(start, end)));
        return joined;
      }
      return false;
    }

    private boolean lookAlikes(int start, int end) {
      if (end - start > LONGEST_LOOK_ALIKE || !besideFigures(start, end)) {
        return false;
      }
      StringBuilder digits = new StringBuilder();
      for (int i = start; i < end; i++) {
        int digit = Figures.lookAlike(text.charAt(i));
        if (digit < 0) {
          return false;
        }
        digits.append((char) ('0' + digit));
      }
      add(
          new DigitPiece(
              start,
              end,
              digits.toString(),
              DigitPiece.ANY_LANGUAGE,
              Form.LOOK_ALIKES,
              Set.of("look_alikes")));
      return true;
    }

    /** Letters are mistaken for figures only among figures; a lone O is also said aloud. */
    private boolean besideFigures(int start, int end) {
      boolean aloud = end - start == 1 && Figures.lookAlike(text.charAt(start)) == 0 && near(start);
      return aloud || figureBefore(start) || figureAfter(end);
    }

    private boolean near(int start) {
      return !pieces.isEmpty() && start - pieces.get(pieces.size() - 1).end() <= 2;
    }

    private boolean figureBefore(int start) {
      int i = start - 1;
      if (i >= 0 && separates(text.charAt(i))) {
        i--;
      }
      return i >= 0
          && !pieces.isEmpty()
          && pieces.get(pieces.size() - 1).end() == i + 1
          && pieces.get(pieces.size() - 1).form() != Form.WORDS;
    }

    private boolean figureAfter(int end) {
      int i = end;
      if (i < text.length() && separates(text.charAt(i))) {
        i++;
      }
      return i < text.length() && Figures.digit(text.codePointAt(i)) >= 0;
    }

    private boolean separates(char character) {
      return character == '-' || character == '.' || character == '\'' || character == '_';
    }

    private void add(DigitPiece piece) {
      if (!pieces.isEmpty()) {
        Gap gap = gap(text.substring(pieces.get(pieces.size() - 1).end(), piece.start()));
        if (gap.text().length() > (joined ? LONGEST_WORDED_GAP : LONGEST_GAP)
            || gap.text().indexOf('\n') != gap.text().lastIndexOf('\n')) {
          endRun();
        } else {
          gaps.add(gap);
        }
      }
      joined = false;
      pieces.add(piece);
    }

    private Gap gap(String between) {
      Gap known = joined ? null : USUAL.get(between);
      if (known != null) {
        return known;
      }
      if (joined) {
        return new Gap(between, 4, Set.of("joining_words"));
      }
      if (between.indexOf('\n') >= 0) {
        return new Gap(between, 4, Set.of());
      }
      int strength = between.codePointCount(0, between.length()) == 1 ? 1 : 3;
      return new Gap(between, strength, odd(between));
    }

    private Set<String> odd(String between) {
      if (between.codePoints().allMatch(Figures::invisible)) {
        return Set.of("zero_width");
      }
      return between.codePoints().anyMatch(Figures::picture)
          ? Set.of("emoji")
          : Set.of("separators");
    }

    void endRun() {
      if (!pieces.isEmpty()) {
        runs.add(new DigitRun(unitsAfterTens(pieces, gaps), gaps));
        pieces = new ArrayList<>();
        gaps = new ArrayList<>();
      }
      joined = false;
    }
  }

  /** Twenty-one is 21 and not 201. */
  private static List<DigitPiece> unitsAfterTens(List<DigitPiece> pieces, List<Gap> gaps) {
    List<DigitPiece> out = new ArrayList<>(pieces);
    for (int i = 0; i + 1 < pieces.size(); i++) {
      DigitPiece tens = pieces.get(i);
      DigitPiece unit = pieces.get(i + 1);
      if (tens.form() == Form.TENS
          && gaps.get(i).strength() <= 1
          && unit.form() != Form.FIGURES
          && unit.digits().length() == 1
          && !unit.digits().equals("0")) {
        out.set(i, tens.reading(tens.digits().substring(0, 1)));
      }
    }
    return out;
  }
}
