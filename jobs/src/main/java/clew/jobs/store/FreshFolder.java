package clew.jobs.store;

import clew.models.Complaint;
import clew.models.Exit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hadoop.fs.Path;

/**
 * A folder that the user names for files that are handed on, such as a report: new or empty, filled
 * beside its place, and there all at once. Only its owner reads it. It may lie in an output folder,
 * where an erasure reaches it, but not among what runs keep there.
 */
public final class FreshFolder {
  private final Folder parent;
  private final String name;

  private FreshFolder(Folder parent, String name) {
    this.parent = parent;
    this.name = name;
  }

  /**
   * Writes nothing yet.
   *
   * @throws Complaint {@link Exit#USAGE} where something is in the way, or the place belongs to
   *     runs
   */
  public static FreshFolder at(String directory) {
    Path place = Folder.of(directory).at("");
    Path above = place.getParent();
    if (above == null) {
      throw new Complaint(Exit.USAGE, directory + " is no new folder: name another --to");
    }
    FreshFolder fresh = new FreshFolder(Folder.of(above.toString()), place.getName());
    fresh.refuseOccupied();
    refuseRuns(place);
    return fresh;
  }

  private void refuseOccupied() {
    if (parent.isFile(name) || !parent.list(name).isEmpty()) {
      throw new Complaint(
          Exit.USAGE,
          this + " is in the way: name a folder that is empty or does not exist as --to");
    }
  }

  private static void refuseRuns(Path place) {
    Path below = place;
    for (Path above = place.getParent(); above != null; above = above.getParent()) {
      Folder folder = Folder.of(above.toString());
      if (folder.isFile("")) {
        throw new Complaint(Exit.USAGE, folder + " is a file, not a folder: name another --to");
      }
      if (folder.isFile(Pointer.NAME) && Occupancy.OURS.contains(below.getName())) {
        throw new Complaint(
            Exit.USAGE,
            place.toUri().getPath()
                + " lies in "
                + below.getName()
                + " of the output folder "
                + folder
                + ", which runs alone write to: name another --to");
      }
      below = above;
    }
  }

  /**
   * Makes a place beside it; what an interrupted one left there goes.
   *
   * @throws Complaint {@link Exit#TRANSIENT} where it cannot be written
   */
  public Draft begin() {
    String draft = "." + name + ".part";
    parent.delete(draft);
    parent.makeFolder(draft);
    parent.protect(draft);
    return new Draft(draft);
  }

  /** Files that nobody sees yet. Closed unpublished, they are gone. */
  public final class Draft implements AutoCloseable {
    private final String draft;
    private boolean published;

    private Draft(String draft) {
      this.draft = draft;
    }

    /**
     * Writes a file.
     *
     * @param file its name; not made from anything that an ad says
     */
    public void write(String file, String text) {
      String path = draft + "/" + file;
      try (OutputStream out = parent.files().create(parent.at(path), false)) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw DiskTrouble.of(e, "writing " + parent.at(path).toUri().getPath());
      }
      parent.protect(path);
    }

    /** Lets all files be seen at once. */
    public void publish() {
      refuseOccupied();
      List<String> files = parent.list(draft);
      files.forEach(file -> parent.sync(draft + "/" + file));
      if (parent.local(name).isPresent()) {
        parent.replace(draft, name);
      } else {
        parent.deleteIfEmpty(name);
        parent.move(draft, name);
      }
      parent.sync("");
      published = true;
    }

    @Override
    public void close() {
      if (!published) {
        parent.delete(draft);
      }
    }
  }

  /** Where it lies, as a full path or address. */
  @Override
  public String toString() {
    return parent
        .local(name)
        .map(path -> path.normalize().toString())
        .orElseGet(() -> parent.at(name).toString());
  }
}
