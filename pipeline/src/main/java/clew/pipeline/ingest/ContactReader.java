package clew.pipeline.ingest;

import clew.models.DeclaredContact;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the contacts that a record declares in fields of their own. */
final class ContactReader {
  private record Declared(String kind, String field, FieldReader reader) {}

  private final List<Declared> all = new ArrayList<>();

  ContactReader(ProfileFields fields, String fileName, Set<String> absent) {
    add("phone", "phones", fields.phones(), fileName, absent);
    add("email", "emails", fields.emails(), fileName, absent);
    add("handle", "handles", fields.handles(), fileName, absent);
    add("url", "urls", fields.urls(), fileName, absent);
  }

  private void add(
      String kind, String field, List<FieldSource> sources, String fileName, Set<String> absent) {
    for (FieldSource source : sources) {
      all.add(new Declared(kind, field, new FieldReader(field, source, fileName, absent)));
    }
  }

  /** In the order of the profile, each once. */
  List<DeclaredContact> read(RawRecord.Values values, Notes notes) {
    if (all.isEmpty()) {
      return List.of();
    }
    Set<DeclaredContact> contacts = new LinkedHashSet<>();
    for (Declared declared : all) {
      String value = declared.reader().read(values, notes);
      for (String raw : value == null ? List.<String>of() : JsonList.of(value)) {
        contacts.add(new DeclaredContact(declared.kind(), raw, declared.field()));
      }
    }
    return List.copyOf(contacts);
  }
}
