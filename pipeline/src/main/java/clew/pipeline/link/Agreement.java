package clew.pipeline.link;

/**
 * Whether the nodes that carry a passage are otherwise one hand: over all pairs of them, how much
 * speaks for it out of how much can be told. One operator's passages agree; a product description
 * that many sellers copied does not.
 *
 * @param agreeing weight of the pairs that agree
 * @param telling weight of the pairs of which something can be told
 * @param boilerplate whether it stands in so many unrelated places that it is no poster's own
 */
record Agreement(double agreeing, double telling, boolean boilerplate) {
  /** Carriers that are looked at; more are sampled: 2,016 pairs. Chosen. */
  static final int SAMPLE = 64;

  /** Different places say less than different phones: many post in several towns. Chosen. */
  static final double ELSEWHERE = .3;

  /** Fewer carriers make no boilerplate. Chosen. */
  private static final int MANY = 40;

  /** Of the pairs of boilerplate's carriers fewer than this share agree. Chosen. */
  private static final double CHANCE = .12;

  static Agreement of(NodeBook book, PairView view, int[] carriers) {
    int[] sample = Sample.of(book, carriers, SAMPLE);
    double agreeing = 0;
    double telling = 0;
    double fully = 0;
    double byPlace = 0;
    double ofPlaces = 0;
    for (int i = 0; i < sample.length; i++) {
      for (int j = 0; j < i; j++) {
        view.of(sample[j], sample[i]);
        boolean together = view.together();
        boolean conflict = view.conflict();
        boolean told = together || conflict || view.samePlace();
        boolean elsewhere = !told && view.elsewhere();
        double agrees = together || (!conflict && view.samePlace()) ? 1 : 0;
        double tells = told ? 1 : elsewhere ? ELSEWHERE : 0;
        agreeing += agrees;
        telling += tells;
        fully += told || elsewhere ? 1 : 0;
        if (!together && !conflict) {
          byPlace += agrees;
          ofPlaces += tells;
        }
      }
    }
    boolean boilerplate = carriers.length >= MANY && agreeing < CHANCE * fully;
    double beyond = beyondChance(byPlace, ofPlaces, book.placeChance());
    return new Agreement(agreeing - byPlace + beyond, telling, boilerplate);
  }

  /**
   * What is left of an agreement of places when that of strangers is taken off, as Cohen's kappa
   * (1960) does: where all ads are of three towns, strangers meet in one of them.
   *
   * @param chance that two strangers share their place
   */
  static double beyondChance(double agreeing, double telling, double chance) {
    double expected = chance / (chance + ELSEWHERE * (1 - chance));
    return expected >= 1 ? 0 : Math.max(0, (agreeing - expected * telling) / (1 - expected));
  }
}
