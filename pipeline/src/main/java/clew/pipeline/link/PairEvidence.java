package clew.pipeline.link;

import clew.models.Evidence;
import clew.models.TextFamily;
import clew.models.catalogue.LinkWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Weighs what two nodes share and where they differ, in bits (Fellegi and Sunter's match weight,
 * with the spread of a value in contexts for its frequency). Kinds that hold without each other add
 * up; of several values of one kind the best counts alone, since they tend to come together. So it
 * is with the three ways in which texts speak: near-duplicates, shared passages, rare words in one
 * place.
 *
 * <p>Not for use by several threads at once.
 */
final class PairEvidence {
  /**
   * Bits that the prior takes in the corpus that the weights were chosen on, rounded: what a text
   * is worth there is what doubt takes from.
   */
  private static final double REFERENCE = 7;

  private final LinkWeights weights;
  private final Figures figures;
  private final NodeBook book;
  private final Spread spread;
  private final PairView view;
  private final SharedPassages passages;
  private final double priorBits;
  private final double[] netBits = new double[NodeBook.KINDS.size()];

  /** Ids of text families that were met. */
  private final Map<String, String> families = new HashMap<>();

  PairEvidence(Figures figures) {
    this.figures = figures;
    weights = figures.weights();
    book = figures.book();
    spread = figures.spread();
    view = new PairView(book, spread.generic());
    passages = new SharedPassages(figures.grams(), weights);
    priorBits = figures.priorBits();
    Arrays.setAll(netBits, kind -> weights.net(NodeBook.KINDS.get(kind)));
  }

  /** All evidence for and against a pair, in the order of kind and value. */
  List<Evidence> of(int left, int right) {
    view.of(left, right);
    List<Evidence> evidence = new ArrayList<>();
    identifying(left, right, evidence);
    if (!view.samePosterAndPlace()) {
      names(evidence);
      place(evidence);
    }
    texts(left, right, evidence);
    if (view.phonesDiffer()) {
      evidence.add(new Evidence("phone_differs", "", 0, weights.phoneDiffersBits()));
    }
    if (view.postersDiffer()) {
      evidence.add(new Evidence("poster_differs", "", 0, weights.posterDiffersBits()));
    }
    evidence.sort(Comparator.comparing(Evidence::kind).thenComparing(Evidence::value));
    return evidence;
  }

  /** The shared trait that is generic, the first of them; below 0 where there is none. */
  int generic() {
    return Arrays.stream(view.shared()).filter(spread.generic()::is).findFirst().orElse(-1);
  }

  /** The best value of each kind in full; others of the kind are named, and add nothing. */
  private void identifying(int left, int right, List<Evidence> evidence) {
    int[] shared = view.shared();
    for (int from = 0; from < shared.length; ) {
      byte kind = book.kind(shared[from]);
      int to = from;
      while (to < shared.length && book.kind(shared[to]) == kind) {
        to++;
      }
      if (kind == NodeBook.KIND_IMAGE) {
        images(left, right, shared, from, to, evidence);
      } else if (kind != NodeBook.KIND_NAME && kind != NodeBook.KIND_PLACE) {
        ofOneKind(shared, from, to, evidence);
      }
      from = to;
    }
  }

  private void ofOneKind(int[] shared, int from, int to, List<Evidence> evidence) {
    int best = from;
    for (int i = from + 1; i < to; i++) {
      best = identifyingBits(shared[i]) > identifyingBits(shared[best]) ? i : best;
    }
    for (int i = from; i < to; i++) {
      clew.models.Trait trait = book.trait(shared[i]);
      double bits = i == best ? identifyingBits(shared[i]) : 0;
      evidence.add(new Evidence(trait.kind(), trait.value(), 1, bits));
    }
  }

  /** Families of near images hold chains; only what is near itself counts. */
  private void images(
      int left, int right, int[] shared, int from, int to, List<Evidence> evidence) {
    int best = -1;
    List<Evidence> near = new ArrayList<>();
    for (int i = from; i < to; i++) {
      ImageBook.Near image = figures.images().nearest(left, right, book.trait(shared[i]).value());
      if (image != null) {
        double bits = bits(shared[i]);
        if (best < 0 || bits > near.get(best).bits()) {
          best = near.size();
        }
        near.add(new Evidence(NodeBook.IMAGE, image.value(), image.score(), bits));
      }
    }
    for (int i = 0; i < near.size(); i++) {
      Evidence one = near.get(i);
      evidence.add(i == best ? one : new Evidence(one.kind(), one.value(), one.score(), 0));
    }
  }

  private double identifyingBits(int trait) {
    return Math.max(0, bits(trait) - commonName(trait));
  }

  private double bits(int trait) {
    if (spread.generic().is(trait)) {
      return 0;
    }
    double rarity = log2(spread.ordinary(book.kind(trait)) / Math.max(1, spread.contexts(trait)));
    double scale = -priorBits - REFERENCE;
    double worth = netBits[book.kind(trait)] + REFERENCE + rarity;
    return Math.max(0, worth * spread.trust(trait) + scale);
  }

  /**
   * What a poster and place lose where many strangers bear the name: two of them in one town are no
   * surprise.
   */
  private double commonName(int trait) {
    if (book.kind(trait) != NodeBook.KIND_POSTER_PLACE) {
      return 0;
    }
    double contexts = 1;
    String both = book.trait(trait).value();
    for (int other : view.shared()) {
      if (book.kind(other) == NodeBook.KIND_NAME && isOf(both, book.trait(other).value())) {
        contexts = Math.max(contexts, spread.contexts(other));
      }
    }
    return weights.commonNameBits() * log2(Math.max(1, contexts / Spread.MOST_ORDINARY));
  }

  private static boolean isOf(String posterPlace, String name) {
    return posterPlace.startsWith(name) && posterPlace.startsWith(" | ", name.length());
  }

  /** The same name elsewhere: worth little, and nothing where many have it. */
  private void names(List<Evidence> evidence) {
    for (int trait : view.shared()) {
      if (book.kind(trait) == NodeBook.KIND_NAME) {
        double bits = netOfName(figures, trait) - priorBits;
        double worth = spread.generic().is(trait) ? 0 : Math.max(0, bits);
        evidence.add(new Evidence(NodeBook.NAME, book.trait(trait).value(), 1, worth));
      }
    }
  }

  /** What a shared name is worth beyond what the prior takes; may be below 0. */
  static double netOfName(Figures figures, int name) {
    LinkWeights weights = figures.weights();
    boolean severalWords = figures.book().trait(name).value().indexOf(' ') > 0;
    double common =
        weights.nameContextBits() * log2(Math.max(1, figures.spread().contexts(name) - 1));
    return weights.net(NodeBook.NAME)
        + (severalWords ? weights.nameOfSeveralWordsBits() : 0)
        - common;
  }

  private void place(List<Evidence> evidence) {
    if (view.elsewhere()) {
      evidence.add(new Evidence(NodeBook.PLACE, "", 0, weights.placeDiffersBits()));
    } else if (view.samePlace()) {
      int place = view.place();
      double share = (double) book.carriers().size(place) / book.nodes();
      double bits = Math.max(0, log2(weights.placeSameShare() / share));
      evidence.add(
          new Evidence(
              NodeBook.PLACE,
              book.trait(place).value(),
              1,
              Math.min(weights.placeSameMostBits(), bits)));
    }
  }

  private void texts(int left, int right, List<Evidence> evidence) {
    passages.of(left, right, view);
    TextBook.Best best = figures.texts().best(left, right);
    double scale = -priorBits - REFERENCE;
    double near = near(best);
    double passage = passages.any() ? passages.worth() : 0;
    double likeness = view.samePlace() ? figures.words().likeness(left, right) : 0;
    // Words of a text that many copied say no more than the text.
    double words = words(likeness * passages.textTrust(), scale);
    double most = Math.max(near, Math.max(passage, words));
    double bits = Math.max(0, Math.min(weights.textsMostBits(), most) + scale);
    boolean byText = best.likeness() > 0 && near >= most;
    boolean byPassage = passages.any() && !byText && passage >= most;
    if (best.likeness() > 0) {
      String family =
          families.computeIfAbsent(
              figures.texts().family(best.text()), smallest -> TextFamily.templateId(smallest));
      evidence.add(new Evidence("text", family, best.likeness(), byText && most > 0 ? bits : 0));
    }
    if (passages.any()) {
      String gram = PassageWords.name(figures.grams().gram(passages.longestGram()));
      double score = Math.min(1, passage / weights.textsMostBits());
      evidence.add(new Evidence("passage", gram, score, byPassage && most > 0 ? bits : 0));
    }
    if (words > 0) {
      evidence.add(new Evidence("words", "", likeness, !byText && !byPassage ? bits : 0));
    }
  }

  private double near(TextBook.Best best) {
    if (best.likeness() <= 0) {
      return 0;
    }
    double likeness = (best.likeness() - FindTextPairs.ALIKE) / (1 - FindTextPairs.ALIKE);
    double alike = weights.textAlikeNetBits();
    double net = alike + likeness * (weights.textEqualNetBits() - alike);
    double worth = (net + REFERENCE) * passages.textTrust();
    boolean copied = view.elsewhere() && !passages.textIsKnown();
    return Math.max(0, worth + (copied ? weights.textCopiedBits() : 0));
  }

  /** Worth the same in a corpus of any size, since place and rarity grow with it. */
  private double words(double likeness, double scale) {
    double bits =
        Math.min(
            weights.wordsMostBits(), weights.wordsBits() * likeness + weights.wordsOffsetBits());
    return bits > 0 ? bits - scale : 0;
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
