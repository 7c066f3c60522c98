package clew.jobs.benchmark;

import clew.jobs.store.Build;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Where a figure comes from.
 *
 * @param day in UTC
 * @param commit that the measured program was built from
 * @param machine cores, memory, virtual machine and operating system
 */
record Made(String day, String commit, String machine) {
  private static final int SHORT_COMMIT = 10;

  static Made now() {
    String commit = Build.commit();
    return new Made(
        LocalDate.now(ZoneOffset.UTC).toString(),
        commit.substring(0, Math.min(SHORT_COMMIT, commit.length())),
        Machine.here().toString());
  }
}
