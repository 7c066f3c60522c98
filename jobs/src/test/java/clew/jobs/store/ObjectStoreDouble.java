package clew.jobs.store;

import java.net.URI;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/**
 * A folder of this machine that behaves as an object store does: times cannot be set, and no rename
 * replaces. Found by Hadoop through its scheme.
 */
public final class ObjectStoreDouble extends RawLocalFileSystem {
  @Override
  public String getScheme() {
    return "swift";
  }

  @Override
  public URI getUri() {
    return URI.create("swift://made");
  }

  @Override
  public boolean rename(Path from, Path to) throws java.io.IOException {
    return !exists(to) && super.rename(from, to);
  }

  @Override
  public void setTimes(Path path, long modified, long accessed) {
    // As S3A: nothing, without a word.
  }
}
