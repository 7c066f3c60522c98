package clew.pipeline.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The postings of each hand; hands in the order of their smallest representatives. */
final class HandMembers {
  private final int[] hands;
  private final List<List<String>> members = new ArrayList<>();

  HandMembers(PostingIds ids, Hands made) {
    int[] labels = ids.representatives().stream().mapToInt(made::hand).toArray();
    Lists byHand = new Lists(made.nodes(), labels.length, posting -> labels[posting]);
    int[] found = new int[made.nodes()];
    List<String> all =
        Arrays.asList(
            Arrays.stream(byHand.entries()).mapToObj(ids.postings()::get).toArray(String[]::new));
    for (int hand = 0; hand < found.length; hand++) {
      if (byHand.size(hand) > 0) {
        found[members.size()] = hand;
        members.add(all.subList(byHand.start(hand), byHand.end(hand)));
      }
    }
    hands = Arrays.copyOf(found, members.size());
  }

  /** Ascending: each the number of its smallest representative. */
  int[] hands() {
    return hands.clone();
  }

  /** By the places of the hands. */
  List<List<String>> members() {
    return Collections.unmodifiableList(members);
  }
}
