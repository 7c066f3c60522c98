package clew.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clew.models.Evidence;
import clew.models.Link;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WeighedLinksTest {
  @Test
  void comeBackAsTheyWere() {
    List<Link> links =
        List.of(
            new Link(
                "a",
                "b",
                List.of(new Evidence("phone", "p", 1, 12.25), new Evidence("text", "t", .75, 0)),
                -7,
                5.25,
                "joined",
                "more bits than a random pair needs"),
            new Link("a", "c", List.of(), -7, -7, "too_weak", "fewer"),
            new Link("b", "c", List.of(new Evidence("phone", "p", 1, 3)), -7, -4, "too_weak", ""));

    List<Link> read = new ArrayList<>();
    WeighedLinks.of(links.iterator()).rows().forEachRemaining(read::add);

    assertEquals(links, read);
  }
}
