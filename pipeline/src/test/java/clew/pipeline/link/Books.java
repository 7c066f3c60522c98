package clew.pipeline.link;

import clew.models.Trait;
import clew.models.catalogue.LinkWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Nodes, traits and texts of a test, told in words. */
final class Books {
  private final List<NodeBook.NodeRow> rows = new ArrayList<>();
  private final Map<Trait, TreeSet<Integer>> carriers = new TreeMap<>();
  private final List<String> texts = new ArrayList<>();
  private final Map<String, Double> agreement = new TreeMap<>();

  /**
   * A node with traits as {@code kind=value}, and a text; a place or a poster's name is a trait.
   */
  Books node(String text, String... traits) {
    int node = rows.size();
    int[] counts = new int[3];
    List<String> names = new ArrayList<>();
    for (String trait : traits) {
      String kind = trait.substring(0, trait.indexOf('='));
      counts[0] += kind.equals("place") ? 1 : 0;
      counts[1] += kind.equals("name") ? 1 : 0;
      if (kind.equals("name")) {
        names.add(trait.substring(5));
      }
      counts[2] += kind.equals("phone") ? 1 : 0;
      carriers
          .computeIfAbsent(
              new Trait(kind, trait.substring(kind.length() + 1)), key -> new TreeSet<>())
          .add(node);
    }
    rows.add(
        new NodeBook.NodeRow(
            String.format("n%05d", node),
            1,
            counts[0],
            counts[1],
            counts[2],
            NameSketch.of(names)));
    texts.add(text);
    return this;
  }

  /** Of a trait, as {@code kind=value}, how far its carriers agree in something else. */
  Books agreeing(String trait, double share) {
    agreement.put(trait, share);
    return this;
  }

  NodeBook book() {
    List<Trait> shared = new ArrayList<>();
    List<int[]> nodes = new ArrayList<>();
    carriers.forEach(
        (trait, its) -> {
          if (its.size() > 1) {
            shared.add(trait);
            nodes.add(its.stream().mapToInt(Integer::intValue).toArray());
          }
        });
    return new NodeBook(
        rows, shared.toArray(Trait[]::new), IntLists.of(nodes.toArray(int[][]::new)));
  }

  static int trait(NodeBook book, String kind, String value) {
    for (int trait = 0; trait < book.traits(); trait++) {
      if (book.trait(trait).equals(new Trait(kind, value))) {
        return trait;
      }
    }
    throw new IllegalArgumentException(kind + "=" + value);
  }

  GramBook grams(NodeBook book) {
    return grams(book, Genericness.of(book, new BitSet()));
  }

  GramBook grams(NodeBook book, Genericness generic) {
    Map<Long, TreeSet<Integer>> nodes = new TreeMap<>();
    for (int node = 0; node < texts.size(); node++) {
      for (long gram : new TextUnits(texts.get(node)).grams()) {
        nodes.computeIfAbsent(gram, key -> new TreeSet<>()).add(node);
      }
    }
    nodes.values().removeIf(its -> its.size() < 2);
    long[] grams = nodes.keySet().stream().mapToLong(Long::longValue).toArray();
    int[] carriers = new int[grams.length];
    float[] agreeing = new float[grams.length];
    float[] telling = new float[grams.length];
    for (int i = 0; i < grams.length; i++) {
      int[] its = nodes.get(grams[i]).stream().mapToInt(Integer::intValue).toArray();
      Agreement agreement = Agreement.of(book, generic, its);
      carriers[i] = its.length;
      agreeing[i] = (float) agreement.agreeing();
      telling[i] = (float) agreement.telling();
    }
    int[][] sequences = new int[texts.size()][];
    for (int node = 0; node < sequences.length; node++) {
      sequences[node] =
          GramBook.sequence(new TextUnits(texts.get(node)).grams(), new LongIndex(grams));
    }
    return new GramBook(grams, carriers, agreeing, telling, sequences);
  }

  /** All figures, with contexts of 1 for every trait but those that are told. */
  Figures figures(long postings, Map<String, Double> contexts) {
    return figures(postings, contexts, new TreeMap<>());
  }

  /** The same where values are told to link nothing. */
  Figures figures(long postings, Map<String, Double> contexts, Map<Trait, String> neverLink) {
    NodeBook book = book();
    double[] counts = ofTraits(book, contexts);
    LinkWeights weights = LinkWeights.shipped();
    IntLists none = IntLists.of(new int[rows.size()][]);
    return new Figures(
        weights,
        book,
        new Spread(book, counts, ofTraits(book, agreement), weights, new TreeMap<>(neverLink)),
        new ImageBook(new String[0], new ImageHashes(new String[0]), new int[0], none),
        equalTexts(),
        grams(book),
        new WordBook(none, new float[0], new float[rows.size()]),
        postings);
  }

  /** What is told of each trait, 1 where nothing is. */
  private static double[] ofTraits(NodeBook book, Map<String, Double> told) {
    double[] all = new double[book.traits()];
    Arrays.fill(all, 1);
    told.forEach(
        (name, value) -> {
          int at = name.indexOf('=');
          all[trait(book, name.substring(0, at), name.substring(at + 1))] = value;
        });
    return all;
  }

  /** Equal texts are one. */
  private TextBook equalTexts() {
    String[] ids = new TreeSet<>(texts).toArray(String[]::new);
    int[][] its = new int[texts.size()][];
    for (int node = 0; node < its.length; node++) {
      boolean says = !texts.get(node).isEmpty();
      its[node] = says ? new int[] {Arrays.binarySearch(ids, texts.get(node))} : null;
    }
    return new TextBook(ids, IntLists.of(its), new long[0], new float[0]);
  }
}
