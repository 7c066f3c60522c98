package clew.pipeline.ingest;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Guesses how a CSV file is written from its beginning: of all delimiters, quotes and escapes that
 * occur in it the ones that fit best, then what stands before the header, and how many rows that
 * has. Usual ways come first: an unusual one must fit better.
 */
final class DialectGuess {
  /** Beginnings longer than this say no more. Chosen: a hundred rows of long ads. */
  static final int SAMPLE_BYTES = 1 << 17;

  private static final List<String> USUAL = List.of(",", ";", "\t", "|");
  private static final List<String> RARE = List.of(" ", ":");

  /** Never a delimiter, though no letter: parts of numbers, names, addresses. */
  private static final String NEVER = ".-_/\\\"'`()[]{}<>@?=%+$€£&!";

  /** How many unusual delimiters are tried: those on the most lines. Chosen. */
  private static final int MOST_UNUSUAL = 8;

  /** Letters in a delimiter of several. */
  private static final int LONGEST = 4;

  /** A better fit than this is needed to leave the usual. Chosen. */
  private static final double MARGIN = 1.0001;

  /** Rows that must be odd before quotes within are taken for unescaped. Chosen. */
  private static final int ODD_ROWS = 3;

  private final byte[] sample;
  private final boolean whole;
  private final Charset charset;
  private final String text;

  /**
   * @param sample of the bytes that are scanned, byte order mark left out
   * @param whole whether it is all there is
   */
  DialectGuess(byte[] sample, boolean whole, Charset charset) {
    this.sample = sample;
    this.whole = whole;
    this.charset = charset;
    this.text = new String(sample, charset);
  }

  CsvDialect guess() {
    DialectTrial best = null;
    DialectTrial doubled = null;
    double most = 0;
    for (CsvDialect candidate : candidates()) {
      DialectTrial trial = DialectTrial.of(sample, whole, candidate, charset);
      double score = trial.score();
      if (candidate.escape() == candidate.quote()) {
        doubled = trial;
      }
      boolean isLikely = candidate.doubles() || doubled == null || isUnescaped(doubled, trial);
      if (best == null || (isLikely && score > most * MARGIN)) {
        best = trial;
        most = score;
      }
    }
    return best == null
        ? CsvDialect.USUAL
        : new HeaderGuess(best, new CsvMarks(best.dialect(), charset), charset).dialect();
  }

  /** Whether so many rows are odd because of quotes within that one stray quote is no reason. */
  private static boolean isUnescaped(DialectTrial doubled, DialectTrial trial) {
    return trial.dialect().quote() == CsvDialect.NONE
        || (doubled.oddRows() >= ODD_ROWS && trial.oddRows() * 2 <= doubled.oddRows());
  }

  private List<CsvDialect> candidates() {
    List<CsvDialect> candidates = new ArrayList<>();
    for (String delimiter : delimiters()) {
      for (char quote : quotes()) {
        for (char escape : escapes(quote)) {
          candidates.add(new CsvDialect(delimiter, quote, escape, 0, List.of(), 0));
        }
      }
    }
    return candidates;
  }

  private List<Character> quotes() {
    List<Character> quotes = new ArrayList<>(List.of('"'));
    if (text.indexOf('\'') >= 0) {
      quotes.add('\'');
    }
    if (text.indexOf('"') >= 0) {
      quotes.add(CsvDialect.NONE);
    }
    return quotes;
  }

  private List<Character> escapes(char quote) {
    if (quote == CsvDialect.NONE) {
      return List.of(CsvDialect.NONE);
    }
    List<Character> escapes = new ArrayList<>(List.of(quote));
    if (text.contains("\\" + quote)) {
      escapes.add('\\');
    }
    if (text.indexOf(quote) >= 0) {
      escapes.add(CsvDialect.NONE);
    }
    return escapes;
  }

  private Set<String> delimiters() {
    Set<String> delimiters = new LinkedHashSet<>();
    Map<String, Integer> lines = linesByMark();
    USUAL.stream()
        .filter(text::contains)
        .filter(mark -> !isPartOfAnother(mark, lines.keySet()))
        .forEach(delimiters::add);
    lines.keySet().stream()
        .filter(mark -> !USUAL.contains(mark))
        .filter(mark -> !isPartOfAnother(mark, lines.keySet()))
        .sorted(
            Comparator.comparing((String mark) -> -lines.getOrDefault(mark, 0))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST_UNUSUAL)
        .forEach(delimiters::add);
    RARE.stream()
        .filter(text::contains)
        .filter(mark -> !isPartOfAnother(mark, lines.keySet()))
        .forEach(delimiters::add);
    if (delimiters.isEmpty()) {
      delimiters.add(",");
    }
    return delimiters;
  }

  /** Whether a mark never stands outside a longer one: || is one delimiter, not two. */
  private boolean isPartOfAnother(String mark, Set<String> marks) {
    return marks.stream()
        .filter(longer -> longer.length() > mark.length() && longer.contains(mark))
        .filter(longer -> !longer.endsWith(" "))
        .anyMatch(longer -> !text.replace(longer, "").contains(mark));
  }

  /** Marks, alone or several in a row or with a blank after them, by how many lines have them. */
  private Map<String, Integer> linesByMark() {
    Map<String, Integer> lines = new TreeMap<>();
    text.lines()
        .limit(200)
        .forEach(line -> marks(line).forEach(mark -> lines.merge(mark, 1, Integer::sum)));
    int half = (int) Math.min(200, text.lines().limit(200).count()) / 2;
    Map<String, Integer> often = new HashMap<>();
    lines.forEach(
        (mark, count) -> {
          if (count >= half && !RARE.contains(mark)) {
            often.put(mark, count);
          }
        });
    return often;
  }

  private static Set<String> marks(String line) {
    Set<String> marks = new LinkedHashSet<>();
    int i = 0;
    while (i < line.length()) {
      if (!isMark(line.charAt(i))) {
        i++;
        continue;
      }
      int end = i + 1;
      while (end < line.length() && end < i + LONGEST && isMark(line.charAt(end))) {
        end++;
      }
      for (int to = i + 1; to <= end; to++) {
        marks.add(line.substring(i, to));
      }
      if (end < line.length() && line.charAt(end) == ' ') {
        marks.add(line.substring(i, end + 1));
      }
      i++;
    }
    return marks;
  }

  private static boolean isMark(char c) {
    return !Character.isLetterOrDigit(c)
        && !Character.isSurrogate(c)
        && (c == '\t' || !Character.isWhitespace(c))
        && Character.getType(c) != Character.NON_SPACING_MARK
        && NEVER.indexOf(c) < 0;
  }
}
