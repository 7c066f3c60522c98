package clew.pipeline.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A part of a graph, its nodes numbered anew in their order. */
final class Part {
  private final int[] nodes;
  private final int[] from;
  private final int[] to;
  private final double[] weight;

  /**
   * @param nodes ascending, by their numbers in the whole graph
   * @param from by the part's numbers, as to
   */
  Part(int[] nodes, int[] from, int[] to, double[] weight) {
    this.nodes = nodes;
    this.from = from;
    this.to = to;
    this.weight = weight;
  }

  int[] nodes() {
    return nodes;
  }

  int[] from() {
    return from;
  }

  int[] to() {
    return to;
  }

  double[] weight() {
    return weight;
  }

  /**
   * Splits a graph; edges between parts are left out.
   *
   * @param parts for every node, the smallest node of its part
   */
  static List<Part> of(int[] parts, int[] from, int[] to, double[] weight) {
    int[] place = new int[parts.length];
    int count = 0;
    for (int node = 0; node < parts.length; node++) {
      place[node] = parts[node] == node ? count++ : place[parts[node]];
    }
    Lists nodes = new Lists(count, parts.length, node -> place[node]);
    if (count == 1) {
      return List.of(new Part(nodes.entries(), from, to, weight));
    }
    int[] number = new int[parts.length];
    for (int at = 0; at < parts.length; at++) {
      int node = nodes.entry(at);
      number[node] = at - nodes.start(place[node]);
    }
    Lists edges =
        new Lists(
            count,
            from.length,
            edge -> parts[from[edge]] == parts[to[edge]] ? place[from[edge]] : -1);
    List<Part> all = new ArrayList<>(count);
    for (int part = 0; part < count; part++) {
      int[] its = edges.list(part);
      all.add(
          new Part(
              nodes.list(part),
              Arrays.stream(its).map(edge -> number[from[edge]]).toArray(),
              Arrays.stream(its).map(edge -> number[to[edge]]).toArray(),
              Arrays.stream(its).mapToDouble(edge -> weight[edge]).toArray()));
    }
    return all;
  }
}
