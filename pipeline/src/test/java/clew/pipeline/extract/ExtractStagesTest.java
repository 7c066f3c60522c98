package clew.pipeline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clew.models.AdRecord;
import clew.models.Contact;
import clew.models.DeclaredContact;
import clew.models.DeclaredImage;
import clew.models.ImageHash;
import clew.models.MadeBy;
import clew.models.Mention;
import clew.models.ReadText;
import clew.pipeline.support.WithSpark;
import clew.pipeline.table.Table;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@WithSpark
final class ExtractStagesTest {
  @Test
  void addsContactsAndMentionsToEveryText(SparkSession spark) {
    Table<ReadText> texts =
        Table.of(
            spark,
            ReadText.class,
            List.of(
                ReadText.of("a", null, "ask for Bella 082 555 0130", "ZA"),
                ReadText.of("b", "Bike", null, null)));

    List<ReadText> read =
        new ExtractMentions(Readers.SHIPPED)
                .apply(new ExtractContacts(Readers.SHIPPED).apply(texts))
                .records()
                .collectAsList()
                .stream()
                .sorted(Comparator.comparing(ReadText::textId))
                .toList();

    assertEquals(
        List.of(
            new ReadText(
                "a",
                null,
                "ask for Bella 082 555 0130",
                "ZA",
                List.of(
                    new Contact(
                        "a",
                        null,
                        "phone",
                        "+27825550130",
                        "082 555 0130",
                        "body",
                        14,
                        26,
                        List.of(),
                        .9,
                        MadeBy.VERSION)),
                List.of(
                    new Mention(
                        "a", null, "name", "Bella", "Bella", "body", 8, 13, 1, MadeBy.VERSION)),
                null),
            ReadText.of("b", "Bike", null, null)),
        read);
  }

  @Test
  void takesWhatSeveralRecordsOfAPostingDeclareOnce(SparkSession spark) {
    AdRecord ad =
        DeclaredReaderTest.ad(
            List.of(new DeclaredContact("phone", "082 555 0130", "phone1")),
            List.of(new DeclaredImage("dhash", "00ff00ff00ff00ff", 90)));
    Table<AdRecord> ads = Table.of(spark, AdRecord.class, List.of(ad, ad));

    assertEquals(
        List.of(DeclaredReaderTest.declared("phone", "+27825550130", "082 555 0130", "phone1")),
        new ExtractDeclared().contacts(ads).records().collectAsList());
    assertEquals(
        List.of(new ImageHash("p", "dhash", "00ff00ff00ff00ff", 90, MadeBy.VERSION)),
        new ExtractDeclared().images(ads).records().collectAsList());
  }
}
