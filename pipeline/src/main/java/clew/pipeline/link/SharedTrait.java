package clew.pipeline.link;

import clew.models.Trait;

/**
 * A trait with what is known of its spread.
 *
 * @param nodes nodes that carry it
 * @param contexts groups of these nodes that nothing else holds together, 1 or more
 * @param generic whether it is so common that it means nothing
 */
public record SharedTrait(String kind, String value, long nodes, double contexts, boolean generic) {
  Trait trait() {
    return new Trait(kind, value);
  }
}
