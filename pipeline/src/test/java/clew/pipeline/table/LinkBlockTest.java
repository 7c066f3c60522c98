package clew.pipeline.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import clew.models.Evidence;
import clew.models.Link;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LinkBlockTest {
  private static final List<String> NODES = List.of("n00000", "n00001", "n00002");

  @Test
  void comeBackAsTheyWere() {
    List<Link> links =
        List.of(
            new Link(
                "n00000",
                "n00001",
                List.of(new Evidence("phone", "p", 1, 12.25), new Evidence("text", "t", .75, 0)),
                -7,
                5.25,
                "joined",
                "more bits than a random pair needs"),
            new Link("n00000", "n00002", List.of(), -7, -7, "too_weak", "fewer"),
            new Link(
                "n00001",
                "n00002",
                List.of(new Evidence("phone", "p", 1, 3)),
                -7,
                -4,
                "too_weak",
                ""));

    LinkBlock.Builder weighed = new LinkBlock.Builder();
    for (Link link : links) {
      weighed.add(
          NODES.indexOf(link.leftId()),
          NODES.indexOf(link.rightId()),
          link.evidence(),
          link.priorBits(),
          link.bits(),
          link.decision(),
          link.reason());
    }

    List<Link> read = new ArrayList<>();
    LinkBlock.Cursor cursor = weighed.build().cursor();
    while (cursor.next()) {
      read.add(
          cursor.link(
              NODES.get(cursor.left()),
              NODES.get(cursor.right()),
              cursor.decision(),
              cursor.reason()));
    }

    assertEquals(links, read);
  }

  @Test
  void noneAreNone() {
    assertFalse(new LinkBlock.Builder().build().cursor().next());
  }
}
