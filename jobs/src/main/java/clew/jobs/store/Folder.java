package clew.jobs.store;

import clew.models.Complaint;
import clew.models.Exit;
import clew.models.Ids;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.PathIsNotEmptyDirectoryException;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.io.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * The few things that the store does to files, by paths relative to the output folder. Goes through
 * Hadoop, so that a folder may lie on another file system; where it is local, what Hadoop cannot
 * promise (a rename that replaces, bytes that are on disk) is done by Java itself.
 *
 * <p>What fails is a {@link Complaint} with {@link Exit#TRANSIENT}.
 */
final class Folder {
  /**
   * File systems that are object stores: they have no rename that replaces in one step, and no
   * times that can be set, but a write of an object is seen whole or not at all.
   */
  private static final Set<String> OBJECT_STORES =
      Set.of("s3a", "s3", "gs", "wasb", "wasbs", "oss", "cosn", "obs", "swift");

  private final FileSystem files;
  private final Path root;
  private final boolean local;

  private Folder(FileSystem files, Path root, boolean local) {
    this.files = files;
    this.root = root;
    this.local = local;
  }

  /** A folder of this machine by its path, or of any file system by its address. */
  static Folder of(String directory) {
    try {
      int scheme = directory.indexOf("://");
      if (scheme > 0 && !directory.startsWith("file:")) {
        Path root = new Path(directory);
        return new Folder(fileSystem(root), root, false);
      }
      FileSystem files = new OwnerOnlyFileSystem();
      files.initialize(URI.create("file:///"), new Configuration(false));
      java.nio.file.Path path =
          directory.startsWith("file:")
              ? java.nio.file.Path.of(URI.create(directory))
              : java.nio.file.Path.of(directory);
      return new Folder(
          files, new Path("file", null, path.toAbsolutePath().normalize().toString()), true);
    } catch (IOException e) {
      throw DiskTrouble.of(e, "opening " + directory);
    } catch (IllegalArgumentException e) {
      throw new Complaint(Exit.USAGE, directory + " names no folder: " + e.getMessage(), e);
    }
  }

  private static FileSystem fileSystem(Path root) throws IOException {
    try {
      return root.getFileSystem(HadoopSettings.read());
    } catch (RuntimeException e) {
      // Hadoop's way to say that the client of a file system that it knows is not there.
      if (e.getCause() instanceof ClassNotFoundException) {
        throw new Complaint(
            Exit.CONFIGURATION,
            root.toUri().getScheme()
                + ":// needs a client that does not come with Clew: put Hadoop's (for s3a"
                + " hadoop-aws and what it needs) into jars/",
            e);
      }
      throw e;
    }
  }

  /** Where a path lies, as Spark and Parquet take it. */
  Path at(String path) {
    return path.isEmpty() ? root : new Path(root, path);
  }

  FileSystem files() {
    return files;
  }

  /** The path on this machine; empty where the folder is on another file system. */
  Optional<java.nio.file.Path> local(String path) {
    return local
        ? Optional.of(java.nio.file.Path.of(at(path).toUri().getPath()))
        : Optional.empty();
  }

  /** The folder that a path lies in; empty for what lies in the output folder itself. */
  static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  boolean exists(String path) {
    return status(path) != null;
  }

  boolean isFile(String path) {
    FileStatus status = status(path);
    return status != null && status.isFile();
  }

  /** Names in a folder, sorted; none where there is no such folder. */
  List<String> list(String path) {
    try {
      return Arrays.stream(files.listStatus(at(path)))
          .map(status -> status.getPath().getName())
          .sorted()
          .toList();
    } catch (FileNotFoundException e) {
      return List.of();
    } catch (IOException e) {
      throw DiskTrouble.of(e, "listing " + told(path));
    }
  }

  /** The bytes of a file; empty where there is none. */
  Optional<byte[]> read(String path) {
    try (InputStream in = files.open(at(path))) {
      return Optional.of(in.readAllBytes());
    } catch (FileNotFoundException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw DiskTrouble.of(e, "reading " + told(path));
    }
  }

  long size(String path) {
    try {
      return files.getFileStatus(at(path)).getLen();
    } catch (IOException e) {
      throw DiskTrouble.of(e, "looking at " + told(path));
    }
  }

  String sha256(String path) {
    MessageDigest digest = Ids.sha256();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = files.open(at(path))) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    } catch (IOException e) {
      throw DiskTrouble.of(e, "reading " + told(path));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  void makeFolder(String path) {
    try {
      if (!files.mkdirs(at(path))) {
        throw new IOException("not allowed, or no room: is the folder above it writable?");
      }
    } catch (IOException e) {
      throw DiskTrouble.of(e, "making the folder " + told(path));
    }
  }

  /**
   * Creates a file with its content, unless there is one: only one of two callers gets true. On an
   * object store, where both may write, the one whose content stays; it may take a moment until
   * that is settled.
   */
  boolean create(String path, byte[] content) {
    boolean begun = false;
    try (var out = local ? newFile(path) : files.create(at(path), false)) {
      begun = true;
      out.write(content);
    } catch (FileAlreadyExistsException | org.apache.hadoop.fs.FileAlreadyExistsException e) {
      return false;
    } catch (IOException e) {
      if (begun) {
        // Half a file must not pass for one that somebody else has made.
        delete(path);
      } else if (!local && exists(path)) {
        return false;
      }
      throw DiskTrouble.of(e, "writing " + told(path));
    }
    return !isObjectStore()
        || read(path).filter(there -> Arrays.equals(there, content)).isPresent();
  }

  private java.io.OutputStream newFile(String path) throws IOException {
    java.nio.file.Path file = java.nio.file.Path.of(at(path).toUri().getPath());
    var out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    protect(path);
    return out;
  }

  /** Moves a file or folder to where nothing is. */
  void move(String from, String to) {
    try {
      files.mkdirs(at(to).getParent());
      if (!files.rename(at(from), at(to))) {
        throw new IOException(at(to) + " is in the way, or " + at(from) + " is gone");
      }
    } catch (IOException e) {
      throw DiskTrouble.of(e, "moving " + told(from) + " to " + told(to));
    }
  }

  /** Lets only the owner read a file that another process may have written. */
  void protect(String path) {
    if (local) {
      try {
        files.setPermission(at(path), FsPermission.getFileDefault());
      } catch (IOException e) {
        throw DiskTrouble.of(e, "protecting " + told(path));
      }
    }
  }

  /** Moves a file, unless somebody else has just done so. */
  boolean moveIfThere(String from, String to) {
    try {
      return files.rename(at(from), at(to));
    } catch (FileNotFoundException e) {
      return false;
    } catch (IOException e) {
      throw DiskTrouble.of(e, "moving " + told(from) + " to " + told(to));
    }
  }

  /** Whether there is no rename, but each write is seen whole or not at all. */
  boolean isObjectStore() {
    return OBJECT_STORES.contains(String.valueOf(files.getUri().getScheme()));
  }

  /**
   * Moves a file over another in one step: whoever reads gets the whole old one or the whole new
   * one. On an object store, where a write is such a step, it is written anew.
   */
  void replace(String from, String to) {
    try {
      Optional<java.nio.file.Path> source = local(from);
      Optional<java.nio.file.Path> target = local(to);
      if (source.isPresent() && target.isPresent()) {
        Files.move(
            source.get(),
            target.get(),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      } else if (isObjectStore()) {
        try (InputStream in = files.open(at(from));
            var out = files.create(at(to), true)) {
          IOUtils.copyBytes(in, out, 1 << 12);
        }
      } else {
        // As HDFS does it: FileSystem.rename would not replace, and a second create would truncate.
        FileContext.getFileContext(files.getUri(), files.getConf())
            .rename(at(from), at(to), Options.Rename.OVERWRITE);
      }
    } catch (IOException e) {
      throw DiskTrouble.of(e, "replacing " + told(to));
    }
  }

  /** Removes a file or a folder with all in it; nothing where there is none. */
  void delete(String path) {
    try {
      files.delete(at(path), true);
    } catch (IOException e) {
      throw DiskTrouble.of(e, "removing " + told(path));
    }
  }

  /** Removes a folder if nothing is in it. */
  void deleteIfEmpty(String path) {
    if (exists(path) && !isFile(path) && list(path).isEmpty()) {
      try {
        files.delete(at(path), false);
      } catch (PathIsNotEmptyDirectoryException e) {
        return;
      } catch (IOException e) {
        throw DiskTrouble.of(e, "removing " + told(path));
      }
    }
  }

  /** When a file was last written or touched; empty where there is none. */
  Optional<Instant> touched(String path) {
    FileStatus status = status(path);
    return status == null
        ? Optional.empty()
        : Optional.of(Instant.ofEpochMilli(status.getModificationTime()));
  }

  void touch(String path, Instant now) throws IOException {
    if (isObjectStore()) {
      Optional<byte[]> content = read(path);
      if (content.isPresent()) {
        try (var out = files.create(at(path), true)) {
          out.write(content.get());
        }
      }
    } else {
      files.setTimes(at(path), now.toEpochMilli(), -1);
    }
  }

  /** Waits until a file, or the names in a folder, are on the disk itself. */
  void sync(String path) {
    Optional<java.nio.file.Path> file = local(path);
    if (file.isPresent()) {
      try (FileChannel channel = FileChannel.open(file.get(), StandardOpenOption.READ)) {
        channel.force(true);
      } catch (IOException e) {
        throw DiskTrouble.of(e, "bringing " + told(path) + " to disk");
      }
    }
  }

  private @Nullable FileStatus status(String path) {
    try {
      return files.getFileStatus(at(path));
    } catch (FileNotFoundException e) {
      return null;
    } catch (IOException e) {
      throw DiskTrouble.of(e, "looking at " + told(path));
    }
  }

  /** A path as people know it. */
  private String told(String path) {
    return local(path).map(Object::toString).orElseGet(() -> at(path).toString());
  }

  @Override
  public String toString() {
    return local(".").map(path -> path.normalize().toString()).orElse(root.toString());
  }
}
