package clew.jobs.generate;

/** Decides which rows of an ad cannot be read. */
final class Damage {
  /** Of ads, those whose rows cannot be read any night, for what they say. Chosen. */
  private static final double AD = .004;

  /** Of rows, those that cannot be read for another reason. Chosen. */
  private static final double ROW = .002;

  private final CorpusSettings settings;

  Damage(CorpusSettings settings) {
    this.settings = settings;
  }

  /** For each of so many sightings of an ad, whether its row is broken. */
  boolean[] of(Operator operator, long number, int sightings) {
    Dice dice = Dice.of(settings.seed(), Topic.DAMAGE, operator.plan().index(), number);
    double dose = settings.doses().malformed();
    boolean always = dice.chance(Math.min(1, AD * dose));
    boolean[] broken = new boolean[sightings];
    for (int sighting = 0; sighting < sightings; sighting++) {
      broken[sighting] = always || dice.chance(Math.min(1, ROW * dose));
    }
    return broken;
  }
}
