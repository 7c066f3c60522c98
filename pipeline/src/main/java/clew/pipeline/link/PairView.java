package clew.pipeline.link;

import java.util.Arrays;

/**
 * What can be told of two nodes without their texts: the traits that both carry, whether their
 * places, posters and phones agree. One is used for one pair after the other.
 */
final class PairView {
  private final NodeBook book;
  private final Genericness generic;
  private int[] shared = new int[16];
  private int size;
  private int left;
  private int right;
  private boolean contact;
  private boolean posterPlace;
  private boolean phone;
  private boolean name;
  private int place;

  PairView(NodeBook book, Genericness generic) {
    this.book = book;
    this.generic = generic;
  }

  /** Looks at another pair. */
  PairView of(int one, int other) {
    left = one;
    right = other;
    size = 0;
    contact = false;
    posterPlace = false;
    phone = false;
    name = false;
    place = -1;
    IntLists carried = book.carried();
    int i = carried.from(one);
    int j = carried.from(other);
    int iEnd = carried.to(one);
    int jEnd = carried.to(other);
    while (i < iEnd && j < jEnd) {
      int mine = carried.at(i);
      int its = carried.at(j);
      if (mine == its) {
        add(mine);
      }
      i += mine <= its ? 1 : 0;
      j += its <= mine ? 1 : 0;
    }
    return this;
  }

  private void add(int trait) {
    if (size == shared.length) {
      shared = Arrays.copyOf(shared, 2 * size);
    }
    shared[size++] = trait;
    switch (book.kind(trait)) {
      case NodeBook.KIND_PLACE -> {
        if (place < 0 || book.carriers().size(trait) < book.carriers().size(place)) {
          place = trait;
        }
      }
      case NodeBook.KIND_NAME -> name = true;
      case NodeBook.KIND_IMAGE -> {}
      case NodeBook.KIND_POSTER_PLACE -> posterPlace = true;
      default -> {
        boolean tells = !generic.is(trait);
        contact |= tells;
        phone |= tells && book.kind(trait) == NodeBook.KIND_PHONE;
      }
    }
  }

  /** IdNumbers of the traits that both carry, generic ones too, in their order. */
  int[] shared() {
    return Arrays.copyOf(shared, size);
  }

  boolean samePosterAndPlace() {
    return posterPlace;
  }

  /** The smallest place of both; below 0 where they have none in common. */
  int place() {
    return place;
  }

  boolean samePlace() {
    return place >= 0;
  }

  /** Whether both are in known places, none of them the same. */
  boolean elsewhere() {
    return place < 0 && book.hasPlace(left) && book.hasPlace(right);
  }

  /** Whether both name phones that mean something, and share none. */
  boolean phonesDiffer() {
    return !phone && generic.hasPhone(left) && generic.hasPhone(right);
  }

  /** Whether both name posters, none of them the same or nearly so. */
  boolean postersDiffer() {
    return !name
        && book.hasPoster(left)
        && book.hasPoster(right)
        && !book.alikePosters(left, right);
  }

  /** Whether they share a contact, or poster and place. */
  boolean together() {
    return contact || posterPlace;
  }

  /** Whether something speaks against one hand, and no contact for it. */
  boolean conflict() {
    return !together() && (postersDiffer() || phonesDiffer());
  }

  /** What the pair tells of a text that both carry: how much speaks for one hand. */
  double agreeing() {
    return together() || (!conflict() && samePlace()) ? 1 : 0;
  }

  /**
   * How much can be told.
   *
   * @param elsewhere what two different places count
   */
  double telling(double elsewhere) {
    if (together() || conflict() || samePlace()) {
      return 1;
    }
    return elsewhere() ? elsewhere : 0;
  }
}
