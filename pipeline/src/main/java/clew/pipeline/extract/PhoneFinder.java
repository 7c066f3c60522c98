package clew.pipeline.extract;

import clew.pipeline.extract.DigitPiece.Form;
import clew.pipeline.extract.PhoneReading.Phone;
import clew.pipeline.extract.PhoneReading.Written;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds phone numbers, plain and disguised. Figures, words and letters that look like figures are
 * read as digits first, with their places kept; every stretch of them that is a number of a
 * numbering plan is a candidate; of candidates that overlap the best one stays.
 */
public final class PhoneFinder {
  /** E.164 allows 15 digits; two more to dial abroad. */
  private static final int MOST_DIGITS = 17;

  /** Chosen: shorter ones are local numbers without an area code, which nobody can dial. */
  private static final int FEWEST_DIGITS = 8;

  /**
   * Longest run of single digits or pairs that is looked at, in pieces. Chosen: four numbers
   * spelled digit by digit; what is longer is a table or noise.
   */
  private static final int LONGEST_SERIES = 64;

  /**
   * Most readings tried in one text; an ordinary one needs ten. Bounds the cost of hostile ones.
   */
  private static final int MOST_READINGS = 3_000;

  /** How sure a number is by the way it is written. Chosen; from .5 it is asserted. */
  private static final double INTERNATIONAL = .95;

  private static final double DIALLED_ABROAD = .86;
  private static final double NATIONAL = .9;
  private static final double COUNTRY_CODE_ONLY = .8;
  private static final double WITH_AREA_CODE = .8;
  private static final double TRUNK_LEFT_OUT = .4;
  private static final double TRUNK_LEFT_OUT_AFTER_CUE = .65;

  /** Taken off for each sign that the stretch is not one number. Chosen. */
  private static final double CUT_FROM_SERIES = .6;

  private static final double CUT_AT_WEAK_GAP = .3;
  private static final double CUT_AT_EQUAL_GAP = .1;

  /** A word that may be a digit of the number, or the last one of a sentence before it. */
  private static final double CUT_FROM_WORD = .08;

  /** So that a letter at the end counts where the number needs it: 082-555-O13l. */
  private static final double CUT_FROM_LOOK_ALIKE = .05;

  private static final double GAP_OF_WORDS_OR_LINES = .05;
  private static final double HALF_DOUBTFUL = .5;
  private static final double PART_OF_CODE = .5;

  /** Taken off for each piece that is no figure, so that a word before a number stays outside. */
  private static final double WORD_PIECE = .005;

  /**
   * Taken off where for, to and the like have too few words beside them that can only be digits.
   */
  private static final double ORDINARY_WORDS = .5;

  /** Single figures beside which a lone "for" is one, too. Chosen: more than any list of sizes. */
  private static final int SPELLED_OUT = 5;

  /** Pieces of a number that is spelled digit by digit. Chosen. */
  private static final int SPELLED_THROUGHOUT = 8;

  /** Taken off where the word before says that something else is numbered. */
  private static final double NUMBER_OF_SOMETHING = .5;

  /** Taken off where a year may stand before the number. */
  private static final double YEAR_BEFORE = .25;

  /** Taken off for every twenty, thirty, … with a unit after it that is not added. */
  private static final double TENS_APART = .02;

  /** Said of a number written backwards. */
  private static final double BACKWARDS = .6;

  /** Said of a reading that is nearly as good as the one asserted. Below .5. */
  private static final double OTHER_READING = .4;

  /** How much worse another reading may be to be told of. Chosen. */
  private static final double NEARLY_AS_GOOD = .1;

  /** Said of a number that nobody has. Below .5. */
  private static final double IMPROBABLE = .3;

  /** What says that a number is to be read backwards, in small letters. */
  private final List<String> saysBackwards = RuleFiles.lines("backwards.txt");

  /** How far from a number its being backwards is said, in UTF-16 units. Chosen: a sentence. */
  private static final int BACKWARDS_DISTANCE = 70;

  /** Where the letters of a code may begin. */
  private static final int LONGEST_CODE = 16;

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::score)
          .reversed()
          .thenComparing(Comparator.comparingInt(Candidate::length).reversed())
          .thenComparingInt(Candidate::start);

  private record Candidate(Finding finding, double score, int length) {
    int start() {
      return finding.start();
    }
  }

  private final DigitScanner scanner = new DigitScanner(new SpelledDigits());
  private final PhoneReading plans = new PhoneReading();
  private final NumberContext context = new NumberContext();
  private final AreaCodes areaCodes = new AreaCodes();

  /**
   * The numbers of a text, by place. No two that are asserted overlap; another reading of the same
   * digits that is nearly as good stands beside them, doubted.
   *
   * @param region of numbers written without +, as ISO 3166 letters; null: only international ones
   */
  List<Finding> find(String text, @Nullable String region) {
    ReadableText readable = new ReadableText(text);
    String plain = readable.text();
    if (!mayHoldNumber(plain)) {
      return List.of();
    }
    Search search = new Search(readable, region, backwards(plain));
    List<DigitRun> runs = scanner.scan(plain);
    runs.forEach(search::look);
    String signs = SignsForDigits.read(plain);
    if (!signs.equals(plain)) {
      search.readSigns();
      scanner.scan(signs).forEach(search::look);
    }
    for (AreaCodes.Spread number : areaCodes.find(plain, runs)) {
      search.look(number);
    }
    return search.chosen();
  }

  /** Where a text speaks of reading backwards. */
  private List<Integer> backwards(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<Integer> places = new ArrayList<>();
    for (String said : saysBackwards) {
      for (int at = lower.indexOf(said); at >= 0; at = lower.indexOf(said, at + said.length())) {
        places.add(at);
      }
    }
    return places;
  }

  /** Every number has figures, or words and letters in their place. */
  private static boolean mayHoldNumber(String text) {
    return text.length() >= FEWEST_DIGITS;
  }

  private final class Search {
    private final ReadableText readable;
    private final String text;
    private final @Nullable String region;
    private final List<Integer> backwards;
    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<Integer, Boolean> cues = new HashMap<>();
    private int readings;
    private boolean signs;

    Search(ReadableText readable, @Nullable String region, List<Integer> backwards) {
      this.readable = readable;
      this.text = readable.text();
      this.region = region;
      this.backwards = backwards;
    }

    /** From here on runs hold signs that stand for figures. */
    void readSigns() {
      signs = true;
    }

    /** A number whose area code stands in words of its own. */
    void look(AreaCodes.Spread number) {
      Phone phone = plans.read(number.digits(), false, region);
      if (phone != null && phone.written() == Written.NATIONAL) {
        Finding finding =
            new Finding(
                "phone",
                phone.value(),
                readable.start(number.start()),
                readable.end(number.end()),
                List.of("joining_words"),
                WITH_AREA_CODE);
        candidates.add(new Candidate(finding, WITH_AREA_CODE, number.digits().length()));
      }
    }

    void look(DigitRun run) {
      int size = run.pieces().size();
      int digits = run.pieces().stream().mapToInt(piece -> piece.digits().length()).sum();
      if (digits < FEWEST_DIGITS || (size > LONGEST_SERIES && digits < 4 * size)) {
        return;
      }
      for (int first = 0; first < size; first++) {
        if (mayBeginAt(run, first)) {
          lookFrom(run, first);
        }
      }
    }

    private void lookFrom(DigitRun run, int first) {
      StringBuilder digits = new StringBuilder();
      int languages = DigitPiece.ANY_LANGUAGE;
      for (int last = first; last < run.pieces().size(); last++) {
        DigitPiece piece = run.pieces().get(last);
        digits.append(piece.digits());
        languages &= piece.languages();
        if (digits.length() > MOST_DIGITS || languages == 0) {
          return;
        }
        if (digits.length() >= FEWEST_DIGITS && mayEndAt(run, last)) {
          consider(run, first, last, digits.toString());
        }
      }
    }

    private void consider(DigitRun run, int first, int last, String digits) {
      if (readings >= MOST_READINGS) {
        return;
      }
      readings++;
      int from = run.pieces().get(first).start();
      int plus = plusBefore(from);
      if (plus < 0 && !plans.mayBegin(digits, region) && !saidBackwards(from) && !cueBefore(from)) {
        return;
      }
      Phone phone = plans.read(digits, plus >= 0, region);
      if (phone != null) {
        add(run, first, last, phone, plus, score(run, first, last, phone.written()), false);
      }
      if (plus < 0 && saidBackwards(from)) {
        Phone other = plans.read(new StringBuilder(digits).reverse().toString(), false, region);
        if (other != null && other.written() == Written.NATIONAL) {
          double score = score(run, first, last, Written.NATIONAL) - NATIONAL + 1;
          add(run, first, last, other, plus, score, true);
        }
      }
    }

    /** A reading backwards, where the text speaks of it, goes before any other. */
    private void add(
        DigitRun run, int first, int last, Phone phone, int plus, double score, boolean reversed) {
      int from = run.pieces().get(first).start();
      int to = run.pieces().get(last).end();
      int begin = plus >= 0 ? plus : bracketBefore(from, to);
      int start = readable.start(begin);
      int end = readable.end(to);
      Set<String> disguise = new PhoneDisguise(run, first, last).names();
      disguise.addAll(readable.disguise(start, end));
      boolean signsRead = signs && SignsForDigits.in(text, from, to);
      if (signs && !signsRead) {
        return; // read without them before
      }
      if (signsRead) {
        disguise.add("look_alikes");
      }
      if (reversed) {
        disguise.add("reversed");
      }
      boolean improbable = Improbable.number(phone.value());
      double read = signsRead ? score - CUT_FROM_LOOK_ALIKE : score;
      double sure = improbable ? IMPROBABLE : reversed ? Math.min(read, BACKWARDS) : read;
      Finding finding =
          new Finding(
              "phone",
              phone.value(),
              start,
              end,
              List.copyOf(disguise),
              rounded(sure),
              improbable ? "improbable" : null);
      int digits = 0;
      for (int i = first; i <= last; i++) {
        digits += run.pieces().get(i).digits().length();
      }
      candidates.add(new Candidate(finding, read, digits));
    }

    private boolean cueBefore(int start) {
      return cues.computeIfAbsent(start, place -> context.cueBefore(text, place));
    }

    private boolean saidBackwards(int from) {
      return backwards.stream().anyMatch(place -> Math.abs(place - from) < BACKWARDS_DISTANCE);
    }

    private double rounded(double confidence) {
      return Math.round(Math.max(0, Math.min(1, confidence)) * 100) / 100.0;
    }

    private double score(DigitRun run, int first, int last, Written written) {
      int start = run.pieces().get(first).start();
      int end = run.pieces().get(last).end();
      double score =
          switch (written) {
            case INTERNATIONAL -> INTERNATIONAL;
            case DIALLED_ABROAD -> DIALLED_ABROAD;
            case NATIONAL -> NATIONAL;
            case COUNTRY_CODE_ONLY -> COUNTRY_CODE_ONLY;
            case TRUNK_LEFT_OUT -> cueBefore(start) ? TRUNK_LEFT_OUT_AFTER_CUE : TRUNK_LEFT_OUT;
          };
      int widest = widestGap(run, first, last);
      if (widest >= 4) {
        score -= GAP_OF_WORDS_OR_LINES;
      }
      score -= cut(run, first - 1, first, first, widest) + cut(run, last, last + 1, last, widest);
      score -= doubt(run.pieces().subList(first, last + 1)) + tensApart(run, first, last);
      if (yearBefore(run, first, last)) {
        score -= YEAR_BEFORE;
      }
      if (written != Written.INTERNATIONAL && context.numbersSomethingElse(text, start)) {
        score -= NUMBER_OF_SOMETHING;
      }
      if (written != Written.INTERNATIONAL && partOfCode(start, end)) {
        score -= PART_OF_CODE;
      }
      return score;
    }

    /** What is taken off because the run goes on beyond the gap after piece {@code left}. */
    private double cut(DigitRun run, int left, int right, int inside, int widest) {
      if (left < 0 || right >= run.pieces().size()) {
        return 0;
      }
      int gap = run.gaps().get(left).strength();
      DigitPiece outside = run.pieces().get(inside == left ? right : left);
      if (outside.doubtful()) {
        return gap == 0 ? CUT_FROM_LOOK_ALIKE : 0;
      }
      if (outside.singleFigure()
          && run.pieces().get(inside).singleFigure()
          && gap <= 2
          && seriesGoesOn(run, left, inside == left)) {
        return CUT_FROM_SERIES;
      }
      if (outside.form() == Form.WORDS && gap <= 2 && gap >= widest) {
        return CUT_FROM_WORD;
      }
      if (gap < widest) {
        return year(outside) ? CUT_AT_EQUAL_GAP : CUT_AT_WEAK_GAP;
      }
      return gap == widest ? CUT_AT_EQUAL_GAP : 0;
    }

    /** Whether the digits on both sides of a gap are strung together by the same separator. */
    private boolean seriesGoesOn(DigitRun run, int gap, boolean insideIsLeft) {
      int neighbour = insideIsLeft ? gap - 1 : gap + 1;
      return neighbour >= 0
          && neighbour < run.gaps().size()
          && run.gaps().get(neighbour).text().equals(run.gaps().get(gap).text());
    }

    private double doubt(List<DigitPiece> pieces) {
      int doubtful = 0;
      int all = 0;
      double off = 0;
      for (DigitPiece piece : pieces) {
        all += 2 * piece.digits().length();
        doubtful += doubtfulHalves(piece, pieces.size()) * piece.digits().length();
        off += piece.form() == Form.FIGURES ? 0 : WORD_PIECE;
      }
      off += 2 * doubtful > all ? HALF_DOUBTFUL : 0;
      return ordinaryWords(pieces) ? off + ORDINARY_WORDS : off;
    }

    /**
     * O, l and I are taken for figures by everybody who reads them, and so many misspelt words one
     * after another are nothing but a number.
     */
    private int doubtfulHalves(DigitPiece piece, int pieces) {
      if (piece.form() == Form.WEAK_WORD && pieces >= SPELLED_THROUGHOUT) {
        return 1;
      }
      boolean plain = piece.digits().chars().allMatch(digit -> digit <= '1');
      return !piece.doubtful() ? 0 : piece.form() == Form.LOOK_ALIKES && plain ? 1 : 2;
    }

    private boolean ordinaryWords(List<DigitPiece> pieces) {
      int ordinary = 0;
      int certain = 0;
      int single = 0;
      for (DigitPiece piece : pieces) {
        ordinary += piece.form() == Form.ORDINARY_WORD ? 1 : 0;
        certain +=
            piece.form() == Form.WORDS
                    || piece.form() == Form.TENS
                    || piece.form() == Form.WEAK_WORD
                ? 1
                : 0;
        single += piece.singleFigure() ? 1 : 0;
      }
      return ordinary > certain + (single >= SPELLED_OUT ? single - SPELLED_OUT + 1 : 0);
    }

    private double tensApart(DigitRun run, int first, int last) {
      double off = 0;
      for (int i = first; i < last; i++) {
        off += DigitScanner.unitFollows(run, i) ? TENS_APART : 0;
      }
      return off;
    }

    /** 2016 202-555-0143: four figures that are a year, and enough without them. */
    private boolean yearBefore(DigitRun run, int first, int last) {
      return year(run.pieces().get(first)) && last > first && last < run.pieces().size() - 1;
    }

    private boolean year(DigitPiece piece) {
      return piece.form() == Form.FIGURES
          && piece.digits().length() == 4
          && (piece.digits().startsWith("19") || piece.digits().startsWith("20"));
    }

    /** A letter right before and after, with a digit behind it: a frame or serial number. */
    private boolean partOfCode(int start, int end) {
      boolean letterBefore = start > 0 && Character.isLetter(text.codePointBefore(start));
      if (!letterBefore) {
        return false;
      }
      if (end + 1 < text.length()
          && Character.isLetter(text.charAt(end))
          && Figures.digit(text.codePointAt(end + 1)) >= 0) {
        return true;
      }
      int word = start;
      while (word > 0 && start - word < LONGEST_CODE && Character.isLetter(text.charAt(word - 1))) {
        word--;
      }
      String letters = text.substring(word, start);
      return letters.equals(letters.toUpperCase(Locale.ROOT))
          && letters.length() <= 4
          && !context.endsWithCue(letters);
    }

    /** Where the + of a number stands; -1 if it has none. */
    private int plusBefore(int start) {
      int i = start - 1;
      while (i >= 0 && start - i <= 3 && (text.charAt(i) == '(' || text.charAt(i) == ' ')) {
        i--;
      }
      return i >= 0 && (text.charAt(i) == '+' || text.charAt(i) == '＋') ? i : -1;
    }

    /** A bracket that opens right before the number and closes within it is part of it. */
    private int bracketBefore(int start, int end) {
      boolean opens = start > 0 && text.charAt(start - 1) == '(';
      return opens && text.substring(start, end).indexOf(')') >= 0 ? start - 1 : start;
    }

    /**
     * The best readings, and beside each the next best of the same digits, which is not asserted.
     */
    List<Finding> chosen() {
      candidates.sort(BEST_FIRST);
      List<Candidate> chosen = new ArrayList<>();
      List<Finding> found = new ArrayList<>();
      BitSet taken = new BitSet();
      for (Candidate candidate : candidates) {
        Finding finding = candidate.finding();
        int next = taken.nextSetBit(finding.start());
        if (next < 0 || next >= finding.end()) {
          taken.set(finding.start(), finding.end());
          chosen.add(candidate);
          found.add(finding);
        } else if (otherReading(candidate, chosen)) {
          found.add(unsure(finding));
        }
      }
      found.sort(
          Comparator.comparingInt(Finding::start)
              .thenComparing(Comparator.comparingDouble(Finding::confidence).reversed())
              .thenComparing(Finding::value));
      return found;
    }

    private boolean otherReading(Candidate candidate, List<Candidate> chosen) {
      return chosen.stream()
          .anyMatch(
              best ->
                  best.finding().start() < candidate.finding().end()
                      && candidate.finding().start() < best.finding().end()
                      && !best.finding().value().equals(candidate.finding().value())
                      && best.length() == candidate.length()
                      && best.score() - candidate.score() < NEARLY_AS_GOOD);
    }

    private Finding unsure(Finding finding) {
      return new Finding(
          finding.kind(),
          finding.value(),
          finding.start(),
          finding.end(),
          finding.disguise(),
          Math.min(OTHER_READING, finding.confidence()),
          "ambiguous");
    }
  }

  /** A stretch may not cut a piece off its neighbour when nothing stands between them. */
  private static boolean mayBeginAt(DigitRun run, int first) {
    return first == 0
        || run.gaps().get(first - 1).strength() > 0
        || run.pieces().get(first - 1).doubtful();
  }

  private static boolean mayEndAt(DigitRun run, int last) {
    return last == run.pieces().size() - 1
        || run.gaps().get(last).strength() > 0
        || run.pieces().get(last + 1).doubtful();
  }

  private static int widestGap(DigitRun run, int first, int last) {
    int widest = 0;
    for (int i = first; i < last; i++) {
      widest = Math.max(widest, run.gaps().get(i).strength());
    }
    return widest;
  }
}
