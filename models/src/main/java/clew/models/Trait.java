package clew.models;

import java.io.Serializable;

/** A value that a posting carries, by which it may be linked. Ordered by kind and value. */
public record Trait(
    @Doc("kind of evidence that sharing it is") String kind, @Doc("normalised value") String value)
    implements Comparable<Trait>, Serializable {
  private static final long serialVersionUID = 1L;

  @Override
  public int compareTo(Trait other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : value.compareTo(other.value);
  }
}
