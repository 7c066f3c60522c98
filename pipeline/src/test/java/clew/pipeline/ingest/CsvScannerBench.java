package clew.pipeline.ingest;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;

/**
 * How fast records are found: {@code java -cp … clew.pipeline.ingest.CsvScannerBench [MEGABYTES]}.
 * Ads of six values, the text quoted with line ends and doubled quotes; one thread, the best of
 * seven rounds after warming up.
 */
final class CsvScannerBench {
  private static final int ROUNDS = 7;
  private static final long SEED = 20260301;

  private CsvScannerBench() {}

  public static void main(String[] arguments) throws Exception {
    int megabytes = arguments.length == 0 ? 50 : Integer.parseInt(arguments[0]);
    byte[] bytes = ads(megabytes << 20);
    long best = Long.MAX_VALUE;
    long rows = 0;
    for (int i = 0; i < ROUNDS; i++) {
      long begun = System.nanoTime();
      rows = count(bytes);
      best = Math.min(best, System.nanoTime() - begun);
    }
    System.out.printf(
        Locale.ROOT, "%,d rows, %.0f MB/s%n", rows, bytes.length / 1e6 / (best / 1e9));
  }

  private static long count(byte[] bytes) throws Exception {
    long rows = 0;
    Window window = new Window(new ByteArrayInputStream(bytes), Encoding.BYTES, 0);
    try (CsvRecords records =
        new CsvRecords(window, CsvDialect.USUAL, StandardCharsets.ISO_8859_1)) {
      while (records.next() != null) {
        rows++;
      }
    }
    return rows;
  }

  private static byte[] ads(int size) {
    Random random = new Random(SEED);
    StringBuilder text = new StringBuilder("id,url,title,text,place,price\n");
    for (int i = 0; text.length() < size; i++) {
      text.append("b")
          .append(i)
          .append(",https://board.example.org/ad/")
          .append(i)
          .append(",Bike ");
      text.append(i).append(",\"");
      for (int word = 20 + random.nextInt(100); word > 0; word--) {
        text.append(random.nextInt(25) == 0 ? "\"\"new\"\", " : "wheel and frame ");
        text.append(random.nextInt(40) == 0 ? "\n" : "");
      }
      text.append("\",Hull,40\n");
    }
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
