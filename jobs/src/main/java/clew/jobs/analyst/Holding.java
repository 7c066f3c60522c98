package clew.jobs.analyst;

import clew.models.Bond;
import clew.models.Evidence;
import clew.models.Link;
import clew.pipeline.cluster.ClusterBonds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What holds a cluster together, and what it would fall into without one value: worked out again
 * from its joined links.
 *
 * @param evidence kinds, the one on most links first
 * @param bridges links whose loss alone would split the cluster, weakest first
 * @param without values without which the cluster would fall apart, the worst first
 */
public record Holding(List<OfKind> evidence, List<Bridge> bridges, List<Without> without) {
  /** Of bridges and of values, as many are told. Chosen. */
  private static final int MOST = 20;

  /** A sum of fractions may miss 0 by this: as links are decided. */
  private static final double ROUNDING = 1e-9;

  /** Links on which a kind of evidence speaks for the pair, and its bits on all of them. */
  public record OfKind(String kind, int links, double bits) {}

  /** A link that alone joins two parts of so many representatives. */
  public record Bridge(String leftId, String rightId, double bits, int leftSide, int rightSide) {}

  /**
   * Sizes, in representatives, of the parts that are left without a value; largest first.
   *
   * @param words of a passage, its first ones; null for other kinds
   */
  public record Without(
      String kind, String value, @Nullable String words, int links, List<Integer> parts) {
    public Without {
      parts = List.copyOf(parts);
    }

    private Without with(Map<String, String> words) {
      return new Without(kind, value, words.get(value), links, parts);
    }
  }

  /** The passages that are named. */
  public Set<String> passages() {
    return without.stream()
        .filter(one -> one.kind().equals("passage"))
        .map(Without::value)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** With the words of the passages. */
  public Holding told(Map<String, String> words) {
    return new Holding(
        evidence,
        bridges,
        without.stream().map(one -> one.kind().equals("passage") ? one.with(words) : one).toList());
  }

  public Holding {
    evidence = List.copyOf(evidence);
    bridges = List.copyOf(bridges);
    without = List.copyOf(without);
  }

  /**
   * From a cluster's own links.
   *
   * @param representatives of all members
   * @param links joined, both ends in the cluster
   */
  public static Holding of(String cluster, Collection<String> representatives, List<Link> links) {
    if (links.isEmpty()) {
      return new Holding(List.of(), List.of(), List.of());
    }
    List<Bond> bonds = links.stream().map(link -> bond(cluster, link, link.bits())).toList();
    return new Holding(
        kinds(links),
        new ClusterBonds(bonds)
            .bridges().stream()
                .limit(MOST)
                .map(
                    one ->
                        new Bridge(
                            one.bond().leftId(),
                            one.bond().rightId(),
                            one.bond().bits(),
                            one.leftSide(),
                            one.rightSide()))
                .toList(),
        without(cluster, representatives, links));
  }

  /** From some of a cluster's links: kinds of evidence alone, for the rest needs all of them. */
  public static Holding ofSome(List<Link> links) {
    return new Holding(kinds(links), List.of(), List.of());
  }

  private static List<OfKind> kinds(List<Link> links) {
    Map<String, OfKind> kinds = new TreeMap<>();
    for (Link link : links) {
      Map<String, Double> bits = new TreeMap<>();
      link.evidence().stream()
          .filter(one -> one.bits() > 0)
          .forEach(one -> bits.merge(one.kind(), one.bits(), Double::sum));
      bits.forEach(
          (kind, sum) ->
              kinds.merge(
                  kind,
                  new OfKind(kind, 1, sum),
                  (one, more) -> new OfKind(kind, one.links() + 1, one.bits() + more.bits())));
    }
    return kinds.values().stream()
        .sorted(Comparator.comparingInt(OfKind::links).reversed().thenComparing(OfKind::kind))
        .toList();
  }

  private static List<Without> without(
      String cluster, Collection<String> representatives, List<Link> links) {
    Map<Evidence, Integer> values = new TreeMap<>(BY_VALUE);
    for (Link link : links) {
      link.evidence().stream()
          .filter(one -> one.bits() > 0 && !one.value().isEmpty())
          .forEach(one -> values.merge(one, 1, Integer::sum));
    }
    int whole = ClusterBonds.parts(representatives, bonds(cluster, links, null)).size();
    List<Without> all = new ArrayList<>();
    values.forEach(
        (value, count) -> {
          List<Integer> parts = ClusterBonds.parts(representatives, bonds(cluster, links, value));
          if (parts.size() > whole) {
            all.add(new Without(value.kind(), value.value(), null, count, parts));
          }
        });
    all.sort(
        Comparator.comparingInt((Without one) -> one.parts().get(0))
            .thenComparing(Comparator.comparingInt(Without::links).reversed())
            .thenComparing(Without::kind)
            .thenComparing(Without::value));
    return all.subList(0, Math.min(MOST, all.size()));
  }

  private static final Comparator<Evidence> BY_VALUE =
      Comparator.comparing(Evidence::kind).thenComparing(Evidence::value);

  /** The links that still have enough bits without a value. */
  private static List<Bond> bonds(String cluster, List<Link> links, @Nullable Evidence without) {
    List<Bond> bonds = new ArrayList<>();
    for (Link link : links) {
      double lost =
          without == null
              ? 0
              : link.evidence().stream()
                  .filter(one -> BY_VALUE.compare(one, without) == 0)
                  .mapToDouble(Evidence::bits)
                  .sum();
      if (lost <= 0 || link.bits() - lost > ROUNDING) {
        bonds.add(bond(cluster, link, link.bits() - lost));
      }
    }
    return bonds;
  }

  private static Bond bond(String cluster, Link link, double bits) {
    return new Bond(cluster, link.leftId(), link.rightId(), bits);
  }
}
