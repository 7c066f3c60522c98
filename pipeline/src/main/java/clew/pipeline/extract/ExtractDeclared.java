package clew.pipeline.extract;

import clew.models.AdRecord;
import clew.models.Contact;
import clew.models.ImageHash;
import clew.models.Mention;
import clew.pipeline.table.Table;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/**
 * Takes contacts, prices and image hashes that fields of their own declare. Every row comes once.
 */
public final class ExtractDeclared {
  /** The contacts that postings declare. */
  public Table<Contact> contacts(Table<AdRecord> ads) {
    Table<Contact> all =
        declaring(ads, some("contacts")).flatMap(Contact.class, ExtractDeclared::openContacts);
    return Table.over(Contact.class, all.records().distinct());
  }

  /** The prices that postings declare. */
  public Table<Mention> mentions(Table<AdRecord> ads) {
    Table<Mention> all =
        declaring(ads, functions.col("price").isNotNull())
            .flatMap(Mention.class, ExtractDeclared::openMentions);
    return Table.over(Mention.class, all.records().distinct());
  }

  /** The image hashes that postings declare. */
  public Table<ImageHash> images(Table<AdRecord> ads) {
    Table<ImageHash> all =
        declaring(ads, some("images")).flatMap(ImageHash.class, ExtractDeclared::openImages);
    return Table.over(ImageHash.class, all.records().distinct());
  }

  private static Column some(String list) {
    return functions.size(functions.col(list)).gt(0);
  }

  /** Without titles and bodies: these are most of a record, and are not read for it. */
  private static Table<AdRecord> declaring(Table<AdRecord> ads, Column declares) {
    Column none = functions.lit(null).cast("string");
    return Table.of(
        AdRecord.class,
        ads.rows().where(declares).withColumn("title", none).withColumn("body", none));
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
