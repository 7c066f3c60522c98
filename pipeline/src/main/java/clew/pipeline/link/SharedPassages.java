package clew.pipeline.link;

import clew.models.catalogue.LinkWeights;
import java.util.Arrays;

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

  // The left node, which stays the same for many pairs: where in its set each gram of its sequence
  // stands, and in which look a gram of the set was found to be shared, and was read.
  private int left = -1;
  private int[] places = new int[0];
  private int[] sharedIn = new int[0];
  private int[] readIn = new int[0];
  private int look;

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
  SharedPassages of(int one, int other, PairView view) {
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
    if (book.sets().size(one) == 0 || book.sets().size(other) == 0) {
      return this;
    }
    if (one != left) {
      take(one);
    }
    if (!findShared(other)) {
      return this;
    }
    int from = book.sequences().from(left);
    for (int at = 0; at < book.sequences().size(left); at++) {
      int place = places[at];
      if (place >= 0 && sharedIn[place] == look) {
        read(book.sequences().at(from + at), place);
      } else {
        endRun();
      }
    }
    endRun();
    return this;
  }

  private void take(int node) {
    left = node;
    IntLists sequences = book.sequences();
    int from = sequences.from(node);
    places = new int[sequences.size(node)];
    for (int at = 0; at < places.length; at++) {
      int gram = sequences.at(from + at);
      places[at] = gram == GramBook.BREAK ? -1 : book.sets().placeOf(node, gram);
    }
    sharedIn = new int[book.sets().size(node)];
    readIn = new int[sharedIn.length];
    look = 0;
  }

  /** Marks the grams of the left node that another has, too; false where there is none. */
  private boolean findShared(int other) {
    look++;
    IntLists sets = book.sets();
    int from = sets.from(left);
    int mine = from;
    int its = sets.from(other);
    boolean found = false;
    while (mine < sets.to(left) && its < sets.to(other)) {
      int gram = sets.at(mine);
      int another = sets.at(its);
      if (gram == another) {
        sharedIn[mine - from] = look;
        found = true;
      }
      mine += gram <= another ? 1 : 0;
      its += another <= gram ? 1 : 0;
    }
    return found;
  }

  /**
   * A gram that a text repeats tells once.
   *
   * @param place in the set of the left node
   */
  private void read(int gram, int place) {
    if (readIn[place] == look) {
      return;
    }
    readIn[place] = look;
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
