package clew.pipeline.link;

import clew.models.PostingTraits;
import clew.models.Trait;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * All representatives and the traits that two or more of them share, in primitive arrays: small
 * enough to be wherever pairs are judged. Nodes are numbered in the order of their posting ids,
 * traits in the order of kind and value.
 *
 * <p>Traits are what identifies a node: contacts, images, poster and place together, the poster's
 * name, and its place. A trait of one node alone has no number; that a node has a phone, a poster
 * or a place is known all the same.
 */
final class NodeBook implements Serializable {
  private static final long serialVersionUID = 1L;

  static final String PLACE = "place";
  static final String NAME = "name";
  static final String POSTER_PLACE = "poster_place";
  static final String IMAGE = "image";
  static final String PHONE = "phone";

  private final String[] ids;
  private final int[] postings;
  private final int[] places;
  private final int[] posters;
  private final int[] phones;
  private final long[] names;
  private final Trait[] traits;
  private final byte[] kinds;
  private final IntLists carriers;
  private final IntLists carried;
  private final long[] ranks;
  private final double placeChance;

  /** Kinds by number, in the order in which traits are sorted. */
  static final List<String> KINDS =
      List.of("email", "handle", IMAGE, NAME, "payment", PHONE, PLACE, POSTER_PLACE, "url");

  static final byte KIND_IMAGE = 2;
  static final byte KIND_NAME = 3;
  static final byte KIND_PHONE = 5;
  static final byte KIND_PLACE = 6;
  static final byte KIND_POSTER_PLACE = 7;

  /**
   * What is known of each node, sorted by posting id, and the traits that two or more share.
   *
   * @param shared in any order
   * @param sharing the nodes that carry each of them, ascending
   */
  NodeBook(List<NodeRow> nodes, Trait[] shared, IntLists sharing) {
    int size = nodes.size();
    ids = new String[size];
    postings = new int[size];
    places = new int[size];
    posters = new int[size];
    phones = new int[size];
    names = new long[size];
    ranks = new long[size];
    for (int node = 0; node < size; node++) {
      NodeRow row = nodes.get(node);
      ids[node] = row.postingId();
      postings[node] = (int) Math.min(Integer.MAX_VALUE, row.postings());
      places[node] = row.places();
      posters[node] = row.posters();
      phones[node] = row.phones();
      names[node] = row.name();
      ranks[node] = rank(row.postingId());
    }
    Integer[] order = new Integer[shared.length];
    Arrays.setAll(order, at -> at);
    Arrays.sort(order, java.util.Comparator.comparing(at -> shared[at]));
    traits = new Trait[shared.length];
    kinds = new byte[shared.length];
    int[][] lists = new int[shared.length][];
    int entries = 0;
    for (int trait = 0; trait < shared.length; trait++) {
      traits[trait] = shared[order[trait]];
      kinds[trait] = (byte) KINDS.indexOf(traits[trait].kind());
      lists[trait] = sharing.get(order[trait]);
      entries += lists[trait].length;
    }
    carriers = IntLists.of(lists);
    long[] inverse = new long[entries];
    int at = 0;
    for (int trait = 0; trait < lists.length; trait++) {
      for (int node : lists[trait]) {
        inverse[at++] = (long) node << 32 | trait;
      }
    }
    carried = IntLists.of(size, inverse);
    placeChance = chanceOfOnePlace();
  }

  /**
   * What is known of one node by itself: how many places, posters and phones it names.
   *
   * @param name the {@link NameSketch} of its poster
   */
  public record NodeRow(
      String postingId, long postings, int places, int posters, int phones, long name)
      implements Serializable {
    static NodeRow of(PostingTraits posting) {
      int phones =
          (int) posting.contacts().stream().filter(trait -> trait.kind().equals(PHONE)).count();
      return new NodeRow(
          posting.postingId(),
          posting.postings(),
          posting.places().size(),
          posting.posters().size(),
          phones,
          NameSketch.of(posting.posters()));
    }
  }

  int nodes() {
    return ids.length;
  }

  String id(int node) {
    return ids[node];
  }

  long postings(int node) {
    return postings[node];
  }

  /** Draws samples: who has the smallest ranks depends on nothing but the ids. */
  long rank(int node) {
    return ranks[node];
  }

  boolean hasPlace(int node) {
    return places[node] > 0;
  }

  boolean hasPoster(int node) {
    return posters[node] > 0;
  }

  /** Whether the posters of two nodes are nearly the same name. */
  boolean alikePosters(int left, int right) {
    return NameSketch.alike(names[left], names[right]);
  }

  int phones(int node) {
    return phones[node];
  }

  int traits() {
    return traits.length;
  }

  Trait trait(int trait) {
    return traits[trait];
  }

  byte kind(int trait) {
    return kinds[trait];
  }

  /** The nodes of each trait. */
  IntLists carriers() {
    return carriers;
  }

  /** The traits of each node. */
  IntLists carried() {
    return carried;
  }

  /** The chance that two nodes share their place. */
  double placeChance() {
    return placeChance;
  }

  private double chanceOfOnePlace() {
    double squares = 0;
    long shared = 0;
    for (int trait = 0; trait < traits.length; trait++) {
      if (kinds[trait] == KIND_PLACE) {
        double size = carriers.size(trait);
        squares += size * size;
        shared += carriers.size(trait);
      }
    }
    long all = 0;
    for (int count : places) {
      all += count;
    }
    double pairs = (double) ids.length * ids.length;
    return ids.length == 0 ? 0 : (squares + (all - shared)) / pairs;
  }

  private static long rank(String id) {
    long hash = 0;
    for (int i = 0; i < id.length(); i++) {
      hash = hash * 31 + id.charAt(i);
    }
    return Mixing.mix(hash);
  }
}
