package clew.jobs.work;

import java.util.Locale;

/** What a value that is looked up can be. */
public enum LookupKind {
  PHONE,
  EMAIL,
  HANDLE,
  URL,
  PAYMENT,
  IMAGE,
  PHRASE;

  /** As {@code contacts.kind} has it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
