package clew.pipeline.ingest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.compress.BZip2Codec;
import org.apache.spark.SparkConf;
import org.apache.spark.io.ZStdCompressionCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ByteSourceTest {
  private static final byte[] TEXT = words(300_000);

  @TempDir private Path folder;

  @Test
  void readsPlainFilesByPathAndByUri() throws Exception {
    Path file = folder.resolve("a b%20c:d.csv");
    Files.write(file, TEXT);

    assertArrayEquals(TEXT, unpacked(file.toString()));
    assertArrayEquals(TEXT, unpacked(file.toUri().toString()));
  }

  @Test
  void hashesAndCountsThePackedFile() throws Exception {
    Survey survey = source(write("abc".getBytes(StandardCharsets.UTF_8))).survey();

    // The SHA-256 of "abc", from FIPS 180.
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", survey.sha256());
    assertEquals(3, survey.packedBytes());
    assertEquals(3, survey.unpackedBytes());
    assertNull(survey.damage());
  }

  @Test
  void unpacksWhatSparkAndHadoopUnpack() throws Exception {
    ByteArrayOutputStream bzip2 = new ByteArrayOutputStream();
    BZip2Codec codec = new BZip2Codec();
    codec.setConf(new Configuration(false));
    try (OutputStream out = codec.createOutputStream(bzip2)) {
      out.write(TEXT);
    }
    ByteArrayOutputStream zstd = new ByteArrayOutputStream();
    try (OutputStream out =
        new ZStdCompressionCodec(new SparkConf(false)).compressedOutputStream(zstd)) {
      out.write(TEXT);
    }

    for (byte[] packed : new byte[][] {gzip(TEXT), bzip2.toByteArray(), zstd.toByteArray()}) {
      assertArrayEquals(TEXT, unpacked(write(packed)));
      assertArrayEquals(twice(TEXT), unpacked(write(twice(packed))));
      assertTrue(damage(Arrays.copyOf(packed, packed.length * 6 / 10)).contains("to its end"));
    }
    for (byte[] packed : new byte[][] {gzip(TEXT), bzip2.toByteArray()}) {
      // Not zstd: Spark writes it without the checksum that would tell.
      byte[] flipped = packed.clone();
      flipped[packed.length / 2] ^= 0x10;
      assertTrue(damage(flipped).contains("to its end"));
    }
  }

  @Test
  void unpacksManyMembersAndZerosAfterThem() throws Exception {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (int i = 0; i < 100; i++) {
      file.write(gzip(Arrays.copyOfRange(TEXT, i * 3000, i * 3000 + 3000)));
    }
    file.write(new byte[1000]);

    assertArrayEquals(TEXT, unpacked(write(file.toByteArray())));
  }

  @Test
  void saysWhatIsWrongWithAGzip() throws Exception {
    byte[] good = gzip(TEXT);
    byte[] rubbish = Arrays.copyOf(good, good.length + 3);
    rubbish[good.length] = 'x';
    byte[] badSum = good.clone();
    badSum[good.length - 8] ^= 1;

    String cannot = "gzip cannot be unpacked to its end: ";
    assertEquals(cannot + "it is cut short", damage(Arrays.copyOf(good, good.length - 1)));
    assertEquals(cannot + "what follows its last member is not gzip", damage(rubbish));
    assertEquals(cannot + "its checksum is wrong", damage(badSum));
  }

  @Test
  void hashesADamagedFileToItsEnd() throws Exception {
    byte[] cut = Arrays.copyOf(gzip(TEXT), 50_000);
    cut[30_000] ^= 1;

    Survey survey = source(write(cut)).survey();

    assertEquals(50_000, survey.packedBytes());
    assertEquals(RawBytes.whole(cut).sha256(), survey.sha256());
  }

  @Test
  void givesUpBombs() throws Exception {
    assertEquals(
        "it unpacks to more than 300 times its size, as no text does",
        damage(gzip(new byte[80 << 20])));
  }

  @Test
  void namesPackersThatAreNotRead() throws Exception {
    assertEquals(
        "packed with xz; unpack it, or pack it with gzip, bzip2 or zstd",
        damage(new byte[] {(byte) 0xFD, '7', 'z', 'X', 'Z', 0, 0}));
  }

  @Test
  void readsNoMoreThanWasSurveyed() throws Exception {
    Path file = Path.of(write(TEXT));
    ByteSource source = source(file.toString());
    Survey survey = source.survey();
    Files.write(file, TEXT, java.nio.file.StandardOpenOption.APPEND);

    try (InputStream in = source.open(survey)) {
      assertArrayEquals(TEXT, in.readAllBytes());
    }
  }

  @Test
  void cannotOpenWhatIsNotThere() {
    assertThrows(IOException.class, () -> source(folder + "/nowhere").survey());
    assertThrows(IOException.class, () -> source(folder.toString()).survey());
  }

  private String damage(byte[] packed) throws IOException {
    return Objects.requireNonNullElse(source(write(packed)).survey().damage(), "none");
  }

  private String write(byte[] bytes) throws IOException {
    return Files.write(Files.createTempFile(folder, "dump", ""), bytes).toString();
  }

  private static ByteSource source(String path) {
    return new ByteSource(path, new Configuration(false));
  }

  private static byte[] unpacked(String path) throws IOException {
    ByteSource source = source(path);
    Survey survey = source.survey();
    assertNull(survey.damage());
    try (InputStream in = source.open(survey)) {
      byte[] all = in.readAllBytes();
      assertEquals(survey.unpackedBytes(), all.length);
      return all;
    }
  }

  private static byte[] gzip(byte[] text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text);
    }
    return bytes.toByteArray();
  }

  private static byte[] twice(byte[] bytes) {
    byte[] all = Arrays.copyOf(bytes, 2 * bytes.length);
    System.arraycopy(bytes, 0, all, bytes.length, bytes.length);
    return all;
  }

  private static byte[] words(int length) {
    Random random = new Random(1);
    byte[] text = new byte[length];
    for (int i = 0; i < length; i++) {
      text[i] = (byte) ('a' + random.nextInt(26));
    }
    return text;
  }
}
