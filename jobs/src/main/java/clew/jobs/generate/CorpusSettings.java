package clew.jobs.generate;

import java.io.Serializable;

/**
 * What is to be invented.
 *
 * @param ads distinct ads, from 1
 * @param seed the same gives the same bytes
 */
public record CorpusSettings(long ads, long seed, Doses doses) implements Serializable {
  /** Chosen: operators and their ads are numbered in 48 bits; this is far from that. */
  public static final long MOST_ADS = 1_000_000_000;

  public CorpusSettings {
    if (ads < 1 || ads > MOST_ADS) {
      throw new IllegalArgumentException(ads + " ads");
    }
  }
}
