package clew.jobs.lookup;

import clew.jobs.work.LookupKind;
import java.util.List;

/**
 * One way to read a query.
 *
 * @param value the query in the form of its kind; of a phone the digits, with + where it was
 *     written
 * @param terms of a contact: any of them will do; of a phrase: its words in order; of an image
 *     hash: the hash in lower-case hexadecimal, alone
 */
record Asked(LookupKind kind, String value, List<String> terms) {
  Asked {
    terms = List.copyOf(terms);
  }

  Asked(LookupKind kind, String value, String term) {
    this(kind, value, List.of(term));
  }
}
