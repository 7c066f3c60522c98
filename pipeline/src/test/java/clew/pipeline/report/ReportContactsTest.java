package clew.pipeline.report;

import clew.models.ClusterContact;
import clew.models.Contact;
import clew.models.FactBearer;
import clew.pipeline.support.Checks;
import clew.pipeline.support.WithSpark;
import clew.pipeline.table.Table;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@WithSpark
final class ReportContactsTest {
  private static final Instant MONDAY = Instant.parse("2024-03-04T10:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2024-03-08T10:00:00Z");
  private static final String PHONE = "+12025550101";

  @Test
  void listsContactsOfEveryVersionOfTheMembers(SparkSession spark, Checks checks) {
    List<FactBearer> bearers =
        List.of(
            bearer("x", "a", "old", MONDAY, FRIDAY),
            bearer("x", "a", "new", MONDAY, FRIDAY),
            bearer("x", "a", null, MONDAY, FRIDAY),
            bearer("x", "b", "new", null, null),
            bearer("x", "b", null, null, null),
            bearer("y", "c", "plain", null, null),
            bearer("y", "c", null, null, null));
    List<Contact> contacts =
        List.of(
            found("old", "+12025550102", List.of(), 1),
            found("old", PHONE, List.of("words"), 1),
            found("new", PHONE, List.of(), 1),
            found("new", "+12025550109", List.of(), .4),
            found("plain", PHONE, List.of(), .5),
            declared("c", "m@mail.example"),
            found("unused", "+12025550108", List.of(), 1));

    Table<ClusterContact> listed =
        new ReportContacts()
            .apply(
                Table.of(spark, FactBearer.class, bearers),
                Table.of(spark, Contact.class, contacts));

    checks.assertDataFrameNoOrderEquals(
        Table.of(
                spark,
                ClusterContact.class,
                List.of(
                    new ClusterContact("x", "phone", "+12025550102", 1, 0, MONDAY, FRIDAY),
                    new ClusterContact("x", "phone", PHONE, 2, 1, MONDAY, FRIDAY),
                    new ClusterContact("y", "phone", PHONE, 1, 0, null, null),
                    new ClusterContact("y", "email", "m@mail.example", 1, 0, null, null)))
            .rows(),
        listed.rows());
  }

  private static FactBearer bearer(
      String cluster,
      String posting,
      @Nullable String text,
      @Nullable Instant firstSeen,
      @Nullable Instant lastSeen) {
    return new FactBearer(cluster, posting, text, firstSeen, lastSeen);
  }

  private static Contact found(
      String text, String value, List<String> disguise, double confidence) {
    return new Contact(text, null, "phone", value, "raw", "body", 3, 9, disguise, confidence, "1");
  }

  private static Contact declared(String posting, String value) {
    return new Contact(null, posting, "email", value, value, "mail", null, null, List.of(), 1, "1");
  }
}
