package clew.jobs.export;

import clew.models.Cluster;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;

/**
 * Two clusters by hand: k1 of postings p1 and p2, which carry a phone and the first an address,
 * too, k2 of p3 and p4, which are the same. What ads say is whatever a test wants.
 */
record MadeContent(String text) implements Content {
  static final Instant FIRST = Instant.parse("2024-03-01T08:00:00Z");
  static final Instant LAST = Instant.parse("2024-03-04T21:00:00Z");

  @Override
  public Notice notice() {
    return Notice.of(
        "2024-03-05-001", "2024-03-05", "2024-03-05T02:00:00.5Z", "tested", new InClear());
  }

  private static Cluster cluster(String id, double priority) {
    return new Cluster(
        id, 2, 1, 1, 1, 1, FIRST, LAST, priority, 10, 40, "unknown", 1, 1L, 0, null, null, null);
  }

  private ExportedPosting posting(String cluster, String id, String sameAs) {
    return new ExportedPosting(
        cluster,
        id,
        "site",
        "no. " + id,
        text,
        text,
        text,
        text,
        text,
        text,
        FIRST,
        FIRST,
        LAST,
        3,
        1,
        sameAs);
  }

  @Override
  public Iterator<Cluster> clusters() {
    return List.of(cluster("k1", 40), cluster("k2", 100.0 / 3)).iterator();
  }

  @Override
  public Iterator<ExportedPosting> postings() {
    return List.of(
            posting("k1", "p1", "p1"),
            posting("k1", "p2", "p2"),
            posting("k2", "p3", "p3"),
            posting("k2", "p4", "p3"))
        .iterator();
  }

  @Override
  public Iterator<ExportedContact> contacts() {
    return List.of(
            new ExportedContact("k1", "phone", "+12025550123", 2, 1, FIRST, LAST, false),
            new ExportedContact("k1", "url", text, 1, 0, FIRST, LAST, true))
        .iterator();
  }

  @Override
  public Iterator<ContactNode> contactNodes() {
    return List.of(
            new ContactNode("phone", "+12025550123", 2, 1, false),
            new ContactNode("url", text, 1, 1, true))
        .iterator();
  }

  @Override
  public Iterator<CarriedContact> carried() {
    return List.of(
            new CarriedContact("k1", "p1", "phone", "+12025550123"),
            new CarriedContact("k1", "p1", "url", text),
            new CarriedContact("k1", "p2", "phone", "+12025550123"))
        .iterator();
  }

  @Override
  public Iterator<ExportedLink> links() {
    return List.of(new ExportedLink("p1", "p2", 6.25, List.of("phone", "text"))).iterator();
  }
}
