package clew.pipeline.report;

import clew.models.ClusterContact;
import clew.models.ClusterMember;
import clew.models.Contact;
import clew.models.Sighting;
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
  private static final Instant TUESDAY = Instant.parse("2024-03-05T10:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2024-03-08T10:00:00Z");
  private static final String PHONE = "+12025550101";

  @Test
  void listsContactsOfEveryVersionOfTheMembers(SparkSession spark, Checks checks) {
    List<ClusterMember> members = List.of(member("x", "a"), member("x", "b"), member("y", "c"));
    List<Sighting> sightings =
        List.of(
            sighting("a", "old", MONDAY),
            sighting("a", "new", TUESDAY),
            sighting("a", "new", FRIDAY),
            sighting("b", "new", null),
            sighting("c", "plain", null));
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
                Table.of(spark, ClusterMember.class, members),
                Table.of(spark, Sighting.class, sightings),
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

  private static ClusterMember member(String cluster, String posting) {
    return new ClusterMember(cluster, posting, "s", null);
  }

  private static Sighting sighting(String posting, String text, @Nullable Instant seen) {
    return new Sighting(
        posting, text, "r", "s", "f", 1, 0, 1, seen, null, null, null, null, null, null, List.of(),
        "1");
  }

  private static Contact found(
      String text, String value, List<String> disguise, double confidence) {
    return new Contact(text, null, "phone", value, "raw", "body", 3, 9, disguise, confidence, "1");
  }

  private static Contact declared(String posting, String value) {
    return new Contact(null, posting, "email", value, value, "mail", null, null, List.of(), 1, "1");
  }
}
