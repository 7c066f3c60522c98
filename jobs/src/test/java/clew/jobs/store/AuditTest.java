package clew.jobs.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AuditTest {
  @TempDir Path directory;

  private Audit audit() {
    return new Audit(Folder.of(directory.toString()));
  }

  private Path entry(int number) {
    return directory.resolve(String.format("audit/%08d.json", number));
  }

  @Test
  void chainsWhatWasDoneByWhomAndWhy() {
    audit().append("run", null, Map.of("run", "2024-03-04-001"));
    audit().append("erase", "request 17", Map.of());

    List<Audit.Entry> entries = audit().entries();

    assertEquals(List.of("run", "erase"), entries.stream().map(Audit.Entry::action).toList());
    assertEquals("request 17", entries.get(1).purpose());
    assertEquals(System.getProperty("user.name"), entries.get(1).user());
    assertEquals(entries.get(0).hash(), entries.get(1).previous());
    assertEquals(List.of(), audit().problems());
  }

  @Test
  void tellsAnEntryThatWasChanged() throws IOException {
    audit().append("erase", "request 17", Map.of());
    audit().append("run", null, Map.of());
    Files.writeString(entry(1), Files.readString(entry(1)).replace("request 17", "request 18"));

    assertTrue(audit().problems().get(0).contains("00000001.json"), audit().problems().toString());
  }

  @Test
  void tellsAnEntryThatWasTakenOut() throws IOException {
    for (int i = 0; i < 3; i++) {
      audit().append("run", null, Map.of());
    }
    Files.delete(entry(2));

    assertTrue(audit().problems().get(0).contains("00000003.json"), audit().problems().toString());
  }

  @Test
  void goesOnAfterAnEntryThatWasCutShortByAKill() throws IOException {
    audit().append("run", null, Map.of());
    Files.writeString(entry(2), "{\"number\":2,\"at\":\"20");

    audit().append("run", null, Map.of());

    assertEquals(2, audit().entries().size());
    assertEquals(List.of(), audit().problems());
  }

  @Test
  void staysAChainWhereManyWriteAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<?>> writers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      writers.add(
          threads.submit(
              () -> {
                for (int entry = 0; entry < 10; entry++) {
                  audit().append("consult", null, Map.of());
                }
              }));
    }
    for (Future<?> writer : writers) {
      writer.get();
    }
    threads.shutdown();

    assertEquals(40, audit().entries().size());
    assertEquals(List.of(), audit().problems());
  }
}
