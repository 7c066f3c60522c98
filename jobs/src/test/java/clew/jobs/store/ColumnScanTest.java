package clew.jobs.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clew.models.ClusterMember;
import clew.models.Contact;
import clew.pipeline.support.WithSpark;
import clew.pipeline.table.Table;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@WithSpark
final class ColumnScanTest {
  private static final Contact FOUND =
      new Contact(
          "t", null, "phone", "+1", "one", "body", 0, 3, List.of("words", "emoji"), .5, "1");
  private static final Contact DECLARED =
      new Contact(null, "p", "phone", "+2", "2", "phones", null, null, List.of(), 1, "1");

  @TempDir Path folder;

  @Test
  void givesTextsFractionsAndWhetherListsHoldAnything(SparkSession spark) {
    publish(spark, List.of(FOUND, DECLARED, FOUND));
    List<String> read = new ArrayList<>();
    Store.open(folder.resolve("out").toString())
        .columns(Contact.class)
        .forEach(
            List.of("disguise", "text_id", "unknown", "confidence", "value", "posting_id"),
            row ->
                read.add(
                    row.present(0)
                        + " "
                        + row.textOrNull(1)
                        + " "
                        + row.textOrNull(2)
                        + " "
                        + row.fraction(3)
                        + " "
                        + row.text(4)
                        + " "
                        + row.present(5)));
    Collections.sort(read);

    assertEquals(
        List.of(
            "false null null 1.0 +2 true", "true t null 0.5 +1 false", "true t null 0.5 +1 false"),
        read);
  }

  @Test
  void valuesThatNobodyAsksForAreNotTheNextRows(SparkSession spark) {
    publish(spark, List.of(DECLARED, FOUND, DECLARED, FOUND));
    List<String> read = new ArrayList<>();
    Store.open(folder.resolve("out").toString())
        .columns(Contact.class)
        .forEach(
            List.of("raw", "value", "confidence", "disguise"),
            row -> {
              if (row.text(0).equals("one")) {
                read.add(row.text(1) + " " + row.fraction(2) + " " + row.present(3));
              }
            });

    assertEquals(List.of("+1 0.5 true", "+1 0.5 true"), read);
  }

  @Test
  void readsNothingOfAnEmptyTable(SparkSession spark) {
    publish(spark, List.of());

    Store.open(folder.resolve("out").toString())
        .columns(Contact.class)
        .forEach(List.of("value"), row -> assertEquals("no row", row.text(0)));
  }

  private void publish(SparkSession spark, List<Contact> contacts) {
    try (Run run =
        Store.open(folder.resolve("out").toString(), () -> spark)
            .beginRun(LocalDate.of(2024, 3, 4))) {
      run.append(Table.of(spark, Contact.class, contacts));
      run.write(
          Table.of(spark, ClusterMember.class, List.of(new ClusterMember("c", "p", "s", null))));
      run.publish(
          new Summary(
              "digest",
              List.of(),
              Map.of("read", 3L, "accepted", 3L),
              Manifest.Verdict.published(),
              List.of(),
              0));
    }
  }
}
