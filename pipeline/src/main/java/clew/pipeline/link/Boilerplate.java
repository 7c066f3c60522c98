package clew.pipeline.link;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Grams that stand in everybody's ads: what a site or a trade adds to each. */
final class Boilerplate implements Serializable {
  private static final long serialVersionUID = 1L;

  private final LongIndex grams;

  /**
   * @param grams in any order
   */
  Boilerplate(long[] grams) {
    this.grams = new LongIndex(Arrays.stream(grams).sorted().distinct().toArray());
  }

  boolean isEmpty() {
    return grams.size() == 0;
  }

  /** The text without its words that are boilerplate. */
  NodeText without(NodeText text) {
    TextUnits units = new TextUnits(text.text());
    boolean[] dropped = dropped(units);
    for (boolean drop : dropped) {
      if (drop) {
        return text.with(units.without(dropped));
      }
    }
    return text;
  }

  /** The runs of words of a text that are boilerplate. */
  List<String> passages(String text) {
    TextUnits units = new TextUnits(text);
    boolean[] dropped = dropped(units);
    List<String> passages = new ArrayList<>();
    for (int unit = 0; unit < dropped.length; unit++) {
      if (dropped[unit]) {
        int from = unit;
        while (unit + 1 < dropped.length && dropped[unit + 1]) {
          unit++;
        }
        passages.add(text.substring(units.start(from), units.end(unit)));
      }
    }
    return passages;
  }

  private boolean[] dropped(TextUnits units) {
    boolean[] dropped = new boolean[units.size()];
    long[] its = units.grams();
    for (int unit = 0; unit < its.length; unit++) {
      if (grams.of(its[unit]) >= 0) {
        Arrays.fill(dropped, unit, units.gramEnd(unit), true);
      }
    }
    return dropped;
  }
}
