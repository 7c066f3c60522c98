package clew.pipeline.posting;

import clew.models.Trait;
import java.util.List;

/** What a text carries: its comparison text and its contacts. */
public record TextTraits(
    String textId, String comparisonId, int comparisonLength, List<Trait> contacts) {
  public TextTraits {
    contacts = List.copyOf(contacts);
  }
}
