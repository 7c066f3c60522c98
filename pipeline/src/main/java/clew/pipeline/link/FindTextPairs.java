package clew.pipeline.link;

import clew.models.TextPair;
import clew.pipeline.table.IdNumbers;
import clew.pipeline.table.Known;
import clew.pipeline.table.Strings;
import clew.pipeline.table.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.storage.StorageLevel;

/**
 * Finds near-duplicate texts: texts that meet in a band of their MinHash signatures, and whose
 * sketches do not rule it out, are compared exactly.
 *
 * <p>Which pairs are compared follows from all texts; what a comparison gave is evidence, kept and
 * never made again. Candidates are held on the driver, 16 bytes each.
 */
final class FindTextPairs {
  /**
   * Jaccard of 5-grams from which texts are near-duplicates: on short ads it finds 80 % of the true
   * pairs at 99.9 % precision.
   */
  static final double ALIKE = .5;

  /** All pairs of a band up to 64 texts, then four hubs and a chain. Chosen. */
  private static final PairBudget BUDGET = new PairBudget(64, 4);

  /** Chosen: some megabytes. */
  private static final int PAIRS_OF_A_FILE = 1_000_000;

  private final JavaRDD<NodeText> texts;
  private final Workbench bench;
  private final JavaSparkContext context;
  private final int parts;

  /**
   * @param texts read more than once
   */
  FindTextPairs(JavaRDD<NodeText> texts, Workbench bench, int parts) {
    this.texts = texts;
    this.bench = bench;
    this.parts = parts;
    context = JavaSparkContext.fromSparkContext(texts.context());
  }

  /** The texts that say enough to be compared, and which of them are alike. */
  TextBook apply(int nodes) {
    List<Named> named = texts.mapPartitions(Named::of).collect();
    IdNumbers numbers = IdNumbers.of(named.stream().flatMap(its -> its.ids.stream()));
    Known<DistinctTexts> distinct =
        Known.of(context, new DistinctTexts(numbers, firstNodes(named, numbers)));
    long[] candidates = candidates(distinct);
    float[] likeness = new Likeness(numbers, candidates).all(distinct);
    LongArray pairs = new LongArray();
    float[] alike = new float[candidates.length];
    for (int i = 0; i < candidates.length; i++) {
      if (likeness[i] >= ALIKE) {
        alike[pairs.size()] = likeness[i];
        pairs.add(candidates[i]);
      }
    }
    distinct.destroy();
    return new TextBook(
        numbers.ids(),
        IntLists.of(nodes, carried(named, numbers)),
        pairs.toArray(),
        Arrays.copyOf(alike, pairs.size()));
  }

  /** The ids of the texts of a partition that are compared, and the nodes that carry them. */
  private static final class Named implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int[] nodes;
    private final Strings ids;

    private Named(int[] nodes, Strings ids) {
      this.nodes = nodes;
      this.ids = ids;
    }

    static Iterator<Named> of(Iterator<NodeText> texts) {
      List<String> ids = new ArrayList<>();
      int[] nodes = new int[64];
      while (texts.hasNext()) {
        NodeText text = texts.next();
        if (text.compares()) {
          nodes = ids.size() == nodes.length ? Arrays.copyOf(nodes, 2 * nodes.length) : nodes;
          nodes[ids.size()] = text.node();
          ids.add(text.textId());
        }
      }
      return List.of(new Named(Arrays.copyOf(nodes, ids.size()), Strings.of(ids))).iterator();
    }
  }

  private static int[] firstNodes(List<Named> named, IdNumbers numbers) {
    int[] first = new int[numbers.size()];
    Arrays.fill(first, Integer.MAX_VALUE);
    for (Named its : named) {
      for (int i = 0; i < its.ids.size(); i++) {
        int number = numbers.of(its.ids.get(i));
        first[number] = Math.min(first[number], its.nodes[i]);
      }
    }
    return first;
  }

  private static long[] carried(List<Named> named, IdNumbers numbers) {
    LongArray carried = new LongArray();
    for (Named its : named) {
      for (int i = 0; i < its.ids.size(); i++) {
        carried.add((long) its.nodes[i] << 32 | numbers.of(its.ids.get(i)));
      }
    }
    return carried.sortedDistinct();
  }

  /** The signatures of texts, one behind the other. */
  private static final class Signatures implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int[] numbers;
    private final int[] values;

    private Signatures(int[] numbers, int[] values) {
      this.numbers = numbers;
      this.values = values;
    }

    static Iterator<Signatures> of(Iterator<NodeText> texts, DistinctTexts distinct) {
      int[] numbers = new int[64];
      int[] values = new int[64 * MinHash.VALUES];
      int size = 0;
      while (texts.hasNext()) {
        NodeText text = texts.next();
        int number = distinct.number(text);
        if (number >= 0) {
          if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
            values = Arrays.copyOf(values, 2 * size * MinHash.VALUES);
          }
          int[] signature = MinHash.signature(Shingles.inOrder(text.text()));
          System.arraycopy(signature, 0, values, size * MinHash.VALUES, MinHash.VALUES);
          numbers[size++] = number;
        }
      }
      return List.of(
              new Signatures(
                  Arrays.copyOf(numbers, size), Arrays.copyOf(values, size * MinHash.VALUES)))
          .iterator();
    }

    int[] signature(int at) {
      return Arrays.copyOfRange(values, at * MinHash.VALUES, (at + 1) * MinHash.VALUES);
    }

    Sketches sketches() {
      return new Sketches(numbers, MinHash.sketch(values));
    }

    void bands(KeyBlocks.Sink sink) {
      for (int at = 0; at < numbers.length; at++) {
        for (long key : MinHash.bandKeys(signature(at))) {
          sink.add(Mixing.mix(key), numbers[at]);
        }
      }
    }
  }

  /** The sketches of texts, one behind the other. */
  private static final class Sketches implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int[] numbers;
    private final byte[] bytes;

    private Sketches(int[] numbers, byte[] bytes) {
      this.numbers = numbers;
      this.bytes = bytes;
    }
  }

  /** The pairs that are worth a look, ascending. */
  private long[] candidates(Known<DistinctTexts> distinct) {
    JavaRDD<Signatures> signatures =
        texts
            .mapPartitions(its -> Signatures.of(its, distinct.value()))
            .persist(StorageLevel.DISK_ONLY());
    byte[] all = new byte[distinct.value().size() * MinHash.VALUES];
    for (Sketches its : signatures.map(Signatures::sketches).collect()) {
      for (int i = 0; i < its.numbers.length; i++) {
        System.arraycopy(
            its.bytes, i * MinHash.VALUES, all, its.numbers[i] * MinHash.VALUES, MinHash.VALUES);
      }
    }
    Known<byte[]> sketches = Known.of(context, all);
    JavaRDD<long[]> met =
        KeyBlocks.of(
            signatures,
            parts,
            (its, sink) -> its.bands(sink),
            entries -> meeting(entries, sketches.value()));
    long[] pairs = PairBlocks.collect(PairBlocks.distinct(met, parts));
    signatures.unpersist();
    sketches.destroy();
    return pairs;
  }

  private static long[] meeting(KeyedNumbers entries, byte[] sketches) {
    LongArray pairs = new LongArray();
    for (int from = 0, to; from < entries.size(); from = to) {
      to = entries.endOfKey(from);
      int first = from;
      BUDGET.forEach(
          to - from,
          (one, other) -> {
            int left = entries.member(first + one);
            int right = entries.member(first + other);
            if (MinHash.worthALook(sketches, left * MinHash.VALUES, right * MinHash.VALUES)) {
              pairs.add(PairBlocks.pair(left, right));
            }
          });
    }
    return pairs.sortedDistinct();
  }

  /** How alike the candidates are: known from earlier nights, or compared now. */
  private final class Likeness {
    private final IdNumbers numbers;
    private final long[] candidates;
    private final float[] likeness;

    Likeness(IdNumbers numbers, long[] candidates) {
      this.numbers = numbers;
      this.candidates = candidates;
      likeness = new float[candidates.length];
      Arrays.fill(likeness, -1);
    }

    float[] all(Known<DistinctTexts> distinct) {
      for (ComparedPairs known :
          bench
              .knownPairs()
              .records()
              .javaRDD()
              .mapPartitions(pairs -> ComparedPairs.known(pairs, distinct.value().numbers()))
              .collect()) {
        put(known);
      }
      LongArray fresh = new LongArray();
      for (int i = 0; i < candidates.length; i++) {
        if (likeness[i] < 0) {
          fresh.add(candidates[i]);
        }
      }
      ComparedPairs compared = new CompareTexts(texts, distinct).apply(fresh.toArray());
      bench.keepPairs(table(compared));
      put(compared);
      return likeness;
    }

    private void put(ComparedPairs compared) {
      for (int i = 0; i < compared.size(); i++) {
        int at = Arrays.binarySearch(candidates, compared.pair(i));
        if (at >= 0) {
          likeness[at] = (float) compared.jaccard(i);
        }
      }
    }

    private Table<TextPair> table(ComparedPairs compared) {
      Known<IdNumbers> ids = Known.of(context, numbers);
      return Table.of(
          bench.knownPairs().spark(),
          TextPair.class,
          context
              .parallelize(compared.cut(), 2 + compared.size() / PAIRS_OF_A_FILE)
              .flatMap(some -> some.rows(ids.value()).iterator()));
    }
  }
}
