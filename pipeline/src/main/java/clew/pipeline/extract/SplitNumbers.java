package clew.pipeline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds numbers that begin at the end of the title and go on at the beginning of the body. */
final class SplitNumbers {
  /** Characters of either field that are looked at. Chosen: a spelled number of 15 digits. */
  private static final int REACH = 100;

  /** Chosen: so many digits without a break are no size, price or year. */
  private static final Pattern TELLING = Pattern.compile("[0-9]{6}");

  private static final double SPLIT = .7;
  private static final double UNTOLD = .3;

  private static final String BETWEEN = "\n";
  private static final Pattern EDGE =
      Pattern.compile("^[^\\p{L}\\p{N}+(]{1,100}+|[^\\p{L}\\p{N})]{1,100}+$");

  /** Between the last digit and the edge of its field. Chosen: the longest gap of a number. */
  private static final int EDGE_LENGTH = 24;

  private final PhoneFinder phones;
  private final DigitScanner scanner = new DigitScanner(new SpelledDigits());
  private final NumberContext context = new NumberContext();

  SplitNumbers(PhoneFinder phones) {
    this.phones = phones;
  }

  /** One number; offsets count UTF-16 units of the field that the part is in. */
  record Split(Finding inTitle, Finding inBody) {}

  /** Numbers in both fields that do not overlap those already found in one. */
  List<Split> find(
      String title,
      String body,
      @Nullable String region,
      List<Finding> inTitle,
      List<Finding> inBody) {
    int from = boundary(title, Math.max(0, title.length() - REACH));
    int to = boundary(body, Math.min(body.length(), REACH));
    if (!endsInDigits(title.substring(from)) || !beginsWithDigits(body.substring(0, to))) {
      return List.of();
    }
    String tail = title.substring(from);
    String joined = tail + BETWEEN + body.substring(0, to);
    int seam = tail.length();
    List<Split> found = new ArrayList<>();
    for (Finding finding : phones.find(joined, region)) {
      if (finding.start() < seam && finding.end() > seam + 1) {
        Split split = split(joined, finding, seam, from);
        if (free(inTitle, split.inTitle()) && free(inBody, split.inBody())) {
          found.add(split);
        }
      }
    }
    return found;
  }

  private boolean endsInDigits(String tail) {
    String text = new ReadableText(tail).text();
    List<DigitRun> runs = scanner.scan(text);
    return !runs.isEmpty() && text.length() - end(runs.get(runs.size() - 1)) <= EDGE_LENGTH;
  }

  private static int end(DigitRun run) {
    return run.pieces().get(run.pieces().size() - 1).end();
  }

  private boolean beginsWithDigits(String head) {
    List<DigitRun> runs = scanner.scan(new ReadableText(head).text());
    return !runs.isEmpty() && runs.get(0).pieces().get(0).start() <= EDGE_LENGTH;
  }

  private Split split(String joined, Finding whole, int seam, int titleOffset) {
    String left = joined.substring(whole.start(), seam);
    String right = joined.substring(seam + 1, whole.end());
    int end = seam - (left.length() - EDGE.matcher(left).replaceAll("").length());
    int start = seam + 1 + (right.length() - EDGE.matcher(right).replaceAll("").length());
    boolean told =
        !whole.disguise().isEmpty()
            || context.cueBefore(joined, whole.start())
            || TELLING.matcher(left).find()
            || TELLING.matcher(right).find();
    double confidence = Math.min(whole.confidence(), told ? SPLIT : UNTOLD);
    return new Split(
        part(whole, whole.start() + titleOffset, end + titleOffset, confidence),
        part(whole, start - seam - 1, whole.end() - seam - 1, confidence));
  }

  private static Finding part(Finding whole, int start, int end, double confidence) {
    TreeSet<String> disguise = new TreeSet<>(whole.disguise());
    disguise.add("split");
    return new Finding(
        "phone",
        whole.value(),
        start,
        end,
        List.copyOf(disguise),
        confidence,
        confidence < SPLIT && whole.doubt() == null ? "split" : whole.doubt());
  }

  private static boolean free(List<Finding> found, Finding part) {
    return found.stream()
        .noneMatch(
            other ->
                other.confidence() >= .5
                    && other.start() < part.end()
                    && part.start() < other.end());
  }

  private static int boundary(String text, int at) {
    boolean within =
        at > 0
            && at < text.length()
            && Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1));
    return within ? at - 1 : at;
  }
}
