package clew.pipeline.ingest;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.compress.BZip2Codec;
import org.apache.spark.SparkConf;
import org.apache.spark.io.ZStdCompressionCodec;
import org.jspecify.annotations.Nullable;

/** How a file is packed, told by its first bytes, never by its name. */
enum Compression {
  NONE(null),
  GZIP(null),
  BZIP2(null),
  ZSTD(null),
  ZIP("a zip archive, and not a whole one on this machine; unpack it"),
  XZ("packed with xz; unpack it, or pack it with gzip, bzip2 or zstd"),
  LZ4("packed with lz4; unpack it, or pack it with gzip, bzip2 or zstd");

  /** How many bytes tell. */
  static final int MAGIC_BYTES = 6;

  private final @Nullable String obstacle;

  Compression(@Nullable String obstacle) {
    this.obstacle = obstacle;
  }

  /** Why a file packed so cannot be read; null where it can. */
  @Nullable String obstacle() {
    return obstacle;
  }

  static Compression of(byte[] head) {
    if (begins(head, 0x1F, 0x8B)) {
      return GZIP;
    }
    if (begins(head, 'B', 'Z', 'h') && head.length > 4 && head[4] == 0x31) {
      return BZIP2; // the digit between is the block size; blocks begin with the digits of pi
    }
    if (begins(head, 0x28, 0xB5, 0x2F, 0xFD)) {
      return ZSTD;
    }
    if (begins(head, 'P', 'K', 3, 4)) {
      return ZIP;
    }
    if (begins(head, 0xFD, '7', 'z', 'X', 'Z', 0)) {
      return XZ;
    }
    return begins(head, 0x04, 0x22, 0x4D, 0x18) ? LZ4 : NONE;
  }

  /** Spark and Hadoop bring the unpackers of bzip2 and zstd. */
  InputStream unpack(InputStream packed) throws IOException {
    return switch (this) {
      case GZIP -> new GzipMembers(packed);
      case BZIP2 -> {
        BZip2Codec codec = new BZip2Codec();
        codec.setConf(new Configuration(false));
        yield codec.createInputStream(packed);
      }
      case ZSTD -> new ZStdCompressionCodec(new SparkConf(false)).compressedInputStream(packed);
      default -> packed;
    };
  }

  private static boolean begins(byte[] head, int... magic) {
    if (head.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((head[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
