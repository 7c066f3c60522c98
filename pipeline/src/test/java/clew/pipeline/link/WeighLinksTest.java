package clew.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.models.Evidence;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class WeighLinksTest {
  @Test
  void aTextThatStrangersCopiedIsNoReasonToKeepAPair() {
    assertTrue(WeighLinks.isSlight(new Evidence("text", "t", 1, 0)));
    assertTrue(WeighLinks.isSlight(new Evidence("text", "t", .7, 0)));
    assertTrue(WeighLinks.isSlight(new Evidence("passage", "p", 1, 0)));
    assertTrue(WeighLinks.isSlight(new Evidence("phone_differs", "", 0, -5)));
  }

  @Test
  void whatAPersonWouldLookForIs() {
    assertFalse(WeighLinks.isSlight(new Evidence("text", "t", .7, 3)));
    assertFalse(WeighLinks.isSlight(new Evidence("phone", "+1", 1, 0)));
    assertFalse(WeighLinks.isSlight(new Evidence("name", "ann", 1, 0)));
  }

  @Test
  void ofACopiedTextEachCarrierIsShownWithTheNextOneUpToAHundred() {
    Books books = new Books();
    for (int node = 0; node < 103; node++) {
      books.node(node == 1 ? "a text of its own entirely" : "a text that all others carry");
    }
    Figures figures = books.figures(103, Map.of());
    assertTrue(WeighLinks.isShown(figures, 0, 2));
    assertTrue(WeighLinks.isShown(figures, 2, 3));
    assertFalse(WeighLinks.isShown(figures, 0, 3));
    assertFalse(WeighLinks.isShown(figures, 0, 1));
    assertTrue(WeighLinks.isShown(figures, 100, 101));
    assertFalse(WeighLinks.isShown(figures, 101, 102));
  }
}
