package clew.pipeline.link;

import clew.models.TextPair;
import clew.pipeline.table.Table;
import java.util.function.Supplier;

/** Where linking lays down what it reads more than once, and keeps its evidence. */
public interface Workbench {
  /** Executes a table and gives it back as it lies on disk. */
  <T extends Record> Table<T> stage(String name, Table<T> table);

  /** All pairs of texts that were ever compared. */
  Table<TextPair> knownPairs();

  /** Keeps pairs that were compared now; they come in the order of their ids. */
  void keepPairs(Table<TextPair> fresh);

  /** Does a step of the work, which is told to whoever waits. */
  <R> R step(String name, Supplier<R> work);
}
