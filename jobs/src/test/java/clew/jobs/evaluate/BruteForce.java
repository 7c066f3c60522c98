package clew.jobs.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * The definitions of the measures, word by word: over ads, over pairs of ads and over sets of ads.
 */
final class BruteForce {
  private final List<String> ads;
  private final Partition predicted;
  private final Partition cluster;
  private final Partition group;

  /** Each map gives the part of an ad. */
  BruteForce(
      Map<String, String> predicted, Map<String, String> cluster, Map<String, String> group) {
    this.ads = List.copyOf(new TreeSet<>(cluster.keySet()));
    this.predicted = new Partition(ads, predicted);
    this.cluster = new Partition(ads, cluster);
    this.group = new Partition(ads, group);
  }

  /** Of each ad, the ads that lie in one part with it, itself among them. */
  private static final class Partition {
    private final Map<String, Set<String>> sets = new HashMap<>();

    Partition(List<String> ads, Map<String, String> partOf) {
      for (String ad : ads) {
        Set<String> set = new HashSet<>(Set.of(ad));
        for (String other : ads) {
          String part = partOf.get(ad);
          if (part != null && part.equals(partOf.get(other))) {
            set.add(other);
          }
        }
        sets.put(ad, set);
      }
    }

    Set<String> get(String ad) {
      return Objects.requireNonNull(sets.get(ad));
    }

    Set<Set<String>> parts() {
      return new HashSet<>(sets.values());
    }
  }

  Agreement agreement() {
    return new Agreement(bCubed(), pairwise(), mates(), byCluster());
  }

  private Measure bCubed() {
    return measure(
        mean(ads, ad -> share(predicted.get(ad), group.get(ad))),
        mean(ads, ad -> share(cluster.get(ad), predicted.get(ad))));
  }

  private Measure pairwise() {
    double claimed = 0;
    double claimedRightly = 0;
    double real = 0;
    double found = 0;
    for (String a : ads) {
      for (String b : ads) {
        if (a.compareTo(b) < 0) {
          boolean joined = predicted.get(a).contains(b);
          boolean same = cluster.get(a).contains(b);
          claimed += joined ? 1 : 0;
          claimedRightly += joined && group.get(a).contains(b) ? 1 : 0;
          real += same ? 1 : 0;
          found += joined && same ? 1 : 0;
        }
      }
    }
    return measure(claimed == 0 ? 1 : claimedRightly / claimed, real == 0 ? 1 : found / real);
  }

  private Measure mates() {
    return measure(
        mean(withCompany(ads), this::rightCompany), mean(wantingCompany(ads), this::foundCompany));
  }

  private Measure byCluster() {
    Set<Set<String>> networks = new HashSet<>();
    for (String ad : wantingCompany(ads)) {
      networks.add(cluster.get(ad));
    }
    List<Set<String>> joined = new ArrayList<>();
    for (Set<String> network : networks) {
      if (!withCompany(network).isEmpty()) {
        joined.add(network);
      }
    }
    return measure(
        mean(joined, network -> mean(withCompany(network), this::rightCompany)),
        mean(networks, network -> mean(network, this::foundCompany)));
  }

  private double rightCompany(String ad) {
    return share(without(predicted.get(ad), ad), group.get(ad));
  }

  private double foundCompany(String ad) {
    return share(without(cluster.get(ad), ad), predicted.get(ad));
  }

  private List<String> withCompany(Collection<String> some) {
    return some.stream().filter(ad -> predicted.get(ad).size() > 1).toList();
  }

  private List<String> wantingCompany(Collection<String> some) {
    return some.stream().filter(ad -> cluster.get(ad).size() > 1).toList();
  }

  /** From the four counts of pairs. */
  double adjustedRand() {
    double both = 0;
    double onlyPredicted = 0;
    double onlyTrue = 0;
    double neither = 0;
    for (int i = 0; i < ads.size(); i++) {
      for (int j = 0; j < i; j++) {
        boolean joined = predicted.get(ads.get(i)).contains(ads.get(j));
        boolean same = cluster.get(ads.get(i)).contains(ads.get(j));
        both += joined && same ? 1 : 0;
        onlyPredicted += joined && !same ? 1 : 0;
        onlyTrue += !joined && same ? 1 : 0;
        neither += !joined && !same ? 1 : 0;
      }
    }
    double whole =
        (both + onlyPredicted) * (onlyPredicted + neither)
            + (both + onlyTrue) * (onlyTrue + neither);
    return whole == 0 ? 1 : 2 * (both * neither - onlyPredicted * onlyTrue) / whole;
  }

  Measure exactCluster() {
    Set<Set<String>> found = predicted.parts();
    Set<Set<String>> real = cluster.parts();
    Set<Set<String>> same = new HashSet<>(found);
    same.retainAll(real);
    return measure((double) same.size() / found.size(), (double) same.size() / real.size());
  }

  /** Clusters that hold ads of one group only, and no true cluster in part. */
  Measure exactUnions(BruteForce strict) {
    Set<Set<String>> exact = new HashSet<>();
    Set<Set<String>> found = new HashSet<>();
    for (Set<String> set : predicted.parts()) {
      boolean oneGroup = group.get(first(set)).containsAll(set);
      boolean whole = set.stream().allMatch(ad -> set.containsAll(strict.cluster.get(ad)));
      if (oneGroup && whole) {
        exact.add(set);
        set.forEach(ad -> found.add(strict.cluster.get(ad)));
      }
    }
    return measure(
        (double) exact.size() / predicted.parts().size(),
        (double) found.size() / strict.cluster.parts().size());
  }

  double homogeneity() {
    return explained(cluster, predicted);
  }

  double completeness() {
    return explained(predicted, cluster);
  }

  /** One minus what is left to learn about one partition once the other is known. */
  private double explained(Partition what, Partition by) {
    double all = mean(ads, ad -> -Math.log((double) what.get(ad).size() / ads.size()));
    double left = mean(ads, ad -> -Math.log(share(by.get(ad), what.get(ad))));
    return all == 0 ? 1 : 1 - left / all;
  }

  int split() {
    return (int)
        cluster.parts().stream().filter(set -> !predicted.get(first(set)).containsAll(set)).count();
  }

  int merged() {
    return (int)
        predicted.parts().stream().filter(set -> !group.get(first(set)).containsAll(set)).count();
  }

  private static String first(Set<String> set) {
    return set.iterator().next();
  }

  private static Set<String> without(Set<String> set, String ad) {
    Set<String> others = new HashSet<>(set);
    others.remove(ad);
    return others;
  }

  private static double share(Set<String> set, Set<String> in) {
    return (double) set.stream().filter(in::contains).count() / set.size();
  }

  private static <T> double mean(Collection<T> values, ToDoubleFunction<T> of) {
    return values.stream().mapToDouble(of).average().orElse(1);
  }

  private static Measure measure(double precision, double recall) {
    double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    return new Measure(precision, recall, f1);
  }
}
