package clew.pipeline.link;

import clew.models.HotKey;
import clew.models.TextFamily;
import clew.models.Trait;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * What budgets leave out: how many pairs in all, and which keys are the worst. A pair that meets
 * under several keys counts under each. Rare words in one place are counted elsewhere ({@link
 * FindPairs#leftOutByWords}) and not told one by one: they are many, and who shares more meets by
 * that.
 */
final class HotKeys {
  /** Keys that are told one by one. Chosen. */
  private static final int TOLD = 200;

  private static final int UNKNOWN = -1;

  private static final String BUDGET = "budget";
  private static final String GENERIC = "generic";
  private static final String COMMON = "common";

  private static final Comparator<Key> WORST_FIRST =
      Comparator.comparingLong(Key::leftOut)
          .reversed()
          .thenComparing(Key::kind)
          .thenComparing(Key::value);

  private final Figures figures;
  private final NodeBook book;
  private final PriorityQueue<Key> worst = new PriorityQueue<>(WORST_FIRST.reversed());
  private long leftOut;

  HotKeys(Figures figures) {
    this.figures = figures;
    book = figures.book();
    traits();
    texts();
    passages();
  }

  /**
   * A key of which pairs are left out.
   *
   * @param gram of a passage, its number
   * @param left of other kinds, a carrier
   * @param right another one
   */
  private record Key(
      String kind,
      String value,
      int carriers,
      long compared,
      long leftOut,
      @Nullable Long contexts,
      @Nullable Double agreement,
      String reason,
      int gram,
      int left,
      int right) {
    Key carriedBy(int one, int other) {
      return new Key(
          kind, value, carriers, compared, leftOut, contexts, agreement, reason, gram, one, other);
    }
  }

  /** All pairs that were left out. */
  long leftOut() {
    return leftOut;
  }

  /** The worst keys, worst first. */
  List<HotKey> worst() {
    List<Key> sorted = new ArrayList<>(worst);
    sorted.sort(WORST_FIRST);
    return sorted.stream().map(this::carried).map(this::told).toList();
  }

  private void traits() {
    for (int trait = 0; trait < book.traits(); trait++) {
      int carriers = book.carriers().size(trait);
      String reason = reason(trait);
      if (book.kind(trait) != NodeBook.KIND_PLACE && (!reason.equals(BUDGET) || isHot(carriers))) {
        long compared =
            switch (reason) {
              case COMMON -> 0;
              case GENERIC -> Math.min(FindPairs.SHOWN, carriers - 1);
              default -> FindPairs.BUDGET.looks(carriers);
            };
        Trait its = book.trait(trait);
        int first = book.carriers().from(trait);
        add(
            new Key(
                its.kind(),
                its.value(),
                carriers,
                compared,
                pairs(carriers) - compared,
                Math.round(figures.spread().contexts(trait)),
                null,
                reason,
                UNKNOWN,
                book.carriers().at(first),
                book.carriers().at(first + 1)));
      }
    }
  }

  private String reason(int trait) {
    if (figures.spread().generic().is(trait)) {
      return GENERIC;
    }
    return FindPairs.meets(figures, trait) ? BUDGET : COMMON;
  }

  private void texts() {
    IntLists carriers = figures.texts().carriers();
    for (int text = 0; text < figures.texts().size(); text++) {
      int size = carriers.size(text);
      if (isHot(size)) {
        int first = carriers.from(text);
        add(
            new Key(
                "text",
                TextFamily.templateId(figures.texts().family(text)),
                size,
                FindPairs.BUDGET.looks(size),
                FindPairs.BUDGET.leftOut(size),
                null,
                null,
                BUDGET,
                UNKNOWN,
                carriers.at(first),
                carriers.at(first + 1)));
      }
    }
  }

  private void passages() {
    GramBook grams = figures.grams();
    for (int gram = 0; gram < grams.size(); gram++) {
      int carriers = grams.carriers(gram);
      if (FindPairs.PASSAGE_BUDGET.leftOut(carriers) > 0 && FindPairs.says(figures, gram)) {
        add(
            new Key(
                "passage",
                PassageWords.name(grams.gram(gram)),
                carriers,
                FindPairs.PASSAGE_BUDGET.looks(carriers),
                FindPairs.PASSAGE_BUDGET.leftOut(carriers),
                null,
                SharedPassages.share(grams.agreeing(gram), grams.telling(gram)),
                BUDGET,
                gram,
                UNKNOWN,
                UNKNOWN));
      }
    }
  }

  private void add(Key key) {
    leftOut += key.leftOut();
    if (key.leftOut() > 0) {
      worst.add(key);
      if (worst.size() > TOLD) {
        worst.remove();
      }
    }
  }

  /** Two that carry a passage: the first ones. */
  private Key carried(Key key) {
    if (key.gram() == UNKNOWN) {
      return key;
    }
    int first = UNKNOWN;
    IntLists sets = figures.grams().sets();
    for (int node = 0; node < book.nodes(); node++) {
      if (sets.placeOf(node, key.gram()) >= 0) {
        if (first != UNKNOWN) {
          return key.carriedBy(first, node);
        }
        first = node;
      }
    }
    throw new IllegalStateException("a passage that fewer than two carry");
  }

  private HotKey told(Key key) {
    return new HotKey(
        key.kind(),
        key.value(),
        key.carriers(),
        key.compared(),
        key.leftOut(),
        key.contexts(),
        key.agreement(),
        book.id(key.left()),
        book.id(key.right()),
        key.reason());
  }

  private static boolean isHot(int carriers) {
    return FindPairs.BUDGET.leftOut(carriers) > 0;
  }

  private static long pairs(int carriers) {
    return (long) carriers * (carriers - 1) / 2;
  }
}
