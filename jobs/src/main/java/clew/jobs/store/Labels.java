package clew.jobs.store;

import clew.models.GivenLabel;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code labels/}: what analysts made of clusters and postings, a small file for each, so that
 * anybody may label while a run goes on, and one can be erased without the others. Every run takes
 * them into its table {@code labels}.
 */
final class Labels {
  static final String ROOT = "labels";

  private static final Logger LOG = LoggerFactory.getLogger(Labels.class);

  private static final ObjectMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private Labels() {}

  /** A label as its file has it. */
  private record Kept(
      String targetKind,
      String target,
      List<String> ads,
      String label,
      int strength,
      String by,
      String at,
      @Nullable String note,
      String runId) {
    static Kept of(GivenLabel label) {
      return new Kept(
          label.targetKind(),
          label.target(),
          label.ads(),
          label.label(),
          label.strength(),
          label.by(),
          label.at().toString(),
          label.note(),
          label.runId());
    }

    GivenLabel given() {
      return new GivenLabel(
          targetKind, target, ads, label, strength, by, Instant.parse(at), note, runId);
    }
  }

  /** Keeps labels; one that is there already stays as it is. */
  static void add(Folder folder, List<GivenLabel> labels) {
    folder.makeFolder(ROOT);
    for (GivenLabel label : labels) {
      String path = ROOT + "/" + label.labelId() + ".json";
      if (folder.create(path, json(label))) {
        folder.sync(path);
      }
    }
    folder.sync(ROOT);
  }

  private static byte[] json(GivenLabel label) {
    try {
      return (JSON.writeValueAsString(Kept.of(label)) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a label that is no JSON", e);
    }
  }

  /**
   * All labels, in the order of their ids. A file that is none, as one that was being written when
   * its writer was killed, is told by its name, and left out.
   */
  static List<GivenLabel> read(Folder folder) {
    List<GivenLabel> labels = new ArrayList<>();
    for (String name : folder.list(ROOT)) {
      try {
        Optional<byte[]> json = folder.read(ROOT + "/" + name);
        if (json.isPresent()) {
          labels.add(JSON.readValue(json.get(), Kept.class).given());
        }
      } catch (IOException | IllegalArgumentException | DateTimeParseException e) {
        LOG.warn("{}/{}/{} is no label, and is left out", folder, ROOT, name);
      }
    }
    return labels;
  }
}
