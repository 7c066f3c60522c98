package clew.jobs.export;

import clew.models.Cluster;
import clew.models.Disclaimer;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;

/** Tables as CSV, for spreadsheets and notebooks. */
final class SpreadsheetWriter implements ExportWriter {
  @Override
  public void write(Content content, ExportFolder to) throws IOException {
    try (Writer file = to.open("clusters.csv")) {
      clusters(content, file);
    }
    try (Writer file = to.open("postings.csv")) {
      postings(content.postings(), file);
    }
    try (Writer file = to.open("contacts.csv")) {
      contacts(content.contacts(), file);
    }
    try (Writer file = to.open("posting_contacts.csv")) {
      carried(content.carried(), file);
    }
  }

  private static void clusters(Content content, Writer file) throws IOException {
    Iterator<Cluster> rows = content.clusters();
    CsvLines lines =
        new CsvLines(
            file,
            "cluster_id",
            "postings",
            "contacts",
            "templates",
            "places",
            "sources",
            "first_seen",
            "last_seen",
            "lead_priority",
            "lead_priority_low",
            "lead_priority_high",
            "explanation_class",
            "indicator_profile",
            "notice");
    while (rows.hasNext()) {
      Cluster row = rows.next();
      lines.row(
          row.clusterId(),
          row.postings(),
          row.contacts(),
          row.templates(),
          row.places(),
          row.sources(),
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
            "cluster_id",
            "posting_id",
            "source",
            "source_posting_id",
            "url",
            "title",
            "body",
            "price",
            "place",
            "poster",
            "posted_at",
            "first_seen",
            "last_seen",
            "times_seen",
            "versions",
            "same_as");
    while (rows.hasNext()) {
      ExportedPosting row = rows.next();
      lines.row(
          row.clusterId(),
          row.postingId(),
          row.source(),
          row.sourcePostingId(),
          row.url(),
          row.title(),
          row.body(),
          row.price(),
          row.place(),
          row.poster(),
          row.postedAt(),
          row.firstSeen(),
          row.lastSeen(),
          row.timesSeen(),
          row.versions(),
          row.sameAs());
    }
  }

  private static void contacts(Iterator<ExportedContact> rows, Writer file) throws IOException {
    CsvLines lines =
        new CsvLines(
            file,
            "cluster_id",
            "kind",
            "value",
            "postings",
            "disguised_postings",
            "first_seen",
            "last_seen",
            "generic");
    while (rows.hasNext()) {
      ExportedContact row = rows.next();
      lines.row(
          row.clusterId(),
          row.kind(),
          row.value(),
          row.postings(),
          row.disguisedPostings(),
          row.firstSeen(),
          row.lastSeen(),
          row.generic());
    }
  }

  private static void carried(Iterator<CarriedContact> rows, Writer file) throws IOException {
    CsvLines lines = new CsvLines(file, "cluster_id", "posting_id", "kind", "value");
    while (rows.hasNext()) {
      CarriedContact row = rows.next();
      lines.row(row.clusterId(), row.postingId(), row.kind(), row.value());
    }
  }

  @Override
  public List<String> reading() {
    return List.of(
        "clusters.csv, postings.csv, contacts.csv (of clusters) and posting_contacts.csv are CSV in"
            + " UTF-8, one record a line, times in UTC.",
        "A cell that a spreadsheet would take for a formula has an apostrophe in front: take it off"
            + " to get the value.",
        "generic tells a contact that is too common to mean anything. same_as names the posting"
            + " that is the same in every respect.");
  }
}
