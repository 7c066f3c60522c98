package clew.jobs.lookup;

import clew.pipeline.link.HammingBands;
import clew.pipeline.link.ImageHashes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A perceptual hash, of which near ones are found: those of the same algorithm within the distance
 * that linking uses (31 of PDQ's 256 bits, 6 of 64).
 *
 * <p>A hash is cut into blocks of 16 bits, 16 or 4 of them. If two differ in fewer than twice as
 * many bits as there are blocks, some block differs in one bit at most. So all near hashes are
 * among those that share one of the {@link #probes}, which is 1 in 240 of PDQ hashes that have
 * nothing to do with each other, and 1 in 960 of 64 bits; no other is missed.
 */
final class NearHash {
  private static final int BLOCK_BITS = 16;
  private static final HammingBands OF_64_BITS = new HammingBands(64, 4, 1);

  /** Those of which near hashes are found. */
  static final List<String> ALGORITHMS = List.of("pdq", "phash", "dhash", "ahash");

  private final String algorithm;
  private final HammingBands bands;
  private final long[] words;

  private NearHash(String algorithm, HammingBands bands, String hash) {
    this.algorithm = algorithm;
    this.bands = bands;
    this.words = bands.parse(hash);
  }

  /** Empty for a cryptographic hash, which has no near ones, and for one of another length. */
  static Optional<NearHash> of(String algorithm, String hash) {
    HammingBands bands = algorithm.equals("pdq") ? HammingBands.PDQ : OF_64_BITS;
    return ALGORITHMS.contains(algorithm) && hash.length() == bands.bits() / 4
        ? Optional.of(new NearHash(algorithm, bands, hash))
        : Optional.empty();
  }

  /** Under which a hash is filed. */
  List<String> blocks() {
    List<String> blocks = new ArrayList<>();
    for (long key : bands.keys(words)) {
      blocks.add(term(key));
    }
    return blocks;
  }

  /** Its blocks, and those that differ from one of them in one bit. */
  List<String> probes() {
    List<String> probes = new ArrayList<>(blocks());
    for (long key : bands.keys(words)) {
      for (int bit = 0; bit < BLOCK_BITS; bit++) {
        probes.add(term(key ^ (1L << bit)));
      }
    }
    return probes;
  }

  private String term(long key) {
    return algorithm + " " + Long.toHexString(key);
  }

  /** Whether a hash, as {@code algorithm:hash}, is of the same algorithm and near. */
  boolean isNear(String named) {
    int nearest = bands.equals(OF_64_BITS) ? ImageHashes.SHORT_DISTANCE : ImageHashes.PDQ_DISTANCE;
    int colon = algorithm.length();
    return named.length() == colon + 1 + bands.bits() / 4
        && named.startsWith(algorithm)
        && named.charAt(colon) == ':'
        && HammingBands.distance(words, bands.parse(named.substring(colon + 1))) <= nearest;
  }
}
