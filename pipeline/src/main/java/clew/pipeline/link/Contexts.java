package clew.pipeline.link;

import clew.models.Trait;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts the contexts of a value: the groups of its carriers that nothing else holds together. One
 * operator's hundred different ads with one phone, one place and one way of closing are one
 * context; a help line's thousand ads are a thousand.
 *
 * <p>Carriers are held together by another contact or image, by poster and place, by a family of
 * texts, or by their place; not by what is itself so common that it may be a hub, and not by the
 * place where the carriers agree in it hardly more than anybody: ten cities would make a hub look
 * like ten contexts.
 */
final class Contexts implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Carriers that are looked at; more are sampled. Chosen. */
  static final int SAMPLE = 256;

  /**
   * A value is held to be a possible hub from this many carriers, or from this share of all nodes.
   * Chosen.
   */
  static final int SUSPECT_NODES = 64;

  static final double SUSPECT_SHARE = .01;

  /**
   * Carriers agree in their places when they do so this many times more often than any two nodes.
   * Chosen.
   */
  private static final double PLACE_AGREEMENT = 3;

  /** Of fewer carriers agreement cannot be told, and the place counts. Chosen. */
  private static final int FEW = 8;

  private final Set<Trait> suspects;
  private final double placeChance;

  /**
   * @param suspects values that may be hubs
   * @param placeChance the chance that two nodes share their place
   */
  Contexts(Set<Trait> suspects, double placeChance) {
    this.suspects = Set.copyOf(suspects);
    this.placeChance = placeChance;
  }

  double count(Trait value, Carriers carriers) {
    List<LinkNode> sample = carriers.sample();
    if (sample.size() < 2) {
      return 1;
    }
    int groups = groups(value, sample);
    return groups == 1 ? 1 : (double) groups * carriers.nodes() / sample.size();
  }

  private int groups(Trait value, List<LinkNode> sample) {
    Groups groups = new Groups(sample.size());
    boolean byPlace = sample.size() < FEW || agreement(sample) >= PLACE_AGREEMENT * placeChance;
    boolean named = value.kind().equals("poster_place") || value.kind().equals("name");
    for (int i = 0; i < sample.size(); i++) {
      LinkNode node = sample.get(i);
      if (byPlace) {
        for (PlaceSize place : node.places()) {
          groups.join(new Trait("place", place.place()), i);
        }
      }
      for (String template : node.templateIds()) {
        glue(groups, value, new Trait("text", template), i);
      }
      for (SharedTrait trait : node.traits()) {
        boolean tells = trait.kind().equals("poster_place") ? !named : !trait.kind().equals("name");
        if (tells) {
          glue(groups, value, trait.trait(), i);
        }
      }
    }
    return groups.count();
  }

  private void glue(Groups groups, Trait value, Trait other, int node) {
    if (!other.equals(value) && !suspects.contains(other)) {
      groups.join(other, node);
    }
  }

  /** The share of pairs that have the same place. */
  private static double agreement(List<LinkNode> sample) {
    Map<String, Integer> counts = new HashMap<>();
    for (LinkNode node : sample) {
      node.places().forEach(place -> counts.merge(place.place(), 1, Integer::sum));
    }
    long pairs = counts.values().stream().mapToLong(count -> (long) count * (count - 1)).sum();
    return (double) pairs / ((long) sample.size() * (sample.size() - 1));
  }

  /** Groups of numbered nodes that share something. */
  private static final class Groups {
    private final int[] parent;
    private final Map<Trait, Integer> first = new HashMap<>();
    private int count;

    Groups(int size) {
      parent = new int[size];
      for (int i = 0; i < size; i++) {
        parent[i] = i;
      }
      count = size;
    }

    void join(Trait by, int node) {
      @Nullable Integer other = first.putIfAbsent(by, node);
      if (other != null) {
        union(node, other);
      }
    }

    private void union(int one, int other) {
      int a = find(one);
      int b = find(other);
      if (a != b) {
        parent[Math.max(a, b)] = Math.min(a, b);
        count--;
      }
    }

    private int find(int node) {
      int at = node;
      while (parent[at] != at) {
        parent[at] = parent[parent[at]];
        at = parent[at];
      }
      return at;
    }

    int count() {
      return count;
    }
  }
}
