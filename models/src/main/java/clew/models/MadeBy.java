package clew.models;

/**
 * The version of the readers, which every fact that they make carries. Raised when the same input
 * would give other facts.
 */
public final class MadeBy {
  public static final String VERSION = "4";

  private MadeBy() {}
}
