package clew.jobs.export;

import clew.models.Cluster;
import clew.models.Disclaimer;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;

/** Nodes and relationships as CSV, for {@code neo4j-admin database import}. */
final class Neo4jWriter implements ExportWriter {
  @Override
  public void write(Content content, ExportFolder to) throws IOException {
    try (Writer file = to.open("clusters.csv")) {
      clusters(content, file);
    }
    try (Writer file = to.open("postings.csv")) {
      postings(content.postings(), file);
    }
    try (Writer file = to.open("contacts.csv")) {
      contacts(content.contactNodes(), file);
    }
    try (Writer file = to.open("member_of.csv")) {
      members(content.postings(), file);
    }
    try (Writer file = to.open("carries.csv")) {
      carried(content.carried(), file);
    }
  }

  private static void clusters(Content content, Writer file) throws IOException {
    Iterator<Cluster> rows = content.clusters();
    CsvLines lines =
        new CsvLines(
            file,
            "cluster_id:ID(Cluster)",
            ":LABEL",
            "postings:long",
            "contacts:long",
            "first_seen:datetime",
            "last_seen:datetime",
            "lead_priority:double",
            "lead_priority_low:double",
            "lead_priority_high:double",
            "explanation_class",
            "indicator_profile",
            "notice");
    while (rows.hasNext()) {
      Cluster row = rows.next();
      lines.row(
          row.clusterId(),
          "Cluster",
          row.postings(),
          row.contacts(),
          row.firstSeen(),
          row.lastSeen(),
          Rounded.points(row.leadPriority()),
          Rounded.points(row.leadPriorityLow()),
          Rounded.points(row.leadPriorityHigh()),
          row.explanationClass(),
          content.notice().profile(),
          Disclaimer.TEXT);
    }
  }

  private static void postings(Iterator<ExportedPosting> rows, Writer file) throws IOException {
    CsvLines lines =
        new CsvLines(
            file,
            "posting_id:ID(Posting)",
            ":LABEL",
            "source",
            "url",
            "title",
            "place",
            "poster",
            "first_seen:datetime",
            "last_seen:datetime",
            "times_seen:long");
    while (rows.hasNext()) {
      ExportedPosting row = rows.next();
      lines.row(
          row.postingId(),
          "Posting",
          row.source(),
          row.url(),
          row.title(),
          row.place(),
          row.poster(),
          row.firstSeen(),
          row.lastSeen(),
          row.timesSeen());
    }
  }

  private static void contacts(Iterator<ContactNode> rows, Writer file) throws IOException {
    CsvLines lines =
        new CsvLines(
            file,
            "contact_id:ID(Contact)",
            ":LABEL",
            "kind",
            "value",
            "postings:long",
            "generic:boolean");
    while (rows.hasNext()) {
      ContactNode row = rows.next();
      lines.row(
          Graph.id(row.kind(), row.value()),
          "Contact",
          row.kind(),
          row.value(),
          row.postings(),
          row.generic());
    }
  }

  private static void members(Iterator<ExportedPosting> rows, Writer file) throws IOException {
    CsvLines lines = new CsvLines(file, ":START_ID(Posting)", ":END_ID(Cluster)", ":TYPE");
    while (rows.hasNext()) {
      ExportedPosting row = rows.next();
      lines.row(row.postingId(), row.clusterId(), "MEMBER_OF");
    }
  }

  private static void carried(Iterator<CarriedContact> rows, Writer file) throws IOException {
    CsvLines lines = new CsvLines(file, ":START_ID(Posting)", ":END_ID(Contact)", ":TYPE");
    while (rows.hasNext()) {
      CarriedContact row = rows.next();
      lines.row(row.postingId(), Graph.id(row.kind(), row.value()), "CARRIES");
    }
  }

  @Override
  public List<String> reading() {
    return List.of(
        "In this folder, with Neo4j 5 or later:",
        "neo4j-admin database import full --nodes=clusters.csv --nodes=postings.csv"
            + " --nodes=contacts.csv --relationships=member_of.csv --relationships=carries.csv"
            + " neo4j",
        "A text that a spreadsheet would take for a formula has an apostrophe in front.");
  }
}
