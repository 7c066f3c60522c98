package clew.pipeline.link;

import clew.models.Evidence;
import clew.models.catalogue.LinkWeights;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Weighs what two nodes share and where they differ, in bits (Fellegi and Sunter's match weight,
 * with the spread of a value in contexts for its frequency). Kinds that hold without each other add
 * up; of several values of one kind the best counts alone, since they tend to come together.
 */
final class PairEvidence implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Kinds that two nodes share by a value of their own. */
  private static final List<String> IDENTIFYING =
      List.of("phone", "email", "handle", "url", "payment", "image", "poster_place");

  /**
   * Bits that the prior takes in the corpus that the weights were chosen on, rounded: what a text
   * is worth there is what doubt takes from.
   */
  private static final double REFERENCE = 7;

  /** One pair that tells, almost: with less nobody vouches for a text. */
  private static final double ENOUGH_TO_TELL = .9;

  private final LinkWeights weights;
  private final CorpusFigures corpus;

  PairEvidence(LinkWeights weights, CorpusFigures corpus) {
    this.weights = weights;
    this.corpus = corpus;
  }

  /** All evidence, in the order of kind and value. */
  List<Evidence> of(LinkNode left, LinkNode right, Candidate candidate) {
    List<SharedTrait> shared = left.shared(right);
    List<Evidence> evidence = new ArrayList<>(identifying(shared));
    boolean samePosterAndPlace =
        shared.stream().anyMatch(trait -> trait.kind().equals("poster_place"));
    if (!samePosterAndPlace) {
      name(shared, evidence);
      place(left, right, evidence);
    }
    text(left, right, candidate, evidence);
    conflicts(left, right, shared, evidence);
    evidence.sort(Comparator.comparing(Evidence::kind).thenComparing(Evidence::value));
    return evidence;
  }

  /** The best value of each kind in full; others of the kind are named, and add nothing. */
  private List<Evidence> identifying(List<SharedTrait> shared) {
    Map<String, Evidence> best = new HashMap<>();
    List<Evidence> all = new ArrayList<>();
    for (SharedTrait trait : shared) {
      if (IDENTIFYING.contains(trait.kind())) {
        double bits = Math.max(0, bits(trait) - commonName(trait, shared));
        Evidence one = new Evidence(trait.kind(), trait.value(), 1, bits);
        best.merge(trait.kind(), one, PairEvidence::heavier);
        all.add(one);
      }
    }
    return all.stream()
        .map(
            one ->
                one.equals(best.get(one.kind()))
                    ? one
                    : new Evidence(one.kind(), one.value(), 1, 0))
        .toList();
  }

  /**
   * What a poster and place lose where many strangers bear the name: two of them in one town are no
   * surprise.
   */
  private double commonName(SharedTrait trait, List<SharedTrait> shared) {
    if (!trait.kind().equals("poster_place")) {
      return 0;
    }
    double contexts =
        shared.stream()
            .filter(
                name ->
                    name.kind().equals("name") && trait.value().startsWith(name.value() + " | "))
            .mapToDouble(SharedTrait::contexts)
            .max()
            .orElse(1);
    return weights.commonNameBits() * log2(Math.max(1, contexts / CorpusFigures.MOST_ORDINARY));
  }

  private static Evidence heavier(Evidence one, Evidence other) {
    return other.bits() > one.bits() ? other : one;
  }

  private double bits(SharedTrait trait) {
    if (trait.generic()) {
      return 0;
    }
    double rarity = log2(corpus.ordinaryContexts(trait.kind()) / Math.max(1, trait.contexts()));
    return Math.max(0, weights.net(trait.kind()) - corpus.priorBits() + rarity);
  }

  /** The same name elsewhere: worth little, and nothing where many have it. */
  private void name(List<SharedTrait> shared, List<Evidence> evidence) {
    for (SharedTrait trait : shared) {
      if (trait.kind().equals("name")) {
        double several = trait.value().indexOf(' ') > 0 ? weights.nameOfSeveralWordsBits() : 0;
        double common = weights.nameContextBits() * log2(Math.max(1, trait.contexts() - 1));
        double bits = weights.net("name") + several - corpus.priorBits() - common;
        evidence.add(new Evidence("name", trait.value(), 1, Math.max(0, bits)));
      }
    }
  }

  private void place(LinkNode left, LinkNode right, List<Evidence> evidence) {
    if (left.elsewhere(right)) {
      evidence.add(new Evidence("place", "", 0, weights.placeDiffersBits()));
    }
    left.sharedPlace(right).ifPresent(place -> evidence.add(samePlace(place)));
  }

  /** The rarer the place, the more. */
  private Evidence samePlace(PlaceSize place) {
    double share = (double) Math.max(1, place.nodes()) / corpus.nodes();
    double bits = log2(weights.placeSameShare() / share);
    double bounded = Math.min(weights.placeSameMostBits(), Math.max(0, bits));
    return new Evidence("place", place.place(), 1, bounded);
  }

  private void text(LinkNode left, LinkNode right, Candidate candidate, List<Evidence> evidence) {
    String template = candidate.templateId();
    if (template == null) {
      return;
    }
    Agreement others = Objects.requireNonNull(candidate.agreement()).without(left, right);
    double likeness = (candidate.score() - FindTextPairs.ALIKE) / (1 - FindTextPairs.ALIKE);
    double alike = weights.textAlikeNetBits();
    double net = alike + likeness * (weights.textEqualNetBits() - alike);
    double worth = (net + REFERENCE) * others.trust();
    if (left.elsewhere(right) && others.telling() < ENOUGH_TO_TELL) {
      worth += weights.textCopiedBits();
    }
    double bits = worth > 0 ? Math.max(0, worth - REFERENCE - corpus.priorBits()) : 0;
    evidence.add(new Evidence("text", template, candidate.score(), bits));
  }

  private void conflicts(
      LinkNode left, LinkNode right, List<SharedTrait> shared, List<Evidence> evidence) {
    boolean samePhone =
        shared.stream().anyMatch(trait -> trait.kind().equals("phone") && !trait.generic());
    if (left.hasPhone() && right.hasPhone() && !samePhone) {
      evidence.add(new Evidence("phone_differs", "", 0, weights.phoneDiffersBits()));
    }
    if (left.otherPoster(right)) {
      evidence.add(new Evidence("poster_differs", "", 0, weights.posterDiffersBits()));
    }
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
