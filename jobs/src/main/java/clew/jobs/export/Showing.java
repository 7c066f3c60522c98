package clew.jobs.export;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** How values leave: as they are, or as pseudonyms. */
interface Showing extends Serializable {
  /**
   * What is handed on in the place of a value.
   *
   * @param kind as in the tables: phone, email, …
   */
  String value(String kind, String value);

  /** {@link #value} of what may be absent. */
  default @Nullable String valueOrNull(String kind, @Nullable String value) {
    return value == null ? null : value(kind, value);
  }

  /** Whether what ads say in their own words is handed on. */
  boolean texts();

  /** How values are shown, for people. */
  String told();

  /** The same for the audit log: which key, or clear. */
  String audited();
}
