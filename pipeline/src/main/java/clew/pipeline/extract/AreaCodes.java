package clew.pipeline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds numbers whose area code stands in words of its own: "555-0143, area code 202", "202 is the
 * area code, 555-0143". Of North America only, where a local number has seven digits.
 */
final class AreaCodes {
  private static final String WORDS = "area code";
  private static final int CODE = 3;
  private static final int LOCAL = 7;

  /** UTF-16 units between the words and the code: " is the ". Chosen. */
  private static final int TO_CODE = 8;

  /** UTF-16 units between the words or the code and the number. Chosen: half a sentence. */
  private static final int TO_NUMBER = 40;

  /** Times that the words are looked at in one text. Chosen. */
  private static final int MOST = 8;

  /** UTF-16 units between two pieces of one number. Chosen. */
  private static final int GAP = 3;

  /** Ten digits, and where the first and the last of them stand in the text. */
  record Spread(String digits, int start, int end) {}

  /** Digits that stand together. */
  private record Group(String digits, int start, int end) {}

  /** The numbers, in order. */
  List<Spread> find(String text, List<DigitRun> runs) {
    List<Spread> found = new ArrayList<>();
    List<Group> groups = List.of();
    int at = next(text, 0);
    for (int told = 0; at >= 0 && told < MOST; told++) {
      groups = groups.isEmpty() ? groups(runs) : groups;
      Group code = near(groups, at, at + WORDS.length(), CODE, TO_CODE);
      if (code != null) {
        int from = Math.min(at, code.start());
        int to = Math.max(at + WORDS.length(), code.end());
        Group local = near(groups, from, to, LOCAL, TO_NUMBER);
        if (local != null) {
          found.add(
              new Spread(
                  code.digits() + local.digits(),
                  Math.min(code.start(), local.start()),
                  Math.max(code.end(), local.end())));
        }
      }
      at = next(text, at + WORDS.length());
    }
    return found;
  }

  private static int next(String text, int from) {
    for (int i = from; i + WORDS.length() <= text.length(); i++) {
      char first = text.charAt(i);
      if ((first == 'a' || first == 'A') && text.regionMatches(true, i, WORDS, 0, WORDS.length())) {
        return i;
      }
    }
    return -1;
  }

  /** The group of so many digits that is nearest to a part of the text, after it or before it. */
  private static @Nullable Group near(List<Group> groups, int from, int to, int digits, int reach) {
    Group best = null;
    int nearest = reach + 1;
    for (Group group : groups) {
      int distance = group.start() >= to ? group.start() - to : from - group.end();
      if (group.digits().length() == digits && distance >= 0 && distance < nearest) {
        best = group;
        nearest = distance;
      }
    }
    return best;
  }

  /** What stands together, whichever way its words were read. */
  private static List<Group> groups(List<DigitRun> runs) {
    TreeMap<Integer, DigitPiece> pieces = new TreeMap<>();
    runs.forEach(run -> run.pieces().forEach(piece -> pieces.putIfAbsent(piece.start(), piece)));
    List<Group> groups = new ArrayList<>();
    Group open = null;
    for (DigitPiece piece : pieces.values()) {
      if (open != null && piece.start() - open.end() <= GAP) {
        open = new Group(open.digits() + piece.digits(), open.start(), piece.end());
      } else {
        if (open != null) {
          groups.add(open);
        }
        open = new Group(piece.digits(), piece.start(), piece.end());
      }
    }
    if (open != null) {
      groups.add(open);
    }
    return groups;
  }
}
