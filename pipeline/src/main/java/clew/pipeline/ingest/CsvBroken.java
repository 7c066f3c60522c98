package clew.pipeline.ingest;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A broken region of a CSV file: nothing that is used, but what it seems to say, to look at. */
final class CsvBroken implements RawRecord.Values {
  private final BrokenRegion region;
  private final CsvMarks marks;
  private final int width;
  private final Charset charset;

  /**
   * @param width how many values a record has
   * @param charset of the scanned bytes
   */
  CsvBroken(BrokenRegion region, CsvMarks marks, int width, Charset charset) {
    this.region = region;
    this.marks = marks;
    this.width = width;
    this.charset = charset;
  }

  @Override
  public @Nullable String of(String column) {
    return null;
  }

  @Override
  public boolean carryImage() {
    return false;
  }

  /** The cheapest reading as whole records, else each line on its own. */
  @Override
  public List<List<String>> rows() {
    byte[] bytes = region.held();
    List<List<String>> rows = new StrayQuotes(marks, width, charset).read(bytes);
    return rows.isEmpty() ? new LenientLines(marks, charset).read(bytes) : rows;
  }
}
