package clew.jobs.store;

import java.util.Optional;

/**
 * How the last run ended, as the audit log tells it: it need not have published anything.
 *
 * @param at when, in UTC
 * @param action run, purge, erase, rollback; clear where what a killed run left was cleared
 * @param verdict published, degraded, nothing_new, gate_failed, interrupted, killed, …
 * @param reason a gate's
 */
public record Ended(String at, String action, String verdict, Optional<String> reason) {
  /** Whether something was tried that came to nothing. */
  public boolean isTrouble() {
    return !verdict.equals("published")
        && !verdict.equals("degraded")
        && !verdict.equals("nothing_new");
  }
}
