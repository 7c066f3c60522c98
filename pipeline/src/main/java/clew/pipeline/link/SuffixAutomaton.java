package clew.pipeline.link;

import java.util.Arrays;

/**
 * Every run of words of one text, as the smallest automaton that reads them (Blumer and others,
 * 1985): at most two states and three edges a word, however the text repeats itself.
 *
 * <p>A state stands for the runs that end at the same places of the text; its suffix link leads to
 * the state of the longest shorter run that ends at more places. Words are numbers from 0.
 */
final class SuffixAutomaton {
  static final int START = 0;
  static final int NONE = -1;

  private final EdgeMap edges;
  private final int[] link;
  private final int[] longest;
  private final int[] firstEnd;
  private int states = 1;

  SuffixAutomaton(int[] words) {
    int capacity = 2 * words.length + 1;
    edges = new EdgeMap(3 * words.length + 1, capacity);
    link = new int[capacity];
    longest = new int[capacity];
    firstEnd = new int[capacity];
    Arrays.fill(link, NONE);
    int last = START;
    for (int at = 0; at < words.length; at++) {
      last = append(last, words[at], at);
    }
  }

  int states() {
    return states;
  }

  /** The state after one more word; {@link #NONE} where the text has no such run. */
  int next(int state, int word) {
    return edges.get(state, word);
  }

  /** The state of the longest shorter run that ends at more places; {@link #NONE} at the start. */
  int link(int state) {
    return link[state];
  }

  /** Words in the longest run of a state. */
  int longest(int state) {
    return longest[state];
  }

  /** Where the runs of a state end for the first time: the place of their last word. */
  int firstEnd(int state) {
    return firstEnd[state];
  }

  private int append(int last, int word, int at) {
    int made = states++;
    longest[made] = longest[last] + 1;
    firstEnd[made] = at;
    int state = last;
    while (state != NONE && edges.get(state, word) == NONE) {
      edges.put(state, word, made);
      state = link[state];
    }
    link[made] = state == NONE ? START : reaching(state, word);
    return made;
  }

  /** The state whose longest run is that of the given state and the word; split off if need be. */
  private int reaching(int state, int word) {
    int next = edges.get(state, word);
    if (longest[next] == longest[state] + 1) {
      return next;
    }
    int split = states++;
    longest[split] = longest[state] + 1;
    firstEnd[split] = firstEnd[next];
    link[split] = link[next];
    edges.copy(next, split);
    link[next] = split;
    for (int from = state; from != NONE && edges.get(from, word) == next; from = link[from]) {
      edges.put(from, word, split);
    }
    return split;
  }
}
