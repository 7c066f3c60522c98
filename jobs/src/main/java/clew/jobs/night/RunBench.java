package clew.jobs.night;

import clew.jobs.store.Run;
import clew.jobs.work.Progress;
import clew.models.TextPair;
import clew.pipeline.link.Workbench;
import clew.pipeline.table.Table;
import java.util.function.Supplier;

/** The run as linking sees it. */
final class RunBench implements Workbench {
  private final Run run;
  private final Progress progress;

  RunBench(Run run, Progress progress) {
    this.run = run;
    this.progress = progress;
  }

  @Override
  public <T extends Record> Table<T> stage(String name, Table<T> table) {
    return run.stage(name, table);
  }

  @Override
  public Table<TextPair> knownPairs() {
    return run.read(TextPair.class);
  }

  @Override
  public void keepPairs(Table<TextPair> fresh) {
    run.appendInOrder(fresh, "left_id", "right_id");
  }

  @Override
  public <R> R step(String name, Supplier<R> work) {
    return progress.stage(name, work);
  }
}
