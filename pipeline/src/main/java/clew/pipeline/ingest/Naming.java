package clew.pipeline.ingest;

import clew.models.Ids;
import com.google.common.hash.Hashing;
import org.jspecify.annotations.Nullable;

/** How files, records and ads are told apart. */
enum Naming {
  /** By SHA-256: what tables keep. */
  LASTING {
    @Override
    boolean hashesFiles() {
      return true;
    }

    @Override
    String record(RawBytes raw, String source) {
      return raw.recordId(source);
    }

    @Override
    String posting(@Nullable String... parts) {
      return Ids.of(parts);
    }

    @Override
    String text(@Nullable String... parts) {
      return Ids.of(parts);
    }
  },

  /**
   * For counting in one command, where nothing is kept: quicker, and texts are not named at all.
   */
  PASSING {
    @Override
    boolean hashesFiles() {
      return false;
    }

    @Override
    String record(RawBytes raw, String source) {
      long bytes = Hashing.farmHashFingerprint64().hashBytes(raw.bytes()).asLong();
      return hex(bytes * ODD + source.hashCode());
    }

    @Override
    String posting(@Nullable String... parts) {
      long all = 0;
      for (String part : parts) {
        all = all * ODD + (part == null ? 1 : number(part));
      }
      return hex(all);
    }

    @Override
    String text(@Nullable String... parts) {
      return "";
    }
  };

  private static final long ODD = 0x9E3779B97F4A7C15L;

  /** Whether files get a SHA-256, too. */
  abstract boolean hashesFiles();

  abstract String record(RawBytes raw, String source);

  abstract String posting(@Nullable String... parts);

  abstract String text(@Nullable String... parts);

  private static long number(String text) {
    byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return Hashing.farmHashFingerprint64().hashBytes(bytes).asLong();
  }

  private static String hex(long number) {
    return java.util.HexFormat.of().toHexDigits(number);
  }
}
