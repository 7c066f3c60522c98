package clew.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.models.TextPair;
import clew.pipeline.support.WithSpark;
import clew.pipeline.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@WithSpark
final class FindTextPairsTest {
  @Test
  void findsWhatBruteForceFinds(SparkSession spark) {
    List<NodeText> texts = families(20, 4, new Random(7));
    Map<Set<String>, Double> expected = bruteForce(texts);
    Kept kept = new Kept(spark, List.of());

    TextBook book = find(kept, texts);

    List<TextPair> alike = kept.fresh.stream().filter(pair -> pair.jaccard() >= .5).toList();
    for (TextPair pair : alike) {
      assertEquals(expected.get(Set.of(pair.leftId(), pair.rightId())), pair.jaccard(), 1e-12);
      assertTrue(pair.leftId().compareTo(pair.rightId()) < 0);
      TextBook.Best best = book.best(node(texts, pair.leftId()), node(texts, pair.rightId()));
      assertEquals((float) pair.jaccard(), best.likeness());
    }
    assertTrue(alike.size() >= .95 * expected.size(), alike.size() + " of " + expected.size());
  }

  @Test
  void comparesNoPairAgain(SparkSession spark) {
    List<NodeText> texts = families(3, 3, new Random(8));
    Kept first = new Kept(spark, List.of());
    TextBook book = find(first, texts);
    Kept second = new Kept(spark, first.fresh);

    TextBook again = find(second, texts);

    assertTrue(!first.fresh.isEmpty());
    assertEquals(List.of(), second.fresh);
    assertEquals(pairs(book), pairs(again));
  }

  @Test
  void believesWhatIsKnownOfCandidatesOnly(SparkSession spark) {
    List<NodeText> texts = new ArrayList<>(families(1, 2, new Random(9)));
    texts.add(NodeText.of(2, "other", "nothing that any of these would say today", 0));
    Kept first = new Kept(spark, List.of());
    find(first, texts);
    TextPair candidate = first.fresh.get(0);
    String[] strangers =
        java.util.stream.Stream.of(texts.get(2).textId(), candidate.leftId())
            .sorted()
            .toArray(String[]::new);

    TextBook book =
        find(
            new Kept(
                spark,
                List.of(
                    new TextPair(candidate.leftId(), candidate.rightId(), .75),
                    new TextPair(strangers[0], strangers[1], .9),
                    new TextPair("gone", "gone too", .9))),
            texts);

    assertEquals(1, first.fresh.size());
    assertEquals(.75f, book.best(0, 1).likeness());
    assertEquals(1, pairs(book).size());
  }

  @Test
  void leavesOutTextsThatSayNextToNothing(SparkSession spark) {
    TextBook book = find(new Kept(spark, List.of()), List.of(NodeText.of(0, "a", "failed", 0)));

    assertEquals(0, book.size());
    assertEquals(1, book.texts().lists());
  }

  private static TextBook find(Kept kept, List<NodeText> texts) {
    return new FindTextPairs(
            Table.of(kept.spark, NodeText.class, texts).records().javaRDD(), kept, 3)
        .apply(texts.size());
  }

  private static int node(List<NodeText> texts, String textId) {
    return texts.stream().filter(text -> text.textId().equals(textId)).findFirst().get().node();
  }

  private static List<String> pairs(TextBook book) {
    List<String> pairs = new ArrayList<>();
    book.forEachPair((left, right) -> pairs.add(left + " " + right));
    return pairs;
  }

  /** A bench that knows some pairs, and keeps the others. */
  private static final class Kept implements Workbench {
    private final SparkSession spark;
    private final List<TextPair> known;
    private final List<TextPair> fresh = new ArrayList<>();

    Kept(SparkSession spark, List<TextPair> known) {
      this.spark = spark;
      this.known = known;
    }

    @Override
    public <T extends Record> Table<T> stage(String name, Table<T> table) {
      return table;
    }

    @Override
    public Table<TextPair> knownPairs() {
      return Table.of(spark, TextPair.class, known);
    }

    @Override
    public void keepPairs(Table<TextPair> pairs) {
      fresh.addAll(pairs.records().collectAsList());
    }

    @Override
    public <R> R step(String name, Supplier<R> work) {
      return work.get();
    }
  }

  /** Families of texts that differ in three words each. */
  private static List<NodeText> families(int families, int size, Random random) {
    List<NodeText> texts = new ArrayList<>();
    for (int family = 0; family < families; family++) {
      List<String> words = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        words.add(word(random));
      }
      for (int member = 0; member < size; member++) {
        List<String> changed = new ArrayList<>(words);
        for (int i = 0; i < 3; i++) {
          changed.set(random.nextInt(40), word(random));
        }
        texts.add(NodeText.of(texts.size(), "c" + texts.size(), String.join(" ", changed), 0));
      }
    }
    return texts;
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.toString();
  }

  private static Map<Set<String>, Double> bruteForce(List<NodeText> texts) {
    Map<Set<String>, Double> alike = new HashMap<>();
    for (NodeText one : texts) {
      for (NodeText other : texts) {
        if (one.textId().compareTo(other.textId()) < 0) {
          Set<String> left = grams(one.text());
          Set<String> right = grams(other.text());
          Set<String> both = new HashSet<>(left);
          both.retainAll(right);
          double jaccard = (double) both.size() / (left.size() + right.size() - both.size());
          if (jaccard >= .5) {
            alike.put(Set.of(one.textId(), other.textId()), jaccard);
          }
        }
      }
    }
    return alike;
  }

  private static Set<String> grams(String text) {
    Set<String> grams = new HashSet<>();
    for (int i = 0; i + 5 <= text.length(); i++) {
      grams.add(text.substring(i, i + 5));
    }
    return grams;
  }
}
