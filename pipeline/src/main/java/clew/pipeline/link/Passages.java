package clew.pipeline.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The passages that two texts share: runs of at least {@link #SHORTEST} words that stand in both,
 * and are not part of a longer run that stands in both.
 *
 * <p>A passage is counted once, however often either text repeats it, since it is one agreement;
 * twenty words in a row are one passage, not sixteen runs of five. Two passages may share words
 * where they overlap. Time and memory grow with the length of the texts, also where a text is one
 * word repeated.
 */
public final class Passages {
  /** Words in the shortest run that counts; three such runs in common are one hand in 98 %. */
  public static final int SHORTEST = 5;

  private Passages() {}

  /**
   * Words from {@code startLeft} in the one text that stand from {@code startRight} in the other.
   */
  public record Run(int startLeft, int startRight, int length) {}

  /**
   * The passages of two texts, given as their words, in the order of the left text. Where a text
   * has a passage more than once, its first place is told. Exchanged texts give the same passages.
   */
  public static List<Run> shared(List<String> left, List<String> right) {
    if (left.size() < SHORTEST || right.size() < SHORTEST) {
      return List.of();
    }
    Map<String, Integer> numbers = new HashMap<>();
    int[] rightWords = numbered(right, numbers);
    int[] leftWords = numbered(left, numbers);
    return new Walk(new SuffixAutomaton(rightWords), leftWords).runs();
  }

  private static int[] numbered(List<String> words, Map<String, Integer> numbers) {
    int[] numbered = new int[words.size()];
    int at = 0;
    for (String word : words) {
      Integer known = numbers.putIfAbsent(word, numbers.size());
      numbered[at++] = known == null ? numbers.size() - 1 : known;
    }
    return numbered;
  }

  /**
   * The left text read by the automaton of the right one: at every word, the longest run that ends
   * there and stands in the right text. Such a run is a passage unless a longer one holds it, here
   * or at any other place: to the left (then a longer run was met in its state, or in one that
   * links to it), or to the right (then the next word lengthened it).
   */
  private static final class Walk {
    private final SuffixAutomaton right;
    private final int[] stateAt;
    private final int[] lengthAt;
    private final int[] longestMet;
    private final boolean[] extended;

    Walk(SuffixAutomaton right, int[] left) {
      this.right = right;
      stateAt = new int[left.length];
      lengthAt = new int[left.length];
      longestMet = new int[right.states()];
      extended = new boolean[right.states()];
      read(left);
      markExtendedToTheLeft();
      markExtendedToTheRight();
    }

    private void read(int[] left) {
      int state = SuffixAutomaton.START;
      int length = 0;
      for (int at = 0; at < left.length; at++) {
        while (state != SuffixAutomaton.START
            && right.next(state, left[at]) == SuffixAutomaton.NONE) {
          state = right.link(state);
          length = right.longest(state);
        }
        int next = right.next(state, left[at]);
        if (next != SuffixAutomaton.NONE) {
          state = next;
          length++;
        }
        stateAt[at] = state;
        lengthAt[at] = length;
        longestMet[state] = Math.max(longestMet[state], length);
      }
    }

    private void markExtendedToTheLeft() {
      for (int met : stateAt) {
        int state = met == SuffixAutomaton.START ? SuffixAutomaton.NONE : right.link(met);
        while (state != SuffixAutomaton.NONE && !extended[state]) {
          extended[state] = true;
          state = right.link(state);
        }
      }
    }

    private void markExtendedToTheRight() {
      for (int at = 0; at + 1 < stateAt.length; at++) {
        if (lengthAt[at] == longestMet[stateAt[at]] && lengthAt[at + 1] == lengthAt[at] + 1) {
          extended[stateAt[at]] = true;
        }
      }
    }

    List<Run> runs() {
      List<Run> runs = new ArrayList<>();
      boolean[] told = new boolean[right.states()];
      for (int at = 0; at < stateAt.length; at++) {
        int state = stateAt[at];
        int length = lengthAt[at];
        if (length >= SHORTEST && length == longestMet[state] && !extended[state] && !told[state]) {
          told[state] = true;
          runs.add(new Run(at - length + 1, right.firstEnd(state) - length + 1, length));
        }
      }
      runs.sort(Comparator.comparingInt(Run::startLeft).thenComparingInt(Run::length));
      return runs;
    }
  }
}
