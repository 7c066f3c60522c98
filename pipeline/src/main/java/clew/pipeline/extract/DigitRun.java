package clew.pipeline.extract;

import java.util.List;
import java.util.Set;

/** Pieces that may belong to one number, in order, with the gap after each but the last. */
record DigitRun(List<DigitPiece> pieces, List<Gap> gaps) {
  /**
   * What stands between two pieces.
   *
   * @param strength 0 nothing, 1 a character, 2 a few usual separators, 3 anything else, 4 a line
   *     break or a word
   */
  record Gap(String text, int strength, Set<String> disguise) {
    Gap {
      disguise = Set.copyOf(disguise);
    }
  }

  DigitRun {
    pieces = List.copyOf(pieces);
    gaps = List.copyOf(gaps);
  }
}
