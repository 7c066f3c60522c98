package clew.jobs.lookup;

import clew.jobs.erasure.PlainAddress;
import clew.jobs.work.LookupKind;
import clew.pipeline.extract.DialledForms;
import java.util.List;
import java.util.Locale;

/** Under which terms a contact value is filed, and may be asked for. */
final class ContactTerms {
  private final DialledForms dialled = new DialledForms();

  /** Of a value as the contacts table has it. */
  List<String> of(String kind, String value) {
    return switch (kind) {
      case "phone" -> dialled.of(value).stream().map(form -> term(LookupKind.PHONE, form)).toList();
      case "url" -> List.of(url(value));
      case "handle", "payment" -> {
        LookupKind named = LookupKind.valueOf(kind.toUpperCase(Locale.ROOT));
        yield List.of(term(named, value), named(named, value));
      }
      default -> List.of(term(LookupKind.EMAIL, value));
    };
  }

  /** A value of a kind. */
  static String term(LookupKind kind, String value) {
    return kind + " " + value.toLowerCase(Locale.ROOT);
  }

  /** A name, on whichever platform or service. */
  static String named(LookupKind kind, String value) {
    String name = value.substring(value.indexOf(':') + 1);
    return term(
        kind, "@" + (name.startsWith("@") || name.startsWith("$") ? name.substring(1) : name));
  }

  /**
   * A web address in its plainest form, so that scheme, www. and a last slash do not count;
   * capitals of the page do.
   */
  static String url(String address) {
    return LookupKind.URL + " " + PlainAddress.of(address).orElse(address);
  }
}
