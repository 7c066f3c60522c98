package clew.jobs.store;

import clew.models.Complaint;
import clew.models.Exit;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hadoop.io.IOUtils;

/**
 * A folder that an invented corpus goes to, on this machine or on another file system: on a
 * cluster, one that every worker reaches. No output folder of runs: it has no manifest and no lock.
 */
public final class CorpusFolder {
  private static final int BUFFER = 1 << 16;

  private final Folder folder;

  private CorpusFolder(Folder folder) {
    this.folder = folder;
  }

  /** Makes nothing yet. */
  public static CorpusFolder at(String directory) {
    return new CorpusFolder(Folder.of(directory));
  }

  /**
   * Makes the folder.
   *
   * @throws Complaint {@link Exit#USAGE} where something is in the way
   */
  public void begin() {
    if (folder.isFile("") || !folder.list("").isEmpty()) {
      throw new Complaint(
          Exit.USAGE, folder + " is in the way: name a folder that is empty or does not exist");
    }
    folder.makeFolder("");
  }

  /** A file to be written from its begin; one that a task left when it failed is written anew. */
  public OutputStream create(String path) {
    try {
      OutputStream out = folder.files().create(folder.at(path), true);
      folder.protect(path);
      return new BufferedOutputStream(out, BUFFER);
    } catch (IOException e) {
      throw DiskTrouble.of(e, "writing " + folder.at(path));
    }
  }

  /** Writes a small file. */
  public void write(String path, String text) {
    try (OutputStream out = create(path)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw DiskTrouble.of(e, "writing " + folder.at(path));
    }
  }

  /** Puts files into one, in their order, and takes them away. */
  public void join(List<String> parts, String path) {
    try (OutputStream out = create(path)) {
      for (String part : parts) {
        try (InputStream in = folder.files().open(folder.at(part))) {
          IOUtils.copyBytes(in, out, BUFFER);
        }
      }
    } catch (IOException e) {
      throw DiskTrouble.of(e, "writing " + folder.at(path));
    }
    parts.forEach(folder::delete);
    parts.forEach(part -> folder.deleteIfEmpty(Folder.parent(part)));
  }
}
