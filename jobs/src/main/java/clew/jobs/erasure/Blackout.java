package clew.jobs.erasure;

import clew.pipeline.extract.ContactFinder;
import clew.pipeline.extract.FoundContact;
import clew.pipeline.extract.UrlCanonicalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Blacks out what was erased in a text: what the finders find, however it is written, and, beyond
 * that, the bare digits of a phone and addresses as they stand. A code point becomes a block, so
 * that spans of everything else stay true.
 */
final class Blackout {
  static final int BLOCK = 0x2588;

  /** What people put between the digits of a number; one number rarely has more of it at once. */
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00a0().\\-/_+]{0,4}+");

  /** What may be an address: no blank, quote or bracket in it. */
  private static final Pattern TOKEN = Pattern.compile("[^\\s\"'<>,;|(){}\\[\\]\\\\]{4,2048}+");

  private final Erased erased;
  private final ContactFinder contacts = new ContactFinder();
  private final UrlCanonicalizer urls = new UrlCanonicalizer();

  Blackout(Erased erased) {
    this.erased = erased;
  }

  /** A stretch of code points, the end excluded. */
  record Span(int start, int end) {
    boolean overlaps(int from, int to) {
      return start < to && from < end;
    }
  }

  /** The text without what was erased; the same object where nothing of it is there. */
  @Nullable String in(@Nullable String text, @Nullable String region) {
    return text == null || text.isEmpty() ? text : covered(text, spans(text, region));
  }

  /** Where a text shows what was erased. */
  List<Span> spans(@Nullable String text, @Nullable String region) {
    List<Span> spans = new ArrayList<>();
    if (text == null || text.isBlank() || erased.isNothing()) {
      return spans;
    }
    Set<@Nullable String> regions = new HashSet<>(erased.regions());
    regions.add(region);
    for (String dialled : regions) {
      for (FoundContact found : contacts.find(null, text, dialled)) {
        if (erased.is(found.kind(), found.value())) {
          spans.add(new Span(found.start(), found.end()));
        }
      }
    }
    spans.addAll(digits(text));
    spans.addAll(addresses(text));
    return spans;
  }

  static String covered(String text, List<Span> spans) {
    if (spans.isEmpty()) {
      return text;
    }
    int[] points = text.codePoints().toArray();
    for (Span span : spans) {
      Arrays.fill(points, Math.max(0, span.start()), Math.min(points.length, span.end()), BLOCK);
    }
    return new String(points, 0, points.length);
  }

  /** Every window of digits, whatever stands between them, that is an erased phone's. */
  private List<Span> digits(String text) {
    List<Span> spans = new ArrayList<>();
    if (erased.lengths().isEmpty()) {
      return spans;
    }
    StringBuilder run = new StringBuilder();
    List<Integer> places = new ArrayList<>();
    int place = 0;
    int at = 0;
    Matcher between = BETWEEN.matcher(text);
    while (at < text.length()) {
      int point = text.codePointAt(at);
      int digit = Character.digit(point, 10);
      int size = Character.charCount(point);
      if (digit >= 0) {
        run.append(digit);
        places.add(place);
        at += size;
        place++;
        between.region(at, text.length());
        int gap = between.lookingAt() ? between.end() - at : 0;
        boolean goesOn =
            at + gap < text.length() && Character.digit(text.codePointAt(at + gap), 10) >= 0;
        if (!goesOn) {
          windows(run, places, spans);
          run.setLength(0);
          places.clear();
        } else {
          // What stands between is of one unit a code point.
          at += gap;
          place += gap;
        }
      } else {
        at += size;
        place++;
      }
    }
    return spans;
  }

  private void windows(CharSequence run, List<Integer> places, List<Span> spans) {
    for (int length : erased.lengths()) {
      for (int from = 0; from + length <= run.length(); from++) {
        String window = run.subSequence(from, from + length).toString();
        if (erased.is(Erased.DIGITS, window)) {
          spans.add(new Span(places.get(from), places.get(from + length - 1) + 1));
        }
      }
    }
  }

  private List<Span> addresses(String text) {
    List<Span> spans = new ArrayList<>();
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      String word = token.group();
      if (isAddress(word)) {
        int start = text.codePointCount(0, token.start());
        spans.add(new Span(start, start + word.codePointCount(0, word.length())));
      }
    }
    return spans;
  }

  private boolean isAddress(String word) {
    if (word.indexOf('@') > 0) {
      return erased.is("email", word.toLowerCase(Locale.ROOT));
    }
    if (word.indexOf('.') <= 0) {
      return false;
    }
    return erased.is(Erased.ADDRESS, PlainAddress.of(word).orElse(null))
        || erased.is("url", urls.canonical(word));
  }
}
