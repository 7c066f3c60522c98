package clew.jobs.lookup;

import clew.jobs.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Where an index lies: in the output folder, or in a temporary one where that cannot be written.
 * For its owner only.
 */
final class IndexFolder implements AutoCloseable {
  private final Path path;
  private final boolean temporary;
  private final Directory directory;
  private final Thread atExit = new Thread(this::remove, "clew-lookup-remove");

  private IndexFolder(Path path, boolean temporary) throws IOException {
    this.path = path;
    this.temporary = temporary;
    this.directory = FSDirectory.open(path);
    if (temporary) {
      Runtime.getRuntime().addShutdownHook(atExit);
    }
  }

  /** The one in the output folder, if it is there and can be read. */
  static Optional<IndexFolder> existing(Store store) throws IOException {
    Optional<Path> place = store.lookupFolder().filter(Files::isReadable);
    return place.isPresent() ? Optional.of(new IndexFolder(place.get(), false)) : Optional.empty();
  }

  /** One to write to. */
  static IndexFolder writable(Store store) throws IOException {
    Optional<Path> place = store.lookupFolder().filter(IndexFolder::canBeWritten);
    return place.isPresent()
        ? new IndexFolder(made(place.get()), false)
        : new IndexFolder(Files.createTempDirectory("clew-lookup-"), true);
  }

  private static boolean canBeWritten(Path place) {
    Path parent = place.toAbsolutePath().getParent();
    return Files.exists(place)
        ? Files.isWritable(place)
        : parent != null && Files.isWritable(parent);
  }

  private static Path made(Path place) throws IOException {
    if (!Files.exists(place)) {
      boolean posix =
          Files.getFileStore(place.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
      if (posix) {
        Files.createDirectories(
            place,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      } else {
        Files.createDirectories(place);
      }
    }
    return place;
  }

  boolean isTemporary() {
    return temporary;
  }

  Directory directory() {
    return directory;
  }

  /** Removes all of it. */
  void remove() {
    try (Stream<Path> all = Files.walk(path)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path one : deepestFirst) {
        Files.deleteIfExists(one);
      }
    } catch (IOException e) {
      // Somebody else has removed it, or writes to it: what is left is found to be of no run.
      return;
    }
  }

  @Override
  public void close() throws IOException {
    directory.close();
    if (temporary) {
      remove();
      Runtime.getRuntime().removeShutdownHook(atExit);
    }
  }
}
