package clew.pipeline.link;

import clew.pipeline.table.Strings;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A list of numbers for each text of a partition, one behind the other. */
final class NumbersOfTexts implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int[] nodes;
  private final Strings comparisonIds;
  private final IntLists numbers;

  private NumbersOfTexts(int[] nodes, Strings comparisonIds, IntLists numbers) {
    this.nodes = nodes;
    this.comparisonIds = comparisonIds;
    this.numbers = numbers;
  }

  /** Takes a node and the numbers of one of its texts. */
  @FunctionalInterface
  interface Reader {
    void read(int node, int[] numbers);
  }

  /** All lists, those of a node in the order of its texts' comparison ids. */
  static void forEach(List<NumbersOfTexts> parts, Reader reader) {
    List<Place> places = new ArrayList<>();
    for (NumbersOfTexts part : parts) {
      for (int at = 0; at < part.nodes.length; at++) {
        places.add(new Place(part, at));
      }
    }
    places.sort(null);
    for (Place place : places) {
      reader.read(place.node(), place.part().numbers.get(place.at()));
    }
  }

  private record Place(NumbersOfTexts part, int at) implements Comparable<Place> {
    int node() {
      return part.nodes[at];
    }

    @Override
    public int compareTo(Place other) {
      int byNode = Integer.compare(node(), other.node());
      return byNode != 0
          ? byNode
          : part.comparisonIds.get(at).compareTo(other.part.comparisonIds.get(other.at));
    }
  }

  /** Gathers the lists of a partition. */
  static final class Builder {
    private final List<String> comparisonIds = new ArrayList<>();
    private int[] nodes = new int[64];
    private int[] ends = new int[64];
    private int[] numbers = new int[1024];
    private int length;

    void add(int node, String comparisonId, int[] its) {
      int size = comparisonIds.size();
      if (size == nodes.length) {
        nodes = Arrays.copyOf(nodes, 2 * size);
        ends = Arrays.copyOf(ends, 2 * size);
      }
      if (length + its.length > numbers.length) {
        numbers = Arrays.copyOf(numbers, Math.max(2 * numbers.length, length + its.length));
      }
      System.arraycopy(its, 0, numbers, length, its.length);
      length += its.length;
      nodes[size] = node;
      ends[size] = length;
      comparisonIds.add(comparisonId);
    }

    NumbersOfTexts build() {
      int size = comparisonIds.size();
      return new NumbersOfTexts(
          Arrays.copyOf(nodes, size),
          Strings.of(comparisonIds),
          IntLists.withEnds(Arrays.copyOf(ends, size), Arrays.copyOf(numbers, length)));
    }
  }
}
