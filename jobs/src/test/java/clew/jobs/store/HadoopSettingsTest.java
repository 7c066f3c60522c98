package clew.jobs.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.Test;

final class HadoopSettingsTest {
  @Test
  void newFilesAreForTheirOwnerOnly() {
    FsPermission umask = FsPermission.getUMask(HadoopSettings.read());

    assertEquals("rw-------", FsPermission.getFileDefault().applyUMask(umask).toString());
    assertEquals("rwx------", FsPermission.getDirDefault().applyUMask(umask).toString());
  }

  @Test
  void whatIsSetForSparkHolds() {
    System.setProperty("spark.hadoop.fs.made.address", "here");
    try {
      assertEquals("here", HadoopSettings.read().get("fs.made.address"));
    } finally {
      System.clearProperty("spark.hadoop.fs.made.address");
    }
  }
}
