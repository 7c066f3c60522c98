package clew.jobs.generate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** A corpus in memory. */
final class MadeCorpus {
  final Map<String, byte[]> files = new TreeMap<>();
  PartCounts counts = new PartCounts(0, 0, Map.of(), Map.of());

  static MadeCorpus of(long ads, long seed, Doses doses) {
    CorpusSettings settings = new CorpusSettings(ads, seed, doses);
    MadeCorpus corpus = new MadeCorpus();
    Plan.parts(settings, new FictionalPhones()).forEach(part -> corpus.write(settings, part));
    return corpus;
  }

  void write(CorpusSettings settings, Part part) {
    Map<String, ByteArrayOutputStream> open = new TreeMap<>();
    PartWriter writer =
        new PartWriter(
            settings, path -> open.computeIfAbsent(path, name -> new ByteArrayOutputStream()));
    counts = counts.plus(writer.write(part));
    open.forEach((path, bytes) -> files.put(path, bytes.toByteArray()));
  }

  /** The rows of a truth table, without header. Values that hold a comma are not taken apart. */
  List<String> truth(TruthTable table) {
    List<String> rows = new ArrayList<>();
    files.forEach(
        (path, bytes) -> {
          if (path.matches("truth/" + table.file().replace(".csv", "-[0-9]{5}\\.csv"))) {
            rows.addAll(new String(bytes, StandardCharsets.UTF_8).lines().toList());
          }
        });
    return rows.subList(1, rows.size());
  }

  /** All dumps of a site, one after the other, as text. */
  List<String> dumps(Site site) {
    List<String> texts = new ArrayList<>();
    files.forEach(
        (path, bytes) -> {
          if (path.startsWith(site.source() + "/")) {
            texts.add(new String(site.packed() ? unpacked(bytes) : bytes, site.charset()));
          }
        });
    return texts;
  }

  private static byte[] unpacked(byte[] bytes) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
