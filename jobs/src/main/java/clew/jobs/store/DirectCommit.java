package clew.jobs.store;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.JobContext;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.TaskAttemptID;
import org.apache.spark.internal.io.FileCommitProtocol;
import org.apache.spark.internal.io.FileNameSpec;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * How Spark writes a table where there is no rename: every attempt of a task writes to a name of
 * its own, in the place where the file stays, and {@link #NAMES}, written when all tasks are done,
 * names the files of the attempts that count. Spark's own protocol moves each file twice, which an
 * object store does by copying it.
 *
 * <p>Made by Spark, by name, once for each job of writing; a copy of it goes to every task.
 */
public final class DirectCommit extends FileCommitProtocol implements Serializable {
  /** The setting of a session that names the protocol. */
  static final String SETTING = "spark.sql.sources.commitProtocolClass";

  /** The object that names the files of a table, a line each, in the order of its parts. */
  static final String NAMES = "_names";

  private static final long serialVersionUID = 1L;

  private final String target;
  private final ArrayList<String> written = new ArrayList<>();

  /**
   * As Spark calls it.
   *
   * @param job not needed: a job has a target of its own
   * @param target the folder of the table
   */
  public DirectCommit(String job, String target) {
    this.target = target;
  }

  @Override
  public void setupJob(JobContext context) {
    // Nothing: folders need not be made.
  }

  @Override
  public void setupTask(TaskAttemptContext context) {
    written.clear();
  }

  @Override
  public String newTaskTempFile(
      TaskAttemptContext context, Option<String> folder, FileNameSpec asked) {
    TaskAttemptID attempt = context.getTaskAttemptID();
    String name =
        String.format(
            Locale.ROOT,
            "part-%05d-%d%s",
            attempt.getTaskID().getId(),
            attempt.getId(),
            asked.suffix());
    written.add(name);
    return new Path(target, name).toString();
  }

  @Override
  public TaskCommitMessage commitTask(TaskAttemptContext context) {
    return new TaskCommitMessage(new ArrayList<>(written));
  }

  @Override
  public void abortTask(TaskAttemptContext context) {
    try {
      for (String name : written) {
        files(context).delete(new Path(target, name), false);
      }
    } catch (IOException e) {
      throw DiskTrouble.of(e, "removing what a task wrote to " + target);
    }
  }

  @Override
  public void commitJob(JobContext context, Seq<TaskCommitMessage> tasks) {
    List<String> names = new ArrayList<>();
    for (TaskCommitMessage task : CollectionConverters.asJava(tasks)) {
      for (Object name : (List<?>) task.obj()) {
        names.add(name.toString());
      }
    }
    names.sort(null);
    try (var out = files(context).create(new Path(target, NAMES), true)) {
      out.write(String.join("\n", names).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw DiskTrouble.of(e, "naming what was written to " + target);
    }
  }

  @Override
  public void abortJob(JobContext context) {
    try {
      files(context).delete(new Path(target), true);
    } catch (IOException e) {
      throw DiskTrouble.of(e, "removing " + target);
    }
  }

  private FileSystem files(JobContext context) throws IOException {
    return new Path(target).getFileSystem(context.getConfiguration());
  }

  /** The files that count, by name; whatever else lies there is of attempts that do not. */
  static List<String> names(Folder folder, String target) {
    return folder
        .read(target + "/" + NAMES)
        .map(content -> new String(content, StandardCharsets.UTF_8))
        .map(content -> content.lines().toList())
        .orElse(List.of());
  }
}
