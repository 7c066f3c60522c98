package clew.jobs.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * The local file system as Hadoop sees it, without checksum files beside the files, and with files
 * and folders that only their owner reads, whatever is asked for. Hadoop's own starts a {@code
 * chmod} process for every file that it creates, where its native library is missing.
 */
public final class OwnerOnlyFileSystem extends RawLocalFileSystem {
  static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

  @Override
  public void setPermission(Path path, FsPermission ignored) throws IOException {
    java.nio.file.Path local = pathToFile(path).toPath();
    PosixFileAttributeView view = Files.getFileAttributeView(local, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(Files.isDirectory(local) ? FOLDER : FILE);
    }
  }
}
