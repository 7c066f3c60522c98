package clew.jobs.night;

import clew.jobs.store.Run;
import clew.models.AdText;
import clew.models.Contact;
import clew.models.Mention;
import clew.models.ReadText;
import clew.pipeline.extract.ExtractContacts;
import clew.pipeline.extract.ExtractMentions;
import clew.pipeline.extract.Readers;
import clew.pipeline.normalize.NormalizeTexts;
import clew.pipeline.table.Table;
import java.util.Iterator;
import java.util.List;

/**
 * Makes the facts that other readers (older versions, another model of names) found in texts again,
 * from the stored texts, as new segments. What fields of their own declared is not stored as it was
 * scraped, and stays as it was read.
 */
final class RereadFacts {
  private final Run run;
  private final Readers readers;

  RereadFacts(Run run, Readers readers) {
    this.run = run;
    this.readers = readers;
  }

  /** Gives how many texts were read again. */
  long apply() {
    String madeBy = readers.madeBy();
    Table<ReadText> old =
        run.read(AdText.class)
            .filter(text -> !madeBy.equals(text.madeBy()))
            .map(
                ReadText.class,
                text -> ReadText.of(text.textId(), text.title(), text.body(), text.phoneRegion()));
    Table<ReadText> texts =
        run.stage(
            "reread", new ExtractMentions(readers).apply(new ExtractContacts(readers).apply(old)));
    if (run.rows("reread") == 0) {
      return 0;
    }
    run.rewrite(AdText.class, () -> text -> only(text, madeBy.equals(text.madeBy())), "text_id");
    run.rewrite(
        Contact.class,
        () -> row -> only(row, row.textId() == null || madeBy.equals(row.madeBy())),
        "text_id",
        "posting_id",
        "field",
        "start");
    run.rewrite(
        Mention.class,
        () -> row -> only(row, row.textId() == null || madeBy.equals(row.madeBy())),
        "text_id",
        "field",
        "start");
    run.append(new NormalizeTexts(madeBy).apply(texts), "text_id");
    run.append(
        texts.flatMap(Contact.class, text -> text.contacts().iterator()),
        "text_id",
        "posting_id",
        "field",
        "start");
    run.append(
        texts.flatMap(Mention.class, text -> text.mentions().iterator()),
        "text_id",
        "field",
        "start");
    return run.rows("reread");
  }

  private static <T> Iterator<T> only(T row, boolean stays) {
    return (stays ? List.of(row) : List.<T>of()).iterator();
  }
}
