package clew.jobs.erasure;

import clew.models.AdRecord;
import clew.models.Contact;
import clew.models.QuarantinedRow;
import clew.pipeline.table.Table;
import java.util.Map;
import java.util.Set;

/** Keeps what was erased from coming back with a later dump. */
public final class MaskReadings {
  private final Erased erased;

  public MaskReadings(Erased erased) {
    this.erased = erased;
  }

  /** Records without what was erased; those of an erased posting are left out. */
  public Table<AdRecord> records(Table<AdRecord> records) {
    if (erased.isNothing()) {
      return records;
    }
    Erased told = erased;
    return records.flatMap(
        AdRecord.class,
        () -> {
          FactBlackout blackout = new FactBlackout(told, nothing());
          return row -> blackout.of(row).stream().iterator();
        });
  }

  /** Quarantined rows without what was erased. */
  public Table<QuarantinedRow> quarantined(Table<QuarantinedRow> rows) {
    if (erased.isNothing()) {
      return rows;
    }
    Erased told = erased;
    return rows.flatMap(
        QuarantinedRow.class,
        () -> {
          FactBlackout blackout = new FactBlackout(told, nothing());
          return row -> blackout.of(row).stream().iterator();
        });
  }

  /** Declared contacts but those that were erased. */
  public Table<Contact> contacts(Table<Contact> contacts) {
    Erased told = erased;
    return told.isNothing()
        ? contacts
        : contacts.filter(contact -> !told.is(contact.kind(), contact.value()));
  }

  private static Gone nothing() {
    return new Gone(Set.of(), Set.of(), Map.of());
  }
}
