package clew.jobs.export;

/** Numbers as people read them. */
final class Rounded {
  private Rounded() {}

  /** Points and bits, to a hundredth. */
  static double points(double number) {
    return Math.rint(number * 100) / 100;
  }
}
