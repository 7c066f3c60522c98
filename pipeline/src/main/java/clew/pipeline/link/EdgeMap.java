package clew.pipeline.link;

import java.util.Arrays;

/** The edges of an automaton: (state, word) to state, in primitive arrays. */
final class EdgeMap {
  private final int[] slots;
  private final int[] from;
  private final int[] word;
  private final int[] to;
  private final int[] nextOfState;
  private final int[] firstOfState;
  private int size;

  EdgeMap(int edges, int states) {
    from = new int[edges];
    word = new int[edges];
    to = new int[edges];
    nextOfState = new int[edges];
    firstOfState = new int[states];
    Arrays.fill(firstOfState, SuffixAutomaton.NONE);
    slots = new int[Integer.highestOneBit(Math.max(1, edges)) * 4];
    Arrays.fill(slots, SuffixAutomaton.NONE);
  }

  int get(int state, int label) {
    int edge = slots[slot(state, label)];
    return edge == SuffixAutomaton.NONE ? SuffixAutomaton.NONE : to[edge];
  }

  /** Adds an edge, or leads one that is there elsewhere. */
  void put(int state, int label, int target) {
    int slot = slot(state, label);
    int edge = slots[slot];
    if (edge == SuffixAutomaton.NONE) {
      edge = size++;
      slots[slot] = edge;
      from[edge] = state;
      word[edge] = label;
      nextOfState[edge] = firstOfState[state];
      firstOfState[state] = edge;
    }
    to[edge] = target;
  }

  /** Gives a state all edges of another. */
  void copy(int state, int copy) {
    for (int edge = firstOfState[state]; edge != SuffixAutomaton.NONE; edge = nextOfState[edge]) {
      put(copy, word[edge], to[edge]);
    }
  }

  /** Where an edge stands, or would. */
  private int slot(int state, int label) {
    int mask = slots.length - 1;
    int slot = (int) Mixing.mix((long) state << 32 | label) & mask;
    while (slots[slot] != SuffixAutomaton.NONE && !is(slots[slot], state, label)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private boolean is(int edge, int state, int label) {
    return from[edge] == state && word[edge] == label;
  }
}
