package clew.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.models.Evidence;
import org.junit.jupiter.api.Test;

final class WeighLinksTest {
  @Test
  void mostOfATextThatStrangersCopiedIsNoReasonToKeepAPair() {
    assertTrue(WeighLinks.isSlight(new Evidence("text", "t", .7, 0)));
    assertTrue(WeighLinks.isSlight(new Evidence("passage", "p", 1, 0)));
    assertTrue(WeighLinks.isSlight(new Evidence("phone_differs", "", 0, -5)));
  }

  @Test
  void whatAPersonWouldLookForIs() {
    assertFalse(WeighLinks.isSlight(new Evidence("text", "t", 1, 0)));
    assertFalse(WeighLinks.isSlight(new Evidence("text", "t", .7, 3)));
    assertFalse(WeighLinks.isSlight(new Evidence("phone", "+1", 1, 0)));
    assertFalse(WeighLinks.isSlight(new Evidence("name", "ann", 1, 0)));
  }
}
