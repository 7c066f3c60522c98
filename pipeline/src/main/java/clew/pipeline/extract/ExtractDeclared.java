package clew.pipeline.extract;

import clew.models.AdRecord;
import clew.models.Contact;
import clew.models.ImageHash;
import clew.models.Mention;
import clew.pipeline.table.Table;

/**
 * Takes contacts, prices and image hashes that fields of their own declare. Every row comes once.
 */
public final class ExtractDeclared {
  /** The contacts that postings declare. */
  public Table<Contact> contacts(Table<AdRecord> ads) {
    Table<Contact> all = ads.flatMap(Contact.class, ExtractDeclared::openContacts);
    return Table.over(Contact.class, all.records().distinct());
  }

  /** The prices that postings declare. */
  public Table<Mention> mentions(Table<AdRecord> ads) {
    Table<Mention> all = ads.flatMap(Mention.class, ExtractDeclared::openMentions);
    return Table.over(Mention.class, all.records().distinct());
  }

  /** The image hashes that postings declare. */
  public Table<ImageHash> images(Table<AdRecord> ads) {
    Table<ImageHash> all = ads.flatMap(ImageHash.class, ExtractDeclared::openImages);
    return Table.over(ImageHash.class, all.records().distinct());
  }

  private static Table.RowReader<AdRecord, Contact> openContacts() {
    DeclaredReader reader = new DeclaredReader();
    return ad -> reader.contacts(ad).iterator();
  }

  private static Table.RowReader<AdRecord, Mention> openMentions() {
    DeclaredReader reader = new DeclaredReader();
    return ad -> reader.mentions(ad).iterator();
  }

  private static Table.RowReader<AdRecord, ImageHash> openImages() {
    DeclaredReader reader = new DeclaredReader();
    return ad -> reader.images(ad).iterator();
  }
}
