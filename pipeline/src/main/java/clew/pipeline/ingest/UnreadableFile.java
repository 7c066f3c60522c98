package clew.pipeline.ingest;

import clew.models.QuarantineReason;

/**
 * A file that is not what its profile says. The message goes into reports: it quotes no content.
 */
final class UnreadableFile extends Exception {
  private static final long serialVersionUID = 1L;

  private final QuarantineReason reason;
  private final String detail;

  UnreadableFile(String detail) {
    this(QuarantineReason.FILE_UNREADABLE, detail);
  }

  private UnreadableFile(QuarantineReason reason, String detail) {
    super(detail);
    this.reason = reason;
    this.detail = detail;
  }

  /** A file that is what the profile says, but broken somewhere. */
  static UnreadableFile damaged(String detail) {
    return new UnreadableFile(QuarantineReason.FILE_DAMAGED, detail);
  }

  QuarantineReason reason() {
    return reason;
  }

  String detail() {
    return detail;
  }
}
