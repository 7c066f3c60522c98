package clew.pipeline.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class DecidedHandsTest {
  private static final DecidedHands.Pair ENDS = new DecidedHands.Pair(0, 3);

  @Test
  void pairThatCannotBeTogetherIsPartedAtTheWeakestLinkBetween() {
    // 0 -9- 1 -2- 2 -8- 3
    List<JoiningLink> chain = List.of(link(0, 1, 9), link(1, 2, 2), link(2, 3, 8));

    assertArrayEquals(
        new int[] {0, 0, 2, 2},
        new DecidedHands(JoiningLink.columns(chain), List.of(), List.of(ENDS))
            .of(new int[] {0, 0, 0, 0}));
  }

  @Test
  void handsOfAPairThatMustBeTogetherBecomeOne() {
    assertArrayEquals(
        new int[] {0, 0, 0, 0},
        new DecidedHands(
                JoiningLink.columns(List.of()), List.of(new DecidedHands.Pair(1, 2)), List.of())
            .of(new int[] {0, 0, 2, 2}));
  }

  @Test
  void whatIsDecidedApartStaysApartWhenOtherDecisionsWouldJoinIt() {
    List<DecidedHands.Pair> must =
        List.of(new DecidedHands.Pair(0, 1), new DecidedHands.Pair(1, 3));

    assertArrayEquals(
        new int[] {0, 0, 2, 3},
        new DecidedHands(JoiningLink.columns(List.of()), must, List.of(ENDS))
            .of(new int[] {0, 1, 2, 3}));
  }

  @Test
  void otherHandsStayAsTheyAreEvenWhereNoLinkHoldsThem() {
    assertArrayEquals(
        new int[] {0, 1, 2, 2},
        new DecidedHands(
                JoiningLink.columns(List.of()), List.of(), List.of(new DecidedHands.Pair(0, 1)))
            .of(new int[] {0, 0, 2, 2}));
  }

  private static JoiningLink link(int left, int right, double bits) {
    return new JoiningLink(left, right, bits, 1, 1, null);
  }
}
