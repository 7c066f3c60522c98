package clew.pipeline.extract;

import java.util.Set;
import java.util.TreeSet;

/** How a number was hidden: what its pieces and gaps say, and how it is spaced. */
record PhoneDisguise(DigitRun run, int first, int last) {
  /** Chosen: no site writes numbers in groups of one. */
  private static final int SINGLE_DIGITS_OF_SPACED_NUMBER = 5;

  /** A fresh sorted set of names; empty for a number written plainly. */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    int single = 0;
    for (int i = first; i <= last; i++) {
      names.addAll(run.pieces().get(i).disguise());
      single += run.pieces().get(i).singleFigure() ? 1 : 0;
      if (i < last) {
        names.addAll(run.gaps().get(i).disguise());
      }
    }
    if (single >= SINGLE_DIGITS_OF_SPACED_NUMBER) {
      names.add("spacing");
    }
    return names;
  }
}
