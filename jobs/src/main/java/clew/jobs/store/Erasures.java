package clew.jobs.store;

import clew.models.Complaint;
import clew.models.Exit;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code erasures.json}: the tombstones of an output folder, and which key they were made with.
 *
 * @param keyFile where the key lies: outside the folder
 * @param keyCheck tells the right key from others
 */
public record Erasures(String keyFile, String keyCheck, List<Tombstone> tombstones) {
  static final String NAME = "erasures.json";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  public Erasures {
    tombstones = List.copyOf(tombstones);
  }

  /** Nothing was ever erased. */
  public static Erasures none() {
    return new Erasures("", "", List.of());
  }

  /** With more tombstones; one that is there already is to be done again. */
  public Erasures with(List<Tombstone> more) {
    Map<List<String>, Tombstone> all = new LinkedHashMap<>();
    tombstones.forEach(tombstone -> all.put(List.of(tombstone.kind(), tombstone.mac()), tombstone));
    more.forEach(tombstone -> all.put(List.of(tombstone.kind(), tombstone.mac()), tombstone));
    return new Erasures(keyFile, keyCheck, List.copyOf(all.values()));
  }

  public Erasures finished() {
    return new Erasures(keyFile, keyCheck, tombstones.stream().map(Tombstone::finished).toList());
  }

  public boolean hasPending() {
    return tombstones.stream().anyMatch(tombstone -> !tombstone.done());
  }

  static Erasures read(Folder folder) {
    return folder
        .read(NAME)
        .map(
            json -> {
              try {
                return JSON.readValue(json, Erasures.class);
              } catch (IOException e) {
                throw new Complaint(
                    Exit.GATE_FAILED,
                    folder
                        + "/"
                        + NAME
                        + " cannot be read: what was erased could come back; restore it from a copy",
                    e);
              }
            })
        .orElseGet(Erasures::none);
  }

  void write(Folder folder, Workplace work) {
    try {
      String next = work.path(NAME);
      folder.delete(next);
      folder.create(next, (JSON.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8));
      folder.sync(next);
      folder.replace(next, NAME);
      folder.sync("");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("tombstones that are no JSON", e);
    }
  }
}
