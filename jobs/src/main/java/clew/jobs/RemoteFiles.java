package clew.jobs;

import clew.jobs.store.HadoopSettings;
import clew.models.Complaint;
import clew.models.Exit;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * The files that an address names, in an object store or another file system that Hadoop knows. The
 * settings of {@code spark.hadoop.*} hold here, too.
 */
final class RemoteFiles {
  private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{1,20}+://");
  private static final Pattern GLOB = Pattern.compile("[*?\\[{]");

  private RemoteFiles() {}

  static boolean isAddress(String given) {
    return ADDRESS.matcher(given).lookingAt();
  }

  /**
   * Sorted by name; none of a folder that holds none.
   *
   * @throws Complaint {@link Exit#INPUT_MISSING} where the address names nothing
   */
  static List<InputFiles.Found> find(String given) {
    try {
      FileSystem files = new Path(given).getFileSystem(HadoopSettings.read());
      FileStatus[] matches = files.globStatus(new Path(given));
      if (matches == null || matches.length == 0) {
        throw missing(given + " does not exist: no such file or folder");
      }
      boolean glob = GLOB.matcher(given).find();
      List<InputFiles.Found> found = new ArrayList<>();
      for (FileStatus match : matches) {
        add(
            found,
            files,
            match,
            glob ? files.makeQualified(new Path(base(given))) + "/" : folder(match));
      }
      found.sort(Comparator.comparing(InputFiles.Found::name));
      return found;
    } catch (FileNotFoundException e) {
      throw missing(given + " does not exist: no such file or folder");
    } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
      throw missing(given + " cannot be listed: " + e.getMessage());
    }
  }

  private static void add(
      List<InputFiles.Found> found, FileSystem files, FileStatus match, String folder)
      throws IOException {
    if (match.isFile()) {
      add(found, match, folder);
      return;
    }
    RemoteIterator<LocatedFileStatus> below = files.listFiles(match.getPath(), true);
    while (below.hasNext()) {
      add(found, below.next(), folder);
    }
  }

  private static void add(List<InputFiles.Found> found, FileStatus file, String folder) {
    String path = file.getPath().toString();
    String name = path.startsWith(folder) ? path.substring(folder.length()) : path;
    for (String part : name.split("/", -1)) {
      if (InputFiles.isHidden(part)) {
        return;
      }
    }
    found.add(new InputFiles.Found(path, name, file.getLen()));
  }

  private static String folder(FileStatus match) {
    Path above = match.getPath().getParent();
    return (above == null ? match.getPath() : above) + "/";
  }

  /** The part of a glob that has no pattern. */
  private static String base(String glob) {
    var pattern = GLOB.matcher(glob);
    return pattern.find() ? glob.substring(0, glob.lastIndexOf('/', pattern.start()) + 1) : glob;
  }

  private static Complaint missing(String what) {
    return new Complaint(Exit.INPUT_MISSING, what);
  }
}
