package clew.pipeline.link;

import clew.models.Ids;
import java.io.Serializable;

/**
 * One text of a node, as it is compared.
 *
 * @param node number of the node
 * @param comparisonId the comparison text that it was made from
 * @param title words of the title; empty where the body says so little that both are one text
 * @param text the words that are compared: those of the body, or of title and body
 * @param textId made from these words; empty where they say too little to be compared as a whole
 */
public record NodeText(int node, String comparisonId, String title, String text, String textId)
    implements Serializable {
  /** Shorter texts, in UTF-16 units, say too little to be compared. Chosen. */
  private static final int TELLING = 20;

  static NodeText of(int node, String comparisonId, String comparison, int bodyAt) {
    boolean both = comparison.length() - bodyAt < TELLING;
    return of(
        node,
        comparisonId,
        both ? "" : comparison.substring(0, bodyAt).strip(),
        both ? comparison : comparison.substring(bodyAt));
  }

  private static NodeText of(int node, String comparisonId, String title, String text) {
    String textId = text.length() < TELLING ? "" : Ids.of("compared", text);
    return new NodeText(node, comparisonId, title, text, textId);
  }

  /**
   * The same with fewer words. Where as good as none are left, the title says no more than they:
   * who copies a maker's text copies its title, too.
   */
  NodeText with(String fewer) {
    return of(node, comparisonId, fewer.length() < TELLING ? "" : title, fewer);
  }

  boolean compares() {
    return !textId.isEmpty();
  }
}
