package clew.jobs.store;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * A folder of this machine that behaves as an object store does, where that is hardest: nothing can
 * be renamed; an object is there, whole, once its stream is closed, and over whatever was there;
 * folders are what the names of objects begin with, and are gone with the last of these; times and
 * permissions cannot be set. Found by Hadoop through its scheme.
 */
public final class ObjectStoreDouble extends RawLocalFileSystem {
  /** Held while names come and go: folders are made and removed beside them. */
  private static final Object NAMES = new Object();

  @Override
  public String getScheme() {
    return "swift";
  }

  @Override
  public URI getUri() {
    return URI.create("swift://made");
  }

  @Override
  public boolean rename(Path from, Path to) {
    throw new UnsupportedOperationException(from + " would be renamed to " + to);
  }

  @Override
  public boolean mkdirs(Path path) {
    return true;
  }

  @Override
  public boolean mkdirs(Path path, FsPermission permission) {
    return true;
  }

  @Override
  public FSDataOutputStream create(
      Path path, boolean over, int buffer, short copies, long block, Progressable progress)
      throws IOException {
    if (!over && Files.exists(local(path))) {
      throw new FileAlreadyExistsException(path + " is there");
    }
    return new FSDataOutputStream(new Put(local(path)), statistics);
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      FsPermission permission,
      boolean over,
      int buffer,
      short copies,
      long block,
      Progressable progress)
      throws IOException {
    return create(path, over, buffer, copies, block, progress);
  }

  @Override
  public FSDataOutputStream createNonRecursive(
      Path path,
      FsPermission permission,
      EnumSet<CreateFlag> flags,
      int buffer,
      short copies,
      long block,
      Progressable progress)
      throws IOException {
    return create(path, flags.contains(CreateFlag.OVERWRITE), buffer, copies, block, progress);
  }

  @Override
  public FSDataOutputStream append(Path path, int buffer, Progressable progress) {
    throw new UnsupportedOperationException(path + " would be appended to");
  }

  @Override
  public boolean delete(Path path, boolean recursive) throws IOException {
    synchronized (NAMES) {
      boolean deleted = super.delete(path, recursive);
      try {
        for (var up = local(path).getParent(); up != null; up = up.getParent()) {
          Files.delete(up);
        }
      } catch (DirectoryNotEmptyException | NoSuchFileException e) {
        // Other objects have the same beginning.
      }
      return deleted;
    }
  }

  @Override
  public FileStatus[] listStatus(Path path) throws IOException {
    if (!Files.exists(local(path))) {
      throw new FileNotFoundException(path + " is not there");
    }
    return super.listStatus(path);
  }

  @Override
  public void setTimes(Path path, long modified, long accessed) {
    // As S3A: nothing, without a word.
  }

  @Override
  public void setPermission(Path path, FsPermission permission) {
    // Likewise.
  }

  private java.nio.file.Path local(Path path) {
    return pathToFile(path).toPath();
  }

  /** An object that comes to be when it is closed. */
  private static final class Put extends OutputStream {
    private final java.nio.file.Path target;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private boolean open = true;

    Put(java.nio.file.Path target) {
      this.target = target;
    }

    @Override
    public void write(int value) {
      content.write(value);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      content.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      if (!open) {
        return;
      }
      open = false;
      java.nio.file.Path whole = Files.createTempFile("object", "");
      Files.write(whole, content.toByteArray());
      synchronized (NAMES) {
        Files.createDirectories(target.getParent());
        Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
