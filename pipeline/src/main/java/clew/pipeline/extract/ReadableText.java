package clew.pipeline.extract;

import com.ibm.icu.text.Normalizer2;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as its reader sees it: digits and letters of any style are plain ones, what shows nothing
 * is gone, markup is what it stands for, and letters that are spaced out (f i v e) are joined.
 * Remembers where every character came from; offsets count UTF-16 units.
 */
final class ReadableText {
  private static final Normalizer2 PLAIN = Normalizer2.getNFKCInstance();

  /** Letters that have a plain one's shape, but no mapping in Unicode: small capitals. */
  private static final Map<Integer, Character> SMALL_CAPITALS = smallCapitals();

  /** Markup without digits of its own. An entity's number has seven digits at most. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "&(?:#(\\d{1,7}+)|#[xX]([0-9a-fA-F]{1,6}+)|(nbsp|amp|lt|gt|quot|ensp|emsp|thinsp|minus|hyphen|ndash|mdash|plus|euro|pound|yen|zwnj|zwj|shy));"
              + "|<(/?[a-zA-Z]{1,10}+)\\s?/?>"
              + "|%(20|2[bB]|2[dD])");

  private static final Map<String, String> ENTITIES =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("minus", "-"),
          Map.entry("hyphen", "-"),
          Map.entry("ndash", "-"),
          Map.entry("mdash", "-"),
          Map.entry("plus", "+"),
          Map.entry("euro", "€"),
          Map.entry("pound", "£"),
          Map.entry("yen", "¥"),
          Map.entry("zwnj", ""),
          Map.entry("zwj", ""),
          Map.entry("shy", ""));

  private static final Set<String> LINES = Set.of("br", "p", "div", "li", "tr", "/p", "/div");

  /** A word of three letters or more, spelled with one separator between. */
  private static final Pattern SPACED_OUT =
      Pattern.compile(
          "(?<![\\p{L}\\d])\\p{L}([ .*_-])\\p{L}\\1\\p{L}(?![\\p{L}\\d])"
              + "(?:\\1\\p{L}(?![\\p{L}\\d])){0,60}+");

  private final String source;
  private String text;
  private int[] starts;
  private int[] ends;
  private final boolean same;

  ReadableText(String source) {
    this.source = source;
    this.text = source;
    this.starts = new int[0];
    this.ends = starts;
    boolean changes = unusual(source) || spacedOut(source);
    this.same = !changes;
    if (changes) {
      new Reader().read();
    }
  }

  String text() {
    return text;
  }

  /** Where the character at an index of the text begins in the source. */
  int start(int index) {
    return same ? index : starts[index];
  }

  /** Where the character before an index of the text ends in the source. */
  int end(int index) {
    return same ? index : ends[index - 1];
  }

  /** How a part of the source was made unreadable for machines. */
  Set<String> disguise(int from, int to) {
    Set<String> names = new TreeSet<>();
    if (same) {
      return names;
    }
    for (int i = from; i < to; ) {
      int point = source.codePointAt(i);
      i += Character.charCount(point);
      String name = point < 128 ? null : Figures.disguise(point);
      if (name != null) {
        names.add(name);
      }
    }
    if (MARKUP.matcher(source).region(from, to).find()) {
      names.add("markup");
    }
    if (SPACED_OUT.matcher(source).region(from, to).find()) {
      names.add("spacing");
    }
    return names;
  }

  /** Whether three single letters may stand with the same sign between. */
  private static boolean spacedOut(String text) {
    for (int i = 1; i + 2 < text.length(); i++) {
      char sign = text.charAt(i);
      boolean separates = sign == ' ' || sign == '.' || sign == '*' || sign == '_' || sign == '-';
      if (separates
          && text.charAt(i + 2) == sign
          && Character.isLetter(text.charAt(i + 1))
          && Character.isLetter(text.charAt(i - 1))
          && (i < 2 || !Character.isLetterOrDigit(text.charAt(i - 2)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean unusual(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character > 127 || character == '&' || character == '<' || character == '%') {
        return true;
      }
    }
    return false;
  }

  private final class Reader {
    private final StringBuilder out = new StringBuilder(source.length());
    private int[] from = new int[source.length() + 8];
    private int[] to = new int[source.length() + 8];

    void read() {
      Matcher markup = MARKUP.matcher(source);
      int next = markup.find() ? markup.start() : source.length();
      for (int i = 0; i < source.length(); ) {
        if (i == next) {
          put(meaning(markup), i, markup.end());
          i = markup.end();
          next = markup.find() ? markup.start() : source.length();
        } else {
          i = point(i);
        }
      }
      joinSpacedOut();
      text = out.toString();
      starts = from;
      ends = to;
    }

    private int point(int i) {
      int point = source.codePointAt(i);
      int end = i + Character.charCount(point);
      if (point < 128) {
        put(point, i, end);
      } else if (Figures.keycap(point) || Figures.mark(point)) {
        hide(end);
      } else if (!Figures.invisible(point)) {
        put(plain(point, i, end), i, end);
      }
      return end;
    }

    /** A mark belongs to the digit or letter before it. */
    private void hide(int end) {
      if (out.length() > 0) {
        to[out.length() - 1] = end;
      }
    }

    private int plain(int point, int start, int end) {
      int digit = Figures.digit(point);
      if (digit < 0 && Figures.raised(point) >= 0 && besideRaised(start, end)) {
        digit = Figures.raised(point);
      }
      if (digit >= 0) {
        return '0' + digit;
      }
      Character small = SMALL_CAPITALS.get(point);
      if (small != null) {
        return small;
      }
      if (point >= 0x1F150 && point <= 0x1F189) {
        return 'A' + (point - 0x1F150) % 32;
      }
      if (point < 0xD800 || point > 0xDFFF) {
        String parts = PLAIN.getDecomposition(point);
        if (parts != null && parts.length() == 1 && Character.isLetter(parts.charAt(0))) {
          return parts.charAt(0);
        }
      }
      return point;
    }

    private boolean besideRaised(int start, int end) {
      return (start > 0 && Figures.superscript(source.charAt(start - 1)))
          || (end < source.length() && Figures.superscript(source.charAt(end)));
    }

    private void put(String replacement, int start, int end) {
      for (int i = 0; i < replacement.length(); i++) {
        put(replacement.charAt(i), start, end);
      }
    }

    private void put(int point, int start, int end) {
      for (int i = 0; i < Character.charCount(point); i++) {
        if (out.length() + 2 > from.length) {
          from = java.util.Arrays.copyOf(from, 2 * from.length);
          to = java.util.Arrays.copyOf(to, 2 * to.length);
        }
        from[out.length() + i] = start;
        to[out.length() + i] = end;
      }
      out.appendCodePoint(point);
    }

    private void joinSpacedOut() {
      int kept = 0;
      int at = 0;
      for (Matcher spaced = SPACED_OUT.matcher(out.toString()); spaced.find(); ) {
        kept = keep(at, spaced.start(), kept);
        for (int i = spaced.start(); i < spaced.end(); i += 2) {
          kept = keep(i, i + 1, kept);
        }
        at = spaced.end();
      }
      if (at > 0) {
        kept = keep(at, out.length(), kept);
        out.setLength(kept);
      }
    }

    private int keep(int first, int last, int kept) {
      int target = kept;
      for (int i = first; i < last; i++) {
        out.setCharAt(target, out.charAt(i));
        from[target] = from[i];
        to[target] = to[i];
        target++;
      }
      return target;
    }
  }

  private static String meaning(Matcher markup) {
    if (markup.group(1) != null) {
      return character(Integer.parseInt(markup.group(1)));
    }
    if (markup.group(2) != null) {
      return character(Integer.parseInt(markup.group(2), 16));
    }
    if (markup.group(3) != null) {
      return ENTITIES.getOrDefault(markup.group(3), " ");
    }
    if (markup.group(4) != null) {
      return LINES.contains(markup.group(4).toLowerCase(java.util.Locale.ROOT)) ? "\n" : " ";
    }
    return switch (markup.group(5).charAt(1)) {
      case '0' -> " ";
      case 'b', 'B' -> "+";
      default -> "-";
    };
  }

  /** An entity is read as the plain digit that it shows. */
  private static String character(int point) {
    int digit = Character.isValidCodePoint(point) ? Figures.digit(point) : -1;
    if (digit >= 0) {
      return String.valueOf((char) ('0' + digit));
    }
    boolean sound = Character.isBmpCodePoint(point) && !Character.isISOControl(point);
    return sound && !Character.isSurrogate((char) point) ? Character.toString(point) : " ";
  }

  private static Map<Integer, Character> smallCapitals() {
    String small = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ";
    String plain = "abcdefghijklmnoprstuvwyz";
    Map<Integer, Character> letters = new java.util.HashMap<>();
    for (int i = 0; i < small.length(); i++) {
      letters.put((int) small.charAt(i), plain.charAt(i));
    }
    return Map.copyOf(letters);
  }
}
