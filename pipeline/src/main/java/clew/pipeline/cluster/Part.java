package clew.pipeline.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
    Map<Integer, Integer> place = new TreeMap<>();
    for (int part : parts) {
      place.putIfAbsent(part, 0);
    }
    if (place.size() == 1) {
      int[] all = new int[parts.length];
      for (int node = 0; node < all.length; node++) {
        all[node] = node;
      }
      return List.of(new Part(all, from, to, weight));
    }
    List<List<Integer>> nodes = new ArrayList<>();
    place.replaceAll(
        (part, zero) -> {
          nodes.add(new ArrayList<>());
          return nodes.size() - 1;
        });
    int[] number = new int[parts.length];
    for (int node = 0; node < parts.length; node++) {
      List<Integer> its = nodes.get(place.getOrDefault(parts[node], 0));
      number[node] = its.size();
      its.add(node);
    }
    List<List<Integer>> edges = new ArrayList<>();
    nodes.forEach(part -> edges.add(new ArrayList<>()));
    for (int edge = 0; edge < from.length; edge++) {
      if (parts[from[edge]] == parts[to[edge]]) {
        edges.get(place.getOrDefault(parts[from[edge]], 0)).add(edge);
      }
    }
    List<Part> all = new ArrayList<>();
    for (int part = 0; part < nodes.size(); part++) {
      List<Integer> its = edges.get(part);
      all.add(
          new Part(
              ints(nodes.get(part)),
              its.stream().mapToInt(edge -> number[from[edge]]).toArray(),
              its.stream().mapToInt(edge -> number[to[edge]]).toArray(),
              its.stream().mapToDouble(edge -> weight[edge]).toArray()));
    }
    return all;
  }

  private static int[] ints(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }
}
