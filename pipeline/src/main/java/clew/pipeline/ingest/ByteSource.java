package clew.pipeline.ingest;

import clew.models.Ids;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
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

  static final String BOMB =
      "it unpacks to more than %d times its size, as no text does"
          .formatted(MOST_UNPACKED_PER_BYTE);

  private static final int CHUNK = 1 << 16;

  /** What an address begins with; one letter may be a drive. */
  private static final Pattern ELSEWHERE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{1,20}+://");

  private final String path;
  private final @Nullable String entry;
  private final Configuration hadoop;

  ByteSource(String path, Configuration hadoop) {
    this(path, null, hadoop);
  }

  private ByteSource(String path, @Nullable String entry, Configuration hadoop) {
    this.path = path;
    this.entry = entry;
    this.hadoop = hadoop;
  }

  /** A file in this one, a zip archive on this machine. */
  ByteSource entry(String name) {
    return new ByteSource(path, name, hadoop);
  }

  /** The files in this one, a zip archive; null where it is none, or lies elsewhere. */
  @Nullable ZipEntries entries() throws IOException {
    Path local = entry == null ? local() : null;
    return local != null && compression() == Compression.ZIP ? new ZipEntries(local) : null;
  }

  /** How it is packed, by its first bytes. */
  Compression compression() throws IOException {
    try (InputStream in = openPacked()) {
      return Compression.of(in.readNBytes(Compression.MAGIC_BYTES));
    }
  }

  /** Whether nothing but a bomb unpacks so far. */
  static boolean isBomb(long unpacked, long packed) {
    return unpacked > ALWAYS_UNPACKED_BYTES
        && unpacked / Math.max(1, packed) > MOST_UNPACKED_PER_BYTE;
  }

  /**
   * Reads and unpacks the file to its end.
   *
   * @throws IOException where it cannot be opened, or the packed bytes cannot be read; damage
   *     within them is told in the survey
   */
  Survey survey() throws IOException {
    return survey(Naming.LASTING);
  }

  /** The same, without a hash where files are not named for good. */
  Survey survey(Naming naming) throws IOException {
    MessageDigest digest = Ids.sha256();
    InputStream in = openPacked();
    try (PackedStream packed =
        naming.hashesFiles()
            ? PackedStream.hashed(in, digest)
            : PackedStream.upTo(in, Long.MAX_VALUE)) {
      Unpacking unpacking = new Unpacking(packed);
      String damage = unpacking.run();
      byte[] rest = new byte[CHUNK];
      while (damage == null || entry == null) {
        // Only the hash of what follows damage is wanted. A damaged entry cannot be read on.
        if (packed.read(rest, 0, CHUNK) < 0) {
          break;
        }
      }
      return new Survey(
          naming.hashesFiles() ? HexFormat.of().formatHex(digest.digest()) : "",
          packed.count(),
          unpacking.count,
          unpacking.packer != Compression.NONE || entry != null,
          unpacking.head.toByteArray(),
          unpacking.evidence.speaksForUtf8(),
          damage,
          unpacking.sound);
    }
  }

  /**
   * The unpacked bytes again, of the very packed bytes that were surveyed, should the file grow; of
   * a damaged file those that are sound.
   */
  InputStream open(Survey survey) throws IOException {
    InputStream all = unpacked(PackedStream.upTo(openPacked(), survey.packedBytes()));
    return survey.damage() == null ? all : PackedStream.upTo(all, survey.soundBytes());
  }

  /** The bytes of a file that is not packed, from a position on. */
  InputStream openAt(Survey survey, long from) throws IOException {
    InputStream in = openPacked();
    in.skipNBytes(from);
    return PackedStream.upTo(in, survey.packedBytes() - from);
  }

  /** The file, where it lies on this machine; null where it does not. */
  @Nullable Path local() throws IOException {
    if (path.startsWith("file:")) {
      return Path.of(URI.create(path));
    }
    if (ELSEWHERE.matcher(path).lookingAt()) {
      return null;
    }
    try {
      return Path.of(path);
    } catch (InvalidPathException e) {
      throw new IOException("no path can be called so", e);
    }
  }

  /** The file as Parquet's reader opens it. */
  InputFile parquet() throws IOException {
    Path local = local();
    return local == null
        ? HadoopInputFile.fromPath(new org.apache.hadoop.fs.Path(path), hadoop)
        : new LocalInputFile(local);
  }

  private InputStream openPacked() throws IOException {
    Path local = local();
    if (local == null) {
      var there = new org.apache.hadoop.fs.Path(path);
      return there.getFileSystem(hadoop).open(there);
    }
    return entry == null ? Files.newInputStream(local) : new ZipEntries(local).open(entry);
  }

  /** The first unpacked bytes. */
  byte[] head(int most) throws IOException {
    try (InputStream in = unpacked(PackedStream.upTo(openPacked(), Long.MAX_VALUE))) {
      return in.readNBytes(most);
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

  /** The look through: counts, keeps the head, watches the ratio. */
  private static final class Unpacking {
    private final PackedStream packed;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private final Utf8Evidence evidence = new Utf8Evidence();
    private Compression packer = Compression.NONE;
    private long count;
    private long sound;

    Unpacking(PackedStream packed) {
      this.packed = packed;
    }

    /** Null where the file unpacks well, else what is wrong with it. */
    @Nullable String run() throws IOException {
      BufferedInputStream in = new BufferedInputStream(packed, CHUNK);
      try {
        packer = compression(in);
      } catch (ZipException e) {
        return damaged("zip", e);
      }
      if (packer.obstacle() != null) {
        return packer.obstacle();
      }
      if (packer == Compression.NONE) {
        return plain(in);
      }
      InputStream unpacked = in;
      try {
        unpacked = packer.unpack(in);
        return drain(unpacked);
      } catch (IOException | RuntimeException e) {
        // Unpackers of libraries throw unchecked exceptions at damaged data, too.
        sound = sound(unpacked, e);
        return damaged(packer.name().toLowerCase(Locale.ROOT), e);
      }
    }

    private @Nullable String plain(InputStream in) throws IOException {
      try {
        return drain(in);
      } catch (ZipException e) {
        return damaged("zip", e);
      }
    }

    private static String damaged(String packer, Exception e) {
      String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      return packer + " cannot be unpacked to its end: " + why;
    }

    /** What is known to be right before the damage: where a checksum is wrong, nothing of it. */
    private long sound(InputStream unpacked, Exception e) {
      if (e instanceof EOFException) {
        return count;
      }
      return unpacked instanceof GzipMembers members ? members.sound() : 0;
    }

    private @Nullable String drain(InputStream in) throws IOException {
      byte[] chunk = new byte[CHUNK];
      for (int n = in.read(chunk, 0, CHUNK); n >= 0; n = in.read(chunk, 0, CHUNK)) {
        count += n;
        head.write(chunk, 0, Math.min(n, HEAD_BYTES - head.size()));
        evidence.take(chunk, n);
        if (isBomb(count, packed.count())) {
          return BOMB;
        }
      }
      sound = count;
      return null;
    }
  }
}
