package clew.pipeline.ingest;

import clew.models.Ids;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HexFormat;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a dump, unpacked. A path without a scheme is a local file; one with a scheme is
 * opened through Hadoop, for object stores and HDFS. Nothing is ever held whole.
 */
final class ByteSource {
  /** How much of the beginning a survey keeps: enough to tell text from anything else. */
  static final int HEAD_BYTES = 1 << 16;

  /**
   * How many times its packed size a file may unpack to: text with much repetition reaches 100 (the
   * same ads in every scrape), a bomb of zeros 1,000 and more. Chosen.
   */
  static final long MOST_UNPACKED_PER_BYTE = 300;

  /** Below this size no ratio matters, since nothing is held: 64 MiB, chosen. */
  static final long ALWAYS_UNPACKED_BYTES = 64L << 20;

  private static final int CHUNK = 1 << 16;

  private final String path;
  private final Configuration hadoop;

  ByteSource(String path, Configuration hadoop) {
    this.path = path;
    this.hadoop = hadoop;
  }

  /**
   * Reads and unpacks the file to its end.
   *
   * @throws IOException where it cannot be opened, or the packed bytes cannot be read; damage
   *     within them is told in the survey
   */
  Survey survey() throws IOException {
    var digest = Ids.sha256();
    try (PackedStream packed = new PackedStream(openPacked(), digest, Long.MAX_VALUE)) {
      Unpacking unpacking = new Unpacking(packed);
      @Nullable String damage = unpacking.run();
      byte[] rest = new byte[CHUNK];
      while (packed.read(rest, 0, CHUNK) >= 0) {
        // only the hash of what follows damage is wanted
      }
      return new Survey(
          HexFormat.of().formatHex(digest.digest()),
          packed.count(),
          unpacking.count,
          unpacking.head.toByteArray(),
          damage);
    }
  }

  /**
   * The unpacked bytes again, of the very packed bytes that were surveyed, should the file grow.
   */
  InputStream open(Survey survey) throws IOException {
    return unpacked(new PackedStream(openPacked(), Ids.sha256(), survey.packedBytes()));
  }

  /** The first unpacked bytes. */
  byte[] head(int most) throws IOException {
    try (InputStream in = unpacked(new PackedStream(openPacked(), Ids.sha256(), Long.MAX_VALUE))) {
      return in.readNBytes(most);
    }
  }

  /** How the file is packed. */
  Compression compression() throws IOException {
    try (BufferedInputStream in = new BufferedInputStream(openPacked(), CHUNK)) {
      return compression(in);
    }
  }

  private static InputStream unpacked(PackedStream packed) throws IOException {
    BufferedInputStream in = new BufferedInputStream(packed, CHUNK);
    return compression(in).unpack(in);
  }

  private static Compression compression(BufferedInputStream in) throws IOException {
    in.mark(Compression.MAGIC_BYTES);
    byte[] magic = in.readNBytes(Compression.MAGIC_BYTES);
    in.reset();
    return Compression.of(magic);
  }

  private InputStream openPacked() throws IOException {
    if (path.startsWith("file:")) {
      return Files.newInputStream(Path.of(URI.create(path)));
    }
    if (path.matches("[A-Za-z][A-Za-z0-9+.-]{1,20}://.*")) {
      var there = new org.apache.hadoop.fs.Path(path);
      return there.getFileSystem(hadoop).open(there);
    }
    try {
      return Files.newInputStream(Path.of(path));
    } catch (InvalidPathException e) {
      throw new IOException("no path can be called so", e);
    }
  }

  /** The look through: counts, keeps the head, watches the ratio. */
  private static final class Unpacking {
    private final PackedStream packed;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private long count;

    Unpacking(PackedStream packed) {
      this.packed = packed;
    }

    /** Null where the file unpacks well, else what is wrong with it. */
    @Nullable String run() throws IOException {
      BufferedInputStream in = new BufferedInputStream(packed, CHUNK);
      Compression compression = compression(in);
      if (compression.obstacle() != null) {
        return compression.obstacle();
      }
      if (compression == Compression.NONE) {
        return drain(in);
      }
      try {
        return drain(compression.unpack(in));
      } catch (IOException | RuntimeException e) {
        // Unpackers of libraries throw unchecked exceptions at damaged data, too.
        return compression.name().toLowerCase(java.util.Locale.ROOT)
            + " cannot be unpacked to its end: "
            + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
      }
    }

    private @Nullable String drain(InputStream in) throws IOException {
      byte[] chunk = new byte[CHUNK];
      for (int n = in.read(chunk, 0, CHUNK); n >= 0; n = in.read(chunk, 0, CHUNK)) {
        count += n;
        head.write(chunk, 0, Math.min(n, HEAD_BYTES - head.size()));
        if (count > ALWAYS_UNPACKED_BYTES && count / packed.count() > MOST_UNPACKED_PER_BYTE) {
          return "it unpacks to more than %d times its size, as no text does"
              .formatted(MOST_UNPACKED_PER_BYTE);
        }
      }
      return null;
    }
  }
}
