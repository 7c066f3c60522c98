package clew.pipeline.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of the records of a file that cannot be unpacked to its end. The file itself is
 * quarantined by name in any case.
 */
public enum DamagedFiles {
  /** None is used. */
  LEAVE_OUT("leave-out"),
  /**
   * Those that stand whole before the damage are: of a file that is cut short all before the cut;
   * of a gzip file whose checksum is wrong those of the members before, since nobody knows which
   * byte it is.
   */
  USE_BEFORE("use-before");

  private final String word;

  DamagedFiles(String word) {
    this.word = word;
  }

  static Optional<DamagedFiles> of(String word) {
    return Arrays.stream(values()).filter(value -> value.word.equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(value -> value.word).toList();
  }
}
