package clew.jobs.export;

import clew.jobs.work.HashKey;
import java.io.Serializable;

/**
 * What an overlap file holds instead of values and clusters: the first 128 bits of HMAC-SHA256
 * under the key that both units have, apart for each kind, and apart from pseudonyms of exports
 * under the same key.
 */
record OverlapHashes(HashKey key) implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int DIGITS = 32;
  private static final int CHECK_DIGITS = 16;

  String value(String kind, String value) {
    return key.of("overlap " + kind, value).substring(0, DIGITS);
  }

  String cluster(String clusterId) {
    return key.of("overlap cluster", clusterId).substring(0, DIGITS);
  }

  /** The same under the same key, and says nothing about it. */
  String check() {
    return key.of("overlap check", "").substring(0, CHECK_DIGITS);
  }
}
