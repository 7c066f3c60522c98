package clew.models;

import java.util.List;

/** What one indicator adds to a cluster's lead priority, and why. Not a table. */
public record ScorePart(
    @Doc("the indicator in the catalogue") String indicatorId,
    @Doc("A to D, as in the catalogue") String evidenceGrade,
    @Doc("plus, minus or ambiguous") String direction,
    @Doc("indicators of one family are left out together") String family,
    @Doc("points, more than 0") double points,
    @Doc("what was found, in words: counts only, no values") String explanation,
    @Doc("where texts show it; empty where the whole cluster does") List<TextSpan> shown) {
  public ScorePart {
    Checks.present("indicator_id", indicatorId);
    shown = List.copyOf(shown);
  }
}
