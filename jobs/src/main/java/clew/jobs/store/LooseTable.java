package clew.jobs.store;

import clew.models.Complaint;
import clew.models.Exit;
import clew.models.Tables;
import clew.pipeline.table.Table;
import java.util.List;
import org.apache.hadoop.fs.Path;

/**
 * A table outside of any output folder: one Parquet file in a folder that the user names, replaced
 * whole when it is written again.
 */
public final class LooseTable {
  private final Folder folder;

  private LooseTable(Folder folder) {
    this.folder = folder;
  }

  /**
   * A folder for tables, which need not exist.
   *
   * @throws Complaint {@link Exit#USAGE} where it is an output folder of Clew or lies in one: what
   *     a run published is never touched
   */
  public static LooseTable in(String directory) {
    Folder folder = Folder.of(directory);
    for (Path place = folder.at(""); place != null; place = place.getParent()) {
      Folder above = Folder.of(place.toString());
      if (above.isFile("")) {
        throw new Complaint(Exit.USAGE, above + " is a file, not a folder: name another --to");
      }
      if (above.isFile(Pointer.NAME) && above.exists(Housekeeping.RUNS)) {
        throw new Complaint(
            Exit.USAGE,
            folder
                + " lies in the output folder "
                + above
                + ", which runs alone write to: name"
                + " another --to");
      }
    }
    return new LooseTable(folder);
  }

  /**
   * Writes a table of few rows.
   *
   * @return where it lies
   * @throws Complaint {@link Exit#TRANSIENT} where it cannot be written
   */
  public <T extends Record> String write(Table<T> table) {
    String name = Tables.info(table.type()).name();
    String file = name + ".parquet";
    String work = "." + name + ".part";
    String target = "." + name + ".new";
    folder.makeFolder("");
    folder.delete(work);
    folder.delete(target);
    List<Manifest.DataFile> files =
        new TableFiles(folder, table::spark)
            .spread(work, target, Table.of(table.type(), table.rows().coalesce(1)));
    folder.replace(files.get(0).path(), file);
    folder.delete(target);
    return folder.at(file).toUri().getPath();
  }
}
