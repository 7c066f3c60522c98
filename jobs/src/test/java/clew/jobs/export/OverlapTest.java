package clew.jobs.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.jobs.work.HashKey;
import clew.models.Complaint;
import clew.models.Exit;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of two units, whose clusters are given by hand. */
final class OverlapTest {
  private static final OverlapHashes KEY = new OverlapHashes(HashKey.of(new byte[] {1}));

  @TempDir Path folder;

  /** A file of clusters and the phones that they carry. */
  private Path file(String name, OverlapHashes hashes, Map<String, List<String>> clusters)
      throws IOException {
    List<OverlapValue> rows = new ArrayList<>();
    clusters.forEach(
        (cluster, phones) ->
            phones.forEach(
                phone ->
                    rows.add(
                        new OverlapValue(hashes.cluster(cluster), hashes.value("phone", phone)))));
    rows.sort(Comparator.comparing(OverlapValue::cluster).thenComparing(OverlapValue::value));
    Path file = folder.resolve(name);
    try (Writer to = Files.newBufferedWriter(file)) {
      OverlapFile.write(hashes.check(), rows.iterator(), to);
    }
    return file;
  }

  private static OverlapComparison compared(Path mine, Path theirs) {
    return OverlapComparison.of(OverlapFile.read(mine), OverlapFile.read(theirs));
  }

  @Test
  void tellsPairsWithMostInCommonFirst() throws IOException {
    Path mine =
        file(
            "mine",
            KEY,
            Map.of("k1", List.of("1", "2", "3"), "k2", List.of("4", "5"), "k3", List.of("6")));
    Path theirs =
        file("theirs", KEY, Map.of("x1", List.of("2", "3", "4"), "x2", List.of("7", "8")));
    try (Writer own = Files.newBufferedWriter(OverlapFile.own(mine))) {
      OverlapFile.writeOwn(
          List.of(
                  new OverlapCluster(KEY.cluster("k1"), "k1"),
                  new OverlapCluster(KEY.cluster("k2"), "k2"))
              .iterator(),
          own);
    }

    OverlapComparison found = compared(mine, theirs);

    assertEquals(
        List.of(
            new OverlapComparison.Pair("k1", KEY.cluster("x1"), 2),
            new OverlapComparison.Pair("k2", KEY.cluster("x1"), 1)),
        found.pairs());
    assertTrue(found.outcome().text().contains("2 values in common: yours k1, theirs "));
    assertTrue(
        found.outcome().text().contains("2 pairs of clusters in common, of 3 of yours and 2 of"),
        found.outcome().text());
  }

  @Test
  void withoutWhatStaysBesideItOwnClustersAreHashes() throws IOException {
    Path one = file("one", KEY, Map.of("k1", List.of("1")));

    assertEquals(
        List.of(new OverlapComparison.Pair(KEY.cluster("k1"), KEY.cluster("k1"), 1)),
        compared(one, one).pairs());
  }

  @Test
  void filesOfDifferentKeysAreRefused() throws IOException {
    OverlapHashes otherKey = new OverlapHashes(HashKey.of(new byte[] {2}));
    Path mine = file("mine", KEY, Map.of("k1", List.of("1")));
    Path theirs = file("theirs", otherKey, Map.of("k1", List.of("1")));

    Complaint refused = assertThrows(Complaint.class, () -> compared(mine, theirs));

    assertEquals(Exit.USAGE, refused.exit());
    assertTrue(refused.getMessage().contains("different keys"), refused.getMessage());
  }

  @Test
  void showsNoValueAndNoCluster() throws IOException {
    String phone = "+12025550123";
    String file = Files.readString(file("mine", KEY, Map.of("cluster-k1", List.of(phone))));

    assertFalse(file.contains("5550123") || file.contains("k1"), file);
    assertEquals(2, file.lines().count());
    assertFalse(
        file.contains(new Pseudonyms(HashKey.of(new byte[] {1})).value("phone", phone)), file);
  }

  @Test
  void whatIsNoSuchFileIsTold() throws IOException {
    Path text = Files.writeString(folder.resolve("text"), "piano\n");
    Path torn =
        Files.writeString(
            folder.resolve("torn"),
            "{\"clew_overlap\":1,\"key\":\"0123456789abcdef\"}\n{\"cluster\":\"x\",\"values\":[\"y\"]}\n");

    assertEquals(
        Exit.INPUT_MISSING, assertThrows(Complaint.class, () -> OverlapFile.read(text)).exit());
    Complaint refused = assertThrows(Complaint.class, () -> OverlapFile.read(torn));
    assertTrue(refused.getMessage().contains("line 2"), refused.getMessage());
    assertEquals(
        Exit.INPUT_MISSING,
        assertThrows(Complaint.class, () -> OverlapFile.read(folder.resolve("none"))).exit());
  }
}
