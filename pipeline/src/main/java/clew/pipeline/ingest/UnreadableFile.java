package clew.pipeline.ingest;

/**
 * A file that is not what its profile says. The message goes into reports: it quotes no content.
 */
final class UnreadableFile extends Exception {
  private static final long serialVersionUID = 1L;

  private final String detail;

  UnreadableFile(String detail) {
    super(detail);
    this.detail = detail;
  }

  String detail() {
    return detail;
  }
}
