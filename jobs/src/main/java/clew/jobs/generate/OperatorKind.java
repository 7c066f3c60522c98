package clew.jobs.generate;

import java.util.List;

/**
 * What a hand is. Shares and sizes are chosen so that accounts look like those of a real site: 75 %
 * with one ad, a third of all ads with the largest hundredth of accounts.
 */
enum OperatorKind {
  INDEPENDENT("independent", "i", 0, 1, 1, 15, false),
  DUO("duo", "d", .016, 2, 1.5, 15, false),
  AGENCY("agency", "a", .010, 4, 1.3, 60, true),
  VENUE("venue", "v", .014, 5, 1.3, 90, true),
  NETWORK("network", "n", .018, 10, 1.05, Integer.MAX_VALUE, true),
  SCAM("scam", "c", .007, 3, 1.2, 40, false),
  SPAM("spam", "s", .003, 15, 1.2, 400, false);

  /** Of independents, those with one ad. */
  private static final double ALONE = .82;

  /** A hand has this share of a corpus at most, as the largest real ones have. */
  private static final int MOST_OF = 40;

  private static final List<OperatorKind> ALL = List.of(values());

  private final String word;
  private final String letter;
  private final double share;
  private final int fewest;
  private final double exponent;
  private final int most;
  private final boolean manyNames;

  OperatorKind(
      String word,
      String letter,
      double share,
      int fewest,
      double exponent,
      int most,
      boolean manyNames) {
    this.word = word;
    this.letter = letter;
    this.share = share;
    this.fewest = fewest;
    this.exponent = exponent;
    this.most = most;
    this.manyNames = manyNames;
  }

  static OperatorKind drawn(Dice dice) {
    double left = dice.fraction();
    for (OperatorKind kind : ALL) {
      left -= kind.share;
      if (kind.share > 0 && left < 0) {
        return kind;
      }
    }
    return INDEPENDENT;
  }

  /** How many ads one of them has. */
  long ads(Dice dice, long corpus) {
    if (this == INDEPENDENT) {
      return dice.chance(ALONE) ? 1 : dice.heavy(2, 1.6, most);
    }
    return dice.heavy(fewest, exponent, Math.min(most, Math.max(fewest, corpus / MOST_OF)));
  }

  /** How many phones it has had. */
  int phones(Dice dice, long ads) {
    return switch (this) {
      case INDEPENDENT -> dice.chance(.15) ? 0 : dice.chance(.06) ? 2 : 1;
      case DUO, SCAM, SPAM -> 1;
      case NETWORK -> (int) Math.min(12, Math.max(3, ads / 8));
      case AGENCY, VENUE -> dice.chance(.3) ? 2 : 1;
    };
  }

  /** The word that the truth uses. */
  String word() {
    return word;
  }

  String letter() {
    return letter;
  }

  boolean manyNames() {
    return manyNames;
  }
}
