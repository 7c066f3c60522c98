package clew.jobs.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.jobs.work.LabelRequest;
import clew.models.Complaint;
import clew.models.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LabelFileTest {
  private static final Instant NOW = Instant.parse("2024-04-05T10:00:00Z");

  @TempDir Path folder;

  private List<LabelRequest> read(String csv) throws IOException {
    return new LabelFile("ann", NOW).read(Files.writeString(folder.resolve("labels.csv"), csv));
  }

  @Test
  void readsLabelsWithWhatIsLeftOut() throws IOException {
    List<LabelRequest> labels =
        read(
            """
            target,label,strength,by,at,note
            c1,venue,4,ben,2024-04-01,"fixed address, hours"
            board:17,lead,2,,2024-04-02T10:00:00+02:00,
            c2,spam,1,,,
            """);

    assertEquals(
        new LabelRequest(
            folder.resolve("labels.csv") + ", line 2",
            "c1",
            "venue",
            4,
            "ben",
            Instant.parse("2024-04-01T00:00:00Z"),
            Optional.of("fixed address, hours")),
        labels.get(0));
    assertEquals(Instant.parse("2024-04-02T08:00:00Z"), labels.get(1).at());
    assertEquals("ann", labels.get(2).by());
    assertEquals(NOW, labels.get(2).at());
  }

  @Test
  void tellsAllThatIsWrongAtOnce() {
    Complaint complaint =
        assertThrows(
            Complaint.class,
            () ->
                read(
                    """
                    target,label,strength,at
                    c1,criminal,4,
                    c1,lead,9,
                    c1,lead,1,yesterday
                    ,lead,1,
                    c1,lead
                    """));

    assertEquals(Exit.CONFIGURATION, complaint.exit());
    String message = String.valueOf(complaint.getMessage());
    assertTrue(message.contains("line 2: label is 'criminal', not one of [agency"), message);
    assertTrue(message.contains("line 3: strength is '9', not 1 (a guess)"), message);
    assertTrue(message.contains("line 4: at is 'yesterday', not as 2024-03-01"), message);
    assertTrue(message.contains("line 5: target, label, strength are needed"), message);
    assertTrue(message.contains("line 6: has another number of values"), message);
  }
}
