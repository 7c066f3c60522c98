package clew.models;

import java.util.Locale;

/**
 * What a table holds: what was said, how alike things are, or what that is worth (Directive (EU)
 * 2016/680, art. 7).
 */
public enum Kind {
  /** What a dump said. Made once, appended, never rewritten. */
  FACT,
  /** How alike two texts or two image hashes are. A cache: made once for each new pair. */
  EVIDENCE,
  /** What facts and evidence are worth. Made whole again on every run. */
  JUDGEMENT;

  /**
   * The word that schemas and manifests carry: {@code fact}, {@code evidence} or {@code judgement}.
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
