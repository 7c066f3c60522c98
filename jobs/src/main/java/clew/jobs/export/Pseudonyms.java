package clew.jobs.export;

import clew.jobs.work.HashKey;

/**
 * Pseudonyms in the place of values: the first 128 bits of HMAC-SHA256 under the recipient's key,
 * apart for each kind. The same key gives the same pseudonym; under two keys no two are alike.
 */
record Pseudonyms(HashKey key) implements Showing {
  private static final long serialVersionUID = 1L;

  /** Two of a thousand million values are alike with a chance of one in 10<sup>20</sup>. */
  private static final int DIGITS = 32;

  private static final int FINGERPRINT_DIGITS = 16;

  @Override
  public String value(String kind, String value) {
    return key.of("pseudonym " + kind, value).substring(0, DIGITS);
  }

  @Override
  public boolean texts() {
    return false;
  }

  /** Tells this key from others, and says nothing about it. */
  String fingerprint() {
    return key.of("fingerprint", "").substring(0, FINGERPRINT_DIGITS);
  }

  @Override
  public String told() {
    return "Phones, addresses, names and places are pseudonyms under the key "
        + fingerprint()
        + ": whoever has not got that key cannot tell what they stand for, whoever has it can try"
        + " values out. Texts are left out.";
  }

  @Override
  public String audited() {
    return fingerprint();
  }
}
