package clew.pipeline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TextGuardTest {
  private final TextGuard guard = new TextGuard();

  @Test
  void leavesAnOrdinaryTextInOnePiece() {
    TextGuard.Guarded guarded = guard.guard("Bike for sale,\nas new 🌸");

    assertEquals(List.of(new TextGuard.Piece(0, "Bike for sale,\nas new 🌸")), guarded.pieces());
    assertFalse(guarded.cut());
  }

  @Test
  void makesControlCharactersAndHalfPairsSpaces() {
    assertEquals(
        List.of(new TextGuard.Piece(0, "a b c d")), guard.guard("a\u0000b\ud800c\u0085d").pieces());
  }

  @Test
  void breaksRunsWithoutSpaceBetweenCodePoints() {
    String run = "😀".repeat(100);

    List<TextGuard.Piece> pieces = guard.guard(run).pieces();

    assertEquals(
        List.of(
            new TextGuard.Piece(0, "😀".repeat(32)),
            new TextGuard.Piece(64, "😀".repeat(32)),
            new TextGuard.Piece(128, "😀".repeat(32)),
            new TextGuard.Piece(192, "😀".repeat(4))),
        pieces);
  }

  @Test
  void cutsWhatIsTooLongButNoPairInTwo() {
    String text = "a" + "😀".repeat(20_000);

    TextGuard.Guarded guarded = guard.guard(text);
    TextGuard.Piece last = guarded.pieces().get(guarded.pieces().size() - 1);

    assertTrue(guarded.cut());
    assertEquals(19_999, last.start() + last.text().length());
    assertEquals(List.of(), guard.guard("").pieces());
  }
}
