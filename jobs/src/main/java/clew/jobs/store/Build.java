package clew.jobs.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What this program is: its version, and the commit that it was built from. */
public final class Build {
  private static final Properties PROPERTIES = load();

  private Build() {}

  public static String version() {
    return PROPERTIES.getProperty("version");
  }

  /** {@code unknown} where it was not built from a repository. */
  public static String commit() {
    String commit = PROPERTIES.getProperty("commit");
    return commit.matches("[0-9a-f]{7,64}") ? commit : "unknown";
  }

  /** Whether nothing is in it but what its commit holds, so that the commit tells what it does. */
  public static boolean isOfCommit() {
    return !commit().equals("unknown") && "false".equals(PROPERTIES.getProperty("dirty"));
  }

  private static Properties load() {
    Properties properties = new Properties();
    try (InputStream in = Build.class.getResourceAsStream("/clew/jobs/build.properties")) {
      properties.load(in);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
