package clew.pipeline.link;

import java.io.Serializable;

/**
 * The phones that the carriers of a value name beside it. What may be a hub is passed over: it
 * tells nobody apart.
 */
final class OtherPhones implements Serializable {
  private static final long serialVersionUID = 1L;

  private final NodeBook book;
  private final int suspect;

  /**
   * Of these nodes.
   *
   * @param suspect a phone on so many nodes may be a hub
   */
  OtherPhones(NodeBook book, int suspect) {
    this.book = book;
    this.suspect = suspect;
  }

  /** Whether a node names another phone than the trait. */
  boolean any(int node, int trait) {
    int phones = book.phones(node);
    IntLists carried = book.carried();
    for (int at = carried.from(node); at < carried.to(node); at++) {
      int its = carried.at(at);
      boolean passedOver = its == trait || isSuspect(its);
      phones -= book.kind(its) == NodeBook.KIND_PHONE && passedOver ? 1 : 0;
    }
    return phones > 0;
  }

  /** Whether two nodes name the same phone, another than the trait. */
  boolean shared(int left, int right, int trait) {
    IntLists carried = book.carried();
    for (int at = carried.from(left); at < carried.to(left); at++) {
      int its = carried.at(at);
      if (book.kind(its) == NodeBook.KIND_PHONE
          && its != trait
          && !isSuspect(its)
          && carried.placeOf(right, its) >= 0) {
        return true;
      }
    }
    return false;
  }

  private boolean isSuspect(int trait) {
    return book.carriers().size(trait) >= suspect;
  }
}
