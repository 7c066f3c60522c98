package clew.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class NodeTextTest {
  private static final String COPIED = "the slender cover comes with months of warranty";
  private static final String OWN = " ask for the green gate behind the mill";

  @Test
  void aTitleGoesWithATextThatManyCopied() {
    NodeText copied = NodeText.of(0, "c", "slender cover " + COPIED, 14);
    NodeText added = NodeText.of(1, "d", "slender cover " + COPIED + OWN, 14);
    Boilerplate boilerplate = new Boilerplate(new TextUnits(COPIED).grams());

    NodeText nothingLeft = boilerplate.without(copied);
    NodeText somethingLeft = boilerplate.without(added);

    assertEquals("slender cover", copied.title());
    assertEquals("", nothingLeft.title() + nothingLeft.text().strip());
    assertEquals("slender cover", somethingLeft.title());
    assertEquals(OWN.strip(), somethingLeft.text().strip());
  }
}
