package clew.jobs;

import clew.models.Complaint;
import clew.models.Exit;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files that a path names: itself, all below it, or all that a glob matches. Files and folders
 * whose names begin with a dot (files: not with two) are passed over, and told how many; the marks
 * that Spark leaves beside Parquet are none; links are followed. A path with a scheme, as {@code
 * s3a://}, is looked for by Hadoop.
 */
final class InputFiles {
  private static final Logger LOG = LoggerFactory.getLogger(InputFiles.class);
  private static final Pattern GLOB = Pattern.compile("[*?\\[{]");

  /** Nobody hides a file so: a name that came from elsewhere begins with them (..%2F). */
  private static final String TWO_DOTS = "..";

  private static final Set<String> MARKS = Set.of("_SUCCESS", "_metadata", "_common_metadata");

  private InputFiles() {}

  /**
   * A file.
   *
   * @param path in full, or an address
   * @param name its path from the folder that was given, this one's name at its beginning, so that
   *     the files of two nights are told apart; or below the part of a glob that has no pattern,
   *     with slashes; a single file's own name
   */
  record Found(String path, String name, long bytes) {}

  /**
   * Sorted by name; none of a folder that holds none.
   *
   * @throws Complaint {@link Exit#INPUT_MISSING} where the path names nothing
   */
  static List<Found> find(String given) {
    if (RemoteFiles.isAddress(given)) {
      return RemoteFiles.find(given);
    }
    Path path;
    try {
      path = Path.of(given);
    } catch (InvalidPathException e) {
      throw missing(given + " is no path: " + e.getReason());
    }
    if (Files.isRegularFile(path)) {
      return List.of(found(path.toAbsolutePath().normalize(), fileName(path)));
    }
    if (Files.isDirectory(path)) {
      Path whole = path.toAbsolutePath().normalize();
      Path above = whole.getParent();
      return below(path, above == null ? whole : above, given, file -> true);
    }
    if (GLOB.matcher(given).find()) {
      return matching(given);
    }
    throw missing(
        given
            + (Files.exists(path)
                ? " is neither a file nor a folder"
                : " does not exist: no such file or folder"));
  }

  private static List<Found> matching(String glob) {
    String first = glob.substring(0, firstPattern(glob));
    Path base = Path.of(first.isEmpty() ? "." : first);
    if (!Files.isDirectory(base)) {
      throw missing(glob + " matches nothing: there is no folder " + base);
    }
    try {
      PathMatcher matcher =
          FileSystems.getDefault().getPathMatcher("glob:" + glob.substring(first.length()));
      Path whole = base.toAbsolutePath().normalize();
      List<Found> files = below(base, whole, glob, file -> matcher.matches(whole.relativize(file)));
      if (files.isEmpty()) {
        throw missing(glob + " matches no files");
      }
      return files;
    } catch (PatternSyntaxException e) {
      throw missing(glob + " is no glob: " + e.getDescription());
    }
  }

  /** Where the name begins that holds the first character of a pattern. */
  private static int firstPattern(String glob) {
    var pattern = GLOB.matcher(glob);
    return pattern.find() ? glob.lastIndexOf('/', pattern.start()) + 1 : glob.length();
  }

  private static List<Found> below(Path folder, Path namedFrom, String given, PathMatcher wanted) {
    Path base = folder.toAbsolutePath().normalize();
    List<Found> files = new ArrayList<>();
    try {
      Collector collector = new Collector(base, namedFrom, wanted, files);
      Files.walkFileTree(
          base, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, collector);
      if (collector.hidden > 0) {
        LOG.warn(
            "{}: {} files or folders whose names begin with a dot are passed over",
            given,
            collector.hidden);
      }
    } catch (IOException e) {
      throw missing(given + " cannot be listed: " + e.getMessage());
    }
    files.sort(Comparator.comparing(Found::name));
    return files;
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final Path base;
    private final Path namedFrom;
    private final PathMatcher wanted;
    private final List<Found> files;
    private int hidden;

    Collector(Path base, Path namedFrom, PathMatcher wanted, List<Found> files) {
      this.base = base;
      this.namedFrom = namedFrom;
      this.wanted = wanted;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (folder.equals(base) || !isHidden(folder)) {
        return FileVisitResult.CONTINUE;
      }
      hidden++;
      return FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && wanted.matches(file)) {
        if (isHidden(file) && !fileName(file).startsWith(TWO_DOTS)) {
          hidden += MARKS.contains(fileName(file)) ? 0 : 1;
        } else {
          files.add(
              new Found(file.toString(), slashed(namedFrom.relativize(file)), attributes.size()));
        }
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      // A link that leads back to a folder above it.
      if (e instanceof java.nio.file.FileSystemLoopException) {
        return FileVisitResult.CONTINUE;
      }
      throw e;
    }
  }

  private static boolean isHidden(Path path) {
    return isHidden(fileName(path));
  }

  static boolean isHidden(String name) {
    return name.startsWith(".") || MARKS.contains(name);
  }

  private static String fileName(Path path) {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }

  private static String slashed(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  private static Found found(Path path, String name) {
    try {
      return new Found(path.toString(), name, Files.size(path));
    } catch (IOException e) {
      throw missing(path + " cannot be read: " + e.getMessage());
    }
  }

  private static Complaint missing(String what) {
    return new Complaint(Exit.INPUT_MISSING, what);
  }
}
