package clew.pipeline.cluster;

/** Numbers of ids where the same one often comes again at once. For one thread. */
final class IdRuns {
  private final IdIndex index;
  private String last = "";
  private int number;

  IdRuns(IdIndex index) {
    this.index = index;
    number = index.number(last);
  }

  /** As the index gives it; it is asked only where the id is not the last one. */
  int number(String id) {
    if (!id.equals(last)) {
      last = id;
      number = index.number(id);
    }
    return number;
  }
}
