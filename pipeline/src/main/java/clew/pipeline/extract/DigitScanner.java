package clew.pipeline.extract;

import clew.pipeline.extract.DigitPiece.Form;
import clew.pipeline.extract.DigitRun.Gap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text once from left to right and gathers what may be digits into runs. A word that is no
 * digit, a wide gap or a trap ends a run.
 */
final class DigitScanner {
  /** Longest gap within a number, in UTF-16 units. Chosen: " *** " and the like, with a margin. */
  private static final int LONGEST_GAP = 10;

  /** Longest gap with joining words in it. Chosen: three of five letters, spaces and signs. */
  private static final int LONGEST_WORDED_GAP = 24;

  /** Joining words between two pieces. Chosen: "call me on". */
  private static final int MOST_JOINING_WORDS = 3;

  /**
   * Twenties and the like that are read both ways in one run. Bounds the readings: 2 to the 3rd.
   */
  private static final int MOST_DOUBTFUL_TENS = 3;

  /** What stands before a digit that is said once and meant more often. */
  private static final Map<String, Integer> TIMES =
      Map.ofEntries(
          Map.entry("double", 2),
          Map.entry("dbl", 2),
          Map.entry("doble", 2),
          Map.entry("dobles", 2),
          Map.entry("duplo", 2),
          Map.entry("doppel", 2),
          Map.entry("doppelt", 2),
          Map.entry("dubbel", 2),
          Map.entry("triple", 3),
          Map.entry("treble", 3),
          Map.entry("triplo", 3),
          Map.entry("trippel", 3),
          Map.entry("quadruple", 4));

  /** Letters that look like figures and are words all the same. */
  private static final Set<String> LOOK_LIKE_WORDS =
      Set.of(
          "i", "is", "so", "go", "big", "oil", "oils", "gig", "gigs", "lb", "lbs", "boss", "sis",
          "bio", "sig", "bi", "bs", "gb", "ss", "sq", "iso", "lol", "bib", "sob", "log", "slob",
          "blog", "loo", "zoo", "solo", "silo", "biz", "gil", "ali", "il", "io", "si", "lo", "gi",
          "ob", "os", "bo", "li", "ii", "iii", "glob", "ози");

  /** Digits that are kept of one piece. No number has more than 15, and 2 to dial abroad. */
  private static final int KEPT_DIGITS = 24;

  /** Longest run of letters that look like figures. Chosen: longer ones are words. */
  private static final int LONGEST_LOOK_ALIKE = 4;

  /** Longest word that is spelled with figures: se7en. */
  private static final int LONGEST_MIXED_WORD = 5;

  /** "me" and a digit word. */
  private static final int SHORTEST_AFFIXED = 5;

  /** Phone ends in one, and so do names: a single digit needs a capital. */
  private static final int FEWEST_AFFIXED_DIGITS = 2;

  private static final String HUNDRED = "hundred";
  private static final int SHORTEST_TIMES = 3;
  private static final int LONGEST_TIMES = 9;

  /** What stands between the groups of numbers that nobody hides. */
  private static final Map<String, Gap> USUAL =
      Stream.of(
              "", " ", "-", ".", "/", "–", "—", "‑", ") ", ")", "(", "(0)", " (0)", " (0) ", " - ",
              " -", "- ", ")-", " (", ". ", "\u00a0", "  ", " – ", " / ")
          .collect(
              Collectors.toUnmodifiableMap(
                  text -> text, text -> new Gap(text, Math.min(2, text.length()), Set.of())));

  private final SpelledDigits spelled;
  private final Set<String> cues = RuleFiles.words("phone-cues.txt");
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
    private int joined;
    private int lastWord;
    private int lastWordEnd;
    private int times;
    private int timesFrom;
    private int timesEnd;

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
      int end = start;
      while (end < text.length() && Figures.digit(text.charAt(end)) >= 0) {
        end++;
      }
      String digits = text.substring(start, Math.min(end, start + KEPT_DIGITS));
      add(new DigitPiece(start, end, digits, DigitPiece.ANY_LANGUAGE, Form.FIGURES, Set.of()));
      return end;
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
        lastWord = start;
        lastWordEnd = end;
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
      if (!figure || end - start < 2 || end - start > LONGEST_MIXED_WORD) {
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
        spelledWord(start, end, read);
        return true;
      }
      if (lookAlikes(start, end) || misspelt(start, end)) {
        return true;
      }
      boolean fits = end - start >= SHORTEST_TIMES && end - start <= LONGEST_TIMES;
      Integer many = fits && timesMayBegin(start) ? TIMES.get(lower(start, end)) : null;
      if (many != null) {
        times = many;
        timesFrom = start;
        timesEnd = end;
        return true;
      }
      return hundred(start, end)
          || repeatedWord(start, end)
          || joining(start, end)
          || affixed(start, end);
    }

    /** "Eight hundred" is 800; "eight hundred five" may be two things, and is left alone. */
    private boolean hundred(int start, int end) {
      if (pieces.isEmpty()
          || !near(start)
          || !HUNDRED.equals(lower(start, end))
          || wordSoonAfter(end)) {
        return false;
      }
      DigitPiece last = pieces.get(pieces.size() - 1);
      if (last.digits().length() != 1 || last.doubtful()) {
        return false;
      }
      pieces.set(
          pieces.size() - 1,
          new DigitPiece(
              last.start(),
              end,
              last.digits() + "00",
              last.languages(),
              Form.WORDS,
              Set.of("words")));
      return true;
    }

    /** {@code triplefive} without a space. */
    private boolean repeatedWord(int start, int end) {
      if (end - start <= SHORTEST_TIMES || !timesMayBegin(start)) {
        return false;
      }
      String word = lower(start, end);
      for (Map.Entry<String, Integer> many : TIMES.entrySet()) {
        int from = start + many.getKey().length();
        SpelledDigits.Spelled read =
            word.startsWith(many.getKey()) && from < end ? certain(from, end, 1) : null;
        if (read != null && read.digits().length() == 1) {
          times = many.getValue();
          timesFrom = start;
          timesEnd = from;
          spelledWord(from, end, read);
          return true;
        }
      }
      return false;
    }

    private boolean timesMayBegin(int start) {
      return "dDtTqQ".indexOf(text.charAt(start)) >= 0;
    }

    private void spelledWord(int start, int end, SpelledDigits.Spelled read) {
      Form form =
          switch (read.form()) {
            case TENS -> Form.TENS;
            case WORDS -> Form.WORDS;
            case WEAK_WORD -> Form.WEAK_WORD;
            case ORDINARY_WORD -> Form.ORDINARY_WORD;
          };
      if (form == Form.WORDS && pieces.isEmpty() && start - lastWordEnd <= 3 && lastWordEnd > 0) {
        misspelt(lastWord, lastWordEnd, true);
      }
      Set<String> disguise = form == Form.WEAK_WORD ? Set.of("words", "misspelt") : Set.of("words");
      add(new DigitPiece(start, end, read.digits(), read.languages(), form, disguise));
    }

    /** A misspelt word counts only where digits stand beside it. */
    private boolean misspelt(int start, int end) {
      return misspelt(start, end, near(start) || figureSoonAfter(end));
    }

    private boolean misspelt(int start, int end, boolean besideDigits) {
      SpelledDigits.Spelled read =
          besideDigits ? spelled.misspelt(text.subSequence(start, end)) : null;
      if (read == null) {
        return false;
      }
      add(
          new DigitPiece(
              start,
              end,
              read.digits(),
              read.languages(),
              Form.WEAK_WORD,
              Set.of("words", "misspelt")));
      return true;
    }

    private boolean figureSoonAfter(int end) {
      int i = end;
      while (i < text.length() && i - end < 2 && !Character.isLetterOrDigit(text.charAt(i))) {
        i++;
      }
      return i < text.length() && Figures.digit(text.charAt(i)) >= 0;
    }

    /** Whether a digit word stands right behind. */
    private boolean wordSoonAfter(int end) {
      int from = end + 1;
      int to = from;
      while (to < text.length()
          && to - from <= MisspeltDigits.LONGEST
          && Character.isLetter(text.charAt(to))) {
        to++;
      }
      return text.charAt(Math.min(end, text.length() - 1)) == ' '
          && to - from >= MisspeltDigits.SHORTEST
          && spelled.read(text.subSequence(from, to)) != null;
    }

    private boolean joining(int start, int end) {
      if (pieces.isEmpty() || joined == MOST_JOINING_WORDS) {
        return false;
      }
      boolean joins = joiningWords.contains(SpelledDigits.fold(text.subSequence(start, end)));
      joined += joins ? 1 : 0;
      return joins;
    }

    /** Another word is stuck to the digits: {@code callTwoZeroTwo}, {@code fiveText}. */
    private boolean affixed(int start, int end) {
      if (end - start < SHORTEST_AFFIXED) {
        return false;
      }
      boolean begins = spelled.mayBegin(text, start);
      for (int i = start + 2; i < end - 1; i++) {
        boolean seam =
            Character.isLowerCase(text.charAt(i - 1)) && Character.isUpperCase(text.charAt(i));
        int fewest = seam ? 1 : FEWEST_AFFIXED_DIGITS;
        if (spelled.mayBegin(text, i)
            && (seam || cues.contains(lower(start, i)))
            && digitsFrom(i, end, fewest)) {
          return true;
        }
        if (begins && (seam || cues.contains(lower(i, end))) && digitsUpTo(start, i, fewest)) {
          endRun();
          return true;
        }
      }
      return false;
    }

    private boolean digitsFrom(int start, int end, int fewest) {
      SpelledDigits.Spelled read = certain(start, end, fewest);
      if (read == null) {
        return false;
      }
      endRun();
      spelledWord(start, end, read);
      return true;
    }

    private boolean digitsUpTo(int start, int end, int fewest) {
      SpelledDigits.Spelled read = certain(start, end, fewest);
      if (read == null) {
        return false;
      }
      spelledWord(start, end, read);
      return true;
    }

    private SpelledDigits.@Nullable Spelled certain(int start, int end, int fewest) {
      SpelledDigits.Spelled read = spelled.read(text.subSequence(start, end));
      return read != null
              && read.form() == SpelledDigits.Form.WORDS
              && read.digits().length() >= fewest
          ? read
          : null;
    }

    private String lower(int start, int end) {
      return text.substring(start, end).toLowerCase(Locale.ROOT);
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
      boolean nought = end - start == 1 && Figures.lookAlike(text.charAt(start)) == 0;
      if (nought && (near(start) || figureSoonAfter(end))) {
        return true;
      }
      return figureBefore(start) || figureAfter(end) || groupOfNumber(start, end);
    }

    /** "2O2 SSS OI43": a whole group of letters between groups of a number. */
    private boolean groupOfNumber(int start, int end) {
      return end - start > 1
          && near(start)
          && pieces.get(pieces.size() - 1).form() != Form.WORDS
          && !LOOK_LIKE_WORDS.contains(lower(start, end))
          && end + 1 < text.length()
          && (figureSoonAfter(end) || Figures.lookAlike(text.charAt(end + 1)) >= 0);
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
      return i < text.length() && Figures.digit(text.charAt(i)) >= 0;
    }

    private boolean separates(char character) {
      return character == '-' || character == '.' || character == '\'' || character == '_';
    }

    private void add(DigitPiece read) {
      DigitPiece piece = repeated(read);
      if (!pieces.isEmpty()) {
        Gap gap = gap(text.substring(pieces.get(pieces.size() - 1).end(), piece.start()));
        if (gap.text().length() > (joined > 0 ? LONGEST_WORDED_GAP : LONGEST_GAP)
            || blankLine(gap.text())) {
          endRun();
        } else {
          gaps.add(gap);
        }
      }
      joined = 0;
      pieces.add(piece);
    }

    /** "Double five" is 55. */
    private DigitPiece repeated(DigitPiece piece) {
      int many = times;
      times = 0;
      boolean meant = many > 0 && piece.digits().length() == 1 && piece.start() - timesEnd <= 2;
      return meant
          ? new DigitPiece(
              timesFrom,
              piece.end(),
              piece.digits().repeat(many),
              piece.languages(),
              Form.WORDS,
              Set.of("words"))
          : piece;
    }

    /** Two paragraphs have no number in common, unless nothing else stands in them. */
    private boolean blankLine(String between) {
      int lines = 0;
      for (int i = 0; i < between.length(); i++) {
        lines += between.charAt(i) == '\n' ? 1 : 0;
      }
      return lines > 2 || (lines == 2 && joined > 0);
    }

    private Gap gap(String between) {
      Gap known = joined > 0 ? null : USUAL.get(between);
      if (known != null) {
        return known;
      }
      if (joined > 0) {
        return new Gap(between, 5, Set.of("joining_words"));
      }
      if (between.indexOf('\n') >= 0) {
        return new Gap(between, 4, Set.of());
      }
      int strength = between.codePointCount(0, between.length()) == 1 ? 1 : 3;
      return new Gap(between, strength, odd(between));
    }

    private Set<String> odd(String between) {
      return between.codePoints().anyMatch(Figures::picture)
          ? Set.of("emoji")
          : Set.of("separators");
    }

    void endRun() {
      if (!pieces.isEmpty()) {
        runs.addAll(readings(new DigitRun(pieces, gaps)));
        pieces = new ArrayList<>();
        gaps = new ArrayList<>();
      }
      joined = 0;
      times = 0;
    }
  }

  /**
   * Twenty-one is 21 and not 201; "eighty five fifty five" may be 85 55 or 80 5 55. The first
   * reading joins all.
   */
  private static List<DigitRun> readings(DigitRun run) {
    List<Integer> tens = new ArrayList<>();
    for (int i = 0; i + 1 < run.pieces().size(); i++) {
      if (unitFollows(run, i)) {
        tens.add(i);
      }
    }
    if (tens.isEmpty()) {
      return List.of(run);
    }
    List<DigitRun> readings = new ArrayList<>();
    int open = tens.size() > MOST_DOUBTFUL_TENS ? 1 : 1 << tens.size();
    for (int apart = 0; apart < open; apart++) {
      List<DigitPiece> pieces = new ArrayList<>(run.pieces());
      for (int i = 0; i < tens.size(); i++) {
        if (((apart >> i) & 1) == 0) {
          DigitPiece piece = pieces.get(tens.get(i));
          pieces.set(tens.get(i), piece.reading(piece.digits().substring(0, 1)));
        }
      }
      readings.add(new DigitRun(pieces, run.gaps()));
    }
    return readings;
  }

  /** Whether twenty, thirty, … stands before a unit that it may be added to. */
  static boolean unitFollows(DigitRun run, int i) {
    DigitPiece unit = run.pieces().get(i + 1);
    return run.pieces().get(i).form() == Form.TENS
        && run.gaps().get(i).strength() <= 1
        && unit.form() != Form.FIGURES
        && unit.form() != Form.TENS
        && unit.digits().length() == 1
        && !unit.digits().equals("0");
  }
}
