package clew.jobs.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Takes the newest dumps of a corpus aside, for a second night. */
final class HeldBack {
  private HeldBack() {}

  /**
   * Moves the last files, by day and name, until they hold a share of all bytes.
   *
   * @param dumps a folder with one folder for each source; file names tell the day: {@code
   *     board-2024-03-24-00001.csv.gz}
   * @param late gets the same folders, for the sources that files were taken of
   * @param share at least this much is moved, and one file less would be too little
   * @return the share that was moved
   */
  static double newest(Path dumps, Path late, double share) throws IOException {
    List<Path> files = newestFirst(dumps);
    long all = 0;
    for (Path file : files) {
      all += Files.size(file);
    }
    long moved = 0;
    for (Path file : files) {
      if (moved >= share * all) {
        break;
      }
      moved += Files.size(file);
      Path target = late.resolve(dumps.relativize(file));
      Files.createDirectories(target.getParent());
      Files.move(file, target);
    }
    return (double) moved / all;
  }

  private static List<Path> newestFirst(Path dumps) throws IOException {
    try (Stream<Path> files = Files.walk(dumps, 2)) {
      return files
          .filter(file -> dumps.relativize(file).getNameCount() == 2 && Files.isRegularFile(file))
          .sorted(
              Comparator.comparing(HeldBack::dayAndPart).thenComparing(Path::toString).reversed())
          .toList();
    }
  }

  /** What follows the name of the source. */
  private static String dayAndPart(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.indexOf('-') + 1);
  }
}
