package clew.pipeline.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The files in a zip archive of this machine, each read as if it lay there unpacked. */
final class ZipEntries {
  /** More files than any dump has: such an archive is not read. Chosen. */
  static final int MOST_ENTRIES = 10_000;

  private final Path archive;

  ZipEntries(Path archive) {
    this.archive = archive;
  }

  /**
   * A file in the archive.
   *
   * @param bytes unpacked, as the archive says
   */
  record Entry(String name, long bytes) {}

  /**
   * In the order of the archive, folders left out.
   *
   * @throws IOException where the archive's list of files cannot be read
   */
  List<Entry> list() throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      if (zip.size() > MOST_ENTRIES) {
        throw new ZipException("it holds more than %d files".formatted(MOST_ENTRIES));
      }
      List<Entry> entries = new ArrayList<>();
      Enumeration<? extends ZipEntry> all = zip.entries();
      while (all.hasMoreElements()) {
        ZipEntry entry = all.nextElement();
        if (!entry.isDirectory()) {
          entries.add(new Entry(entry.getName(), Math.max(0, entry.getSize())));
        }
      }
      return entries;
    }
  }

  /** The bytes of a file; damage in them is told by an exception where it stands. */
  InputStream open(String name) throws IOException {
    ZipFile zip = new ZipFile(archive.toFile());
    try {
      ZipEntry entry = zip.getEntry(name);
      if (entry == null) {
        throw new ZipException("it no longer holds this file");
      }
      return new Checked(zip, zip.getInputStream(entry), entry);
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  /** Java's own reader neither checks the checksum nor the ratio. */
  private static final class Checked extends FilterInputStream {
    private final ZipFile zip;
    private final ZipEntry entry;
    private final CRC32 checksum = new CRC32();
    private long count;

    Checked(ZipFile zip, InputStream in, ZipEntry entry) {
      super(in);
      this.zip = zip;
      this.entry = entry;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      int n = in.read(to, offset, length);
      if (n < 0) {
        if (checksum.getValue() != entry.getCrc()) {
          throw new ZipException("its checksum is wrong");
        }
        return n;
      }
      checksum.update(to, offset, n);
      count += n;
      if (ByteSource.isBomb(count, entry.getCompressedSize())) {
        throw new ZipException(ByteSource.BOMB);
      }
      return n;
    }

    @Override
    public void close() throws IOException {
      try (zip) {
        in.close();
      }
    }
  }
}
