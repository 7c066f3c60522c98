package clew.pipeline.link;

/** A trait and one node that carries it. */
public record CarriedTrait(String kind, String value, LinkNode node) {
  /** What carriers are grouped by. No kind holds a line break. */
  String key() {
    return kind + '\n' + value;
  }
}
