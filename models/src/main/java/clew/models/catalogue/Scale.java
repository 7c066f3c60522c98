package clew.models.catalogue;

import java.io.Serializable;

/**
 * Turns a count into a share of an indicator's points. The share grows with the logarithm, so that
 * each doubling counts the same and repeats saturate.
 */
public record Scale(double noneAt, double fullAt) implements Serializable {
  public Scale {
    if (!(noneAt > 0 && fullAt > noneAt)) {
      throw new IllegalArgumentException(
          "none_at is " + noneAt + " and full_at is " + fullAt + ", not 0 < none_at < full_at");
    }
  }

  /** 0 up to none_at, 1 from full_at on. */
  public double of(long count) {
    if (count <= noneAt) {
      return 0;
    }
    if (count >= fullAt) {
      return 1;
    }
    // StrictMath: the same bits on every machine.
    return StrictMath.log(count / noneAt) / StrictMath.log(fullAt / noneAt);
  }
}
