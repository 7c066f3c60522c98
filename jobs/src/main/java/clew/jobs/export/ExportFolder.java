package clew.jobs.export;

import clew.jobs.work.HashKey;
import clew.models.Complaint;
import clew.models.Exit;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder of an export: written beside its place under another name, and put there whole. What
 * is interrupted leaves nothing in that place. Only the owner reads it.
 */
final class ExportFolder implements AutoCloseable {
  private final Path to;
  private final Path part;
  private final Thread sweeper = new Thread(this::sweep);
  private final List<String> names = new ArrayList<>();

  private ExportFolder(Path to, Path part) {
    this.to = to;
    this.part = part;
  }

  /**
   * Makes sure that nothing is in the way.
   *
   * @return the full path
   * @throws Complaint {@link Exit#USAGE} where there is something
   */
  static Path free(Path to) {
    Path place = to.toAbsolutePath().normalize();
    if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      return place;
    }
    if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
      throw new Complaint(Exit.USAGE, to + " is in the way: name a new or empty folder as --to");
    }
    try (Stream<Path> inside = Files.list(place)) {
      if (inside.findAny().isPresent()) {
        throw new Complaint(Exit.USAGE, to + " is not empty: name a new or empty folder as --to");
      }
    } catch (IOException e) {
      throw new Complaint(Exit.TRANSIENT, to + " cannot be looked into: " + e.getMessage(), e);
    }
    return place;
  }

  /**
   * Makes sure that there is no such file.
   *
   * @return the full path
   * @throws Complaint {@link Exit#USAGE} where there is one
   */
  static Path absent(Path to) {
    Path place = to.toAbsolutePath().normalize();
    if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      throw new Complaint(Exit.USAGE, to + " is there already: name another --to");
    }
    return place;
  }

  /** Begins one, or files that go into the folder above. */
  static ExportFolder beside(Path place) throws IOException {
    Path parent = place.getParent();
    if (parent == null) {
      throw new Complaint(Exit.USAGE, place + " has no folder above it: name another --to");
    }
    Files.createDirectories(parent);
    ExportFolder folder =
        new ExportFolder(place, Files.createTempDirectory(parent, "." + place.getFileName() + "."));
    Runtime.getRuntime().addShutdownHook(folder.sweeper);
    return folder;
  }

  /** Opens a new file: UTF-8, in which nothing that is no text passes. */
  Writer open(String name) throws IOException {
    names.add(name);
    Path file = part.resolve(name);
    FileChannel channel =
        FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(HashKey.OWNER_ONLY);
    }
    return new BufferedWriter(
        new OutputStreamWriter(
            Channels.newOutputStream(channel),
            StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)),
        1 << 16);
  }

  /** Waits until all of it is on disk. */
  void sync() throws IOException {
    for (String name : names) {
      try (FileChannel file = FileChannel.open(part.resolve(name), StandardOpenOption.WRITE)) {
        file.force(true);
      }
    }
  }

  /** Puts it in its place, and names its files. */
  List<String> publish() throws IOException {
    Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
    return names.stream().map(name -> to.resolve(name).toString()).toList();
  }

  /** Puts the files into the folder above, in the order in which they were opened. */
  void publishFiles() throws IOException {
    for (String name : names) {
      Files.move(part.resolve(name), to.resolveSibling(name), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Removes it, if it was not put in its place. */
  @Override
  public void close() {
    sweep();
    try {
      Runtime.getRuntime().removeShutdownHook(sweeper);
    } catch (IllegalStateException ending) {
      // It runs just now.
      return;
    }
  }

  private void sweep() {
    if (!Files.exists(part)) {
      return;
    }
    try (Stream<Path> files = Files.list(part)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(part);
    } catch (IOException e) {
      throw new Complaint(
          Exit.TRANSIENT, "what was written to " + part + " cannot be removed: remove it", e);
    }
  }
}
