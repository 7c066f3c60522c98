package clew.models;

/**
 * A comparison text in its family of near-duplicates. Not a table. Texts that are alone have no
 * row.
 */
public record TextFamily(
    @Doc("the comparison text") String comparisonId, @Doc("the family") String templateId) {

  /** The id of a family: made from the smallest comparison id in it. */
  public static String templateId(String smallestComparisonId) {
    return Ids.of("template", smallestComparisonId);
  }
}
