package clew.pipeline.extract;

/**
 * A web address in canonical form.
 *
 * @param host in lower case, without www.
 * @param path with its slash, as written; empty for the root
 * @param query without tracking parameters; empty if nothing is left
 */
record WebAddress(String host, String path, String query) {
  /** Host, path and query, without scheme and fragment. */
  String value() {
    return host + path + (query.isEmpty() ? "" : "?" + query);
  }
}
