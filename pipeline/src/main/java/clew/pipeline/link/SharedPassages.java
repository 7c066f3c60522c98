package clew.pipeline.link;

import clew.models.catalogue.LinkWeights;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The passages that two nodes share, and what they are worth: each counted once, trusted as far as
 * all others that carry it agree in something else. One is used for one pair after the other.
 */
final class SharedPassages {
  /** One pair that tells, almost: of a passage of which less is known nobody vouches. Chosen. */
  static final double ENOUGH_TO_TELL = .9;

  /** A passage of which nothing is known is trusted by half. Chosen. */
  private static final double PRESUMED = .5;

  private static final double PRESUMED_OF = 1;

  /** A whole text of which little is known is taken for its poster's own: eight of ten are. */
  private static final double TEXT_PRESUMED = 1.6;

  private static final double TEXT_PRESUMED_OF = 2;

  private final GramBook book;
  private final LinkWeights weights;
  private final BitSet met = new BitSet();
  private double[] known = new double[16];
  private int knownSize;
  private double unknown;
  private boolean any;
  private double textShare;
  private double textTelling;
  private int longest;
  private int longestGram;
  private boolean near;
  private double ownAgreeing;
  private double ownTelling;

  // The run that is being read.
  private int length;
  private int first;
  private double share;
  private double telling;
  private double runTextShare;
  private double runTextTelling;

  SharedPassages(GramBook book, LinkWeights weights) {
    this.book = book;
    this.weights = weights;
  }

  /** Looks at another pair. */
  SharedPassages of(int left, int right, PairView view) {
    met.clear();
    knownSize = 0;
    unknown = 0;
    any = false;
    textShare = 0;
    textTelling = 0;
    longest = 0;
    longestGram = -1;
    near = !view.elsewhere() && !view.conflict();
    ownAgreeing = view.agreeing();
    ownTelling = view.telling(Agreement.ELSEWHERE);
    length = 0;
    IntLists sequences = book.sequences();
    IntLists sets = book.sets();
    if (sets.size(left) == 0 || sets.size(right) == 0) {
      return this;
    }
    for (int at = sequences.from(left); at < sequences.to(left); at++) {
      int gram = sequences.at(at);
      int place = gram == GramBook.BREAK ? -1 : sets.placeOf(right, gram);
      if (place >= 0) {
        read(gram, place);
      } else {
        endRun();
      }
    }
    endRun();
    return this;
  }

  /**
   * A gram that a text repeats tells once.
   *
   * @param place among the grams of the right node
   */
  private void read(int gram, int place) {
    if (met.get(place)) {
      return;
    }
    met.set(place);
    double agreeing = book.agreeing(gram);
    double tells = book.telling(gram);
    if (book.isWhole(gram)) {
      // A pair is no witness for itself.
      agreeing = Math.max(0, agreeing - ownAgreeing);
      tells = Math.max(0, tells - ownTelling);
    }
    double its = share(agreeing, tells);
    if (length == 0) {
      first = gram;
    }
    if (length == 0 || its > share || (its == share && tells > telling)) {
      share = its;
      telling = tells;
      runTextShare = (agreeing + TEXT_PRESUMED) / (tells + TEXT_PRESUMED_OF);
      runTextTelling = tells;
    }
    length++;
  }

  /** What share of a passage's carriers agrees, some of it presumed. */
  static double share(double agreeing, double telling) {
    return (agreeing + PRESUMED) / (telling + PRESUMED_OF);
  }

  private void endRun() {
    if (length == 0) {
      return;
    }
    any = true;
    double bits = weights.passageBits() * weights.trust(share);
    if (near && share >= weights.passageLengthShare()) {
      bits += Math.min(weights.passageLengthMostBits(), weights.passageWordBits() * (length - 1));
    }
    if (telling >= ENOUGH_TO_TELL) {
      keep(bits);
    } else {
      unknown += bits;
    }
    if (runTextShare > textShare || (runTextShare == textShare && runTextTelling > textTelling)) {
      textShare = runTextShare;
      textTelling = runTextTelling;
    }
    if (length > longest) {
      longest = length;
      longestGram = first;
    }
    length = 0;
  }

  private void keep(double bits) {
    if (knownSize == known.length) {
      known = Arrays.copyOf(known, 2 * knownSize);
    }
    known[knownSize++] = bits;
  }

  /** Whether there is any passage. */
  boolean any() {
    return any;
  }

  /** The first gram of the longest passage. */
  int longestGram() {
    return longestGram;
  }

  /** Grams in the longest passage. */
  int longest() {
    return longest;
  }

  /** How far whole texts that hold these passages are to be trusted, 0 to 1. */
  double textTrust() {
    return any ? weights.trust(textShare) : 1;
  }

  /** Whether other carriers tell anything of the whole text. */
  boolean textIsKnown() {
    return textTelling >= ENOUGH_TO_TELL;
  }

  /**
   * What all passages together are worth: the best in full, each further one less; those of which
   * nothing is known count as one.
   */
  double worth() {
    if (unknown > 0) {
      double most =
          weights.unknownPassagesMostBits() + (near ? weights.passageLengthMostBits() : 0);
      keep(Math.min(most, unknown));
      unknown = 0;
    }
    Arrays.sort(known, 0, knownSize);
    double worth = 0;
    double factor = 1;
    for (int i = knownSize - 1; i >= 0; i--) {
      worth += known[i] * factor;
      factor *= weights.furtherPassages();
    }
    return worth;
  }
}
