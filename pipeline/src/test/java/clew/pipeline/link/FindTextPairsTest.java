package clew.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.models.AdText;
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
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@WithSpark
final class FindTextPairsTest {
  private final FindTextPairs find = new FindTextPairs();

  @Test
  void findsWhatBruteForceFinds(SparkSession spark) {
    List<AdText> texts = families(20, 4, new Random(7));
    Map<Set<String>, Double> expected = bruteForce(texts);

    List<TextPair> found =
        compared(spark, texts, List.of()).stream().filter(pair -> pair.jaccard() >= .5).toList();

    for (TextPair pair : found) {
      assertEquals(expected.get(Set.of(pair.leftId(), pair.rightId())), pair.jaccard(), 1e-12);
      assertTrue(pair.leftId().compareTo(pair.rightId()) < 0);
    }
    assertTrue(found.size() >= .95 * expected.size(), found.size() + " of " + expected.size());
  }

  @Test
  void comparesNoPairAgain(SparkSession spark) {
    List<AdText> texts = families(3, 3, new Random(8));
    List<TextPair> first = compared(spark, texts, List.of());

    assertTrue(!first.isEmpty());
    assertEquals(List.of(), compared(spark, texts, first));
  }

  @Test
  void keepsOnlyPairsThatAreCandidatesNow(SparkSession spark) {
    List<AdText> texts = families(3, 3, new Random(9));
    Table<Comparison> comparisons = find.comparisons(Table.of(spark, AdText.class, texts));
    Table<CandidatePair> candidates = find.candidates(comparisons);
    TextPair old = new TextPair("gone", "gone too", .9);
    List<TextPair> known = new ArrayList<>(compared(spark, texts, List.of()));
    known.add(old);

    List<TextPair> alike =
        find.alike(Table.of(spark, TextPair.class, known), candidates).records().collectAsList();

    assertTrue(!alike.isEmpty() && !alike.contains(old));
  }

  @Test
  void leavesOutTextsThatSayNextToNothing(SparkSession spark) {
    List<AdText> texts = List.of(text("a", "failed"), text("b", "failed"));

    assertEquals(0, find.comparisons(Table.of(spark, AdText.class, texts)).records().count());
  }

  private List<TextPair> compared(SparkSession spark, List<AdText> texts, List<TextPair> known) {
    Table<Comparison> comparisons = find.comparisons(Table.of(spark, AdText.class, texts));
    return find.compare(
            find.candidates(comparisons), Table.of(spark, TextPair.class, known), comparisons)
        .records()
        .collectAsList();
  }

  /** Families of texts that differ in three words each. */
  private static List<AdText> families(int families, int size, Random random) {
    List<AdText> texts = new ArrayList<>();
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
        texts.add(text("t" + family + "-" + member, String.join(" ", changed)));
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

  private static Map<Set<String>, Double> bruteForce(List<AdText> texts) {
    Map<Set<String>, Double> alike = new HashMap<>();
    for (AdText one : texts) {
      for (AdText other : texts) {
        if (one.comparisonId().compareTo(other.comparisonId()) < 0) {
          Set<String> left = grams(one.comparison());
          Set<String> right = grams(other.comparison());
          Set<String> both = new HashSet<>(left);
          both.retainAll(right);
          double jaccard = (double) both.size() / (left.size() + right.size() - both.size());
          if (jaccard >= .5) {
            alike.put(Set.of(one.comparisonId(), other.comparisonId()), jaccard);
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

  private static AdText text(String id, String comparison) {
    return new AdText(id, null, comparison, null, "eng", comparison, "c" + id, false, null, "1");
  }
}
