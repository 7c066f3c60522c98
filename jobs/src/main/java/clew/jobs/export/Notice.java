package clew.jobs.export;

import clew.models.Disclaimer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every export says of itself.
 *
 * @param runId the published run
 * @param publishedAt when it was published
 * @param profile the indicator profile that its clusters were scored by
 * @param shown how values are shown, for people
 * @param key which key that was; "none" where in clear
 */
record Notice(String runId, Instant publishedAt, String profile, String shown, String key) {
  static final String UNKNOWN_PROFILE = "not recorded";

  /** Of a run; what older runs did not record is said so, or is the night that they were for. */
  static Notice of(
      String runId,
      String date,
      @Nullable String publishedAt,
      @Nullable String profile,
      Showing showing) {
    Instant published =
        publishedAt == null
            ? LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant()
            : Instant.parse(publishedAt);
    return new Notice(
        runId,
        published,
        profile == null ? UNKNOWN_PROFILE : profile,
        showing.told(),
        showing.audited());
  }

  /** In one line, for a format's own place for descriptions. */
  String line() {
    return String.join(" ", lines());
  }

  /** In lines. */
  List<String> lines() {
    return List.of(
        Disclaimer.TEXT,
        "Run " + runId + ", indicator profile: " + profile + ".",
        shown,
        "A lead_priority is a sum of points, 0 to 100, and no probability.");
  }
}
