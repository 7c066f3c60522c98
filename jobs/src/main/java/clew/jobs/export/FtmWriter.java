package clew.jobs.export;

import clew.models.Cluster;
import clew.models.Disclaimer;
import clew.models.Ids;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * FollowTheMoney entities (followthemoney.tech), one a line: a Folder for a cluster, a HyperText
 * for an ad in it, a UserAccount for a contact, an UnknownLink from an ad to a contact, and Similar
 * between ads that a link joins. Nobody is a Person in it, and no account has an owner: who stands
 * behind an ad is not known.
 */
final class FtmWriter implements ExportWriter {
  /** As the model's dates are, which have no zone and no fractions; UTC. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  @Override
  public void write(Content content, ExportFolder to) throws IOException {
    try (Writer file = to.open("entities.ftm.jsonl")) {
      JsonLines lines = new JsonLines(file);
      clusters(content, lines);
      postings(content.postings(), lines);
      contacts(content.contactNodes(), lines);
      carried(content.carried(), lines);
      links(content.links(), lines);
      same(content.postings(), lines);
      lines.flush();
    }
  }

  private static void clusters(Content content, JsonLines lines) throws IOException {
    Iterator<Cluster> rows = content.clusters();
    while (rows.hasNext()) {
      Cluster row = rows.next();
      entity(
          lines,
          row.clusterId(),
          "Folder",
          property("title", "Cluster " + row.clusterId()),
          property("summary", Disclaimer.TEXT),
          property("description", Described.of(row, content.notice())),
          property("modifiedAt", time(row.lastSeen())));
    }
  }

  private static void postings(Iterator<ExportedPosting> rows, JsonLines lines) throws IOException {
    while (rows.hasNext()) {
      ExportedPosting row = rows.next();
      String title = row.title();
      entity(
          lines,
          row.postingId(),
          "HyperText",
          property("title", title == null ? "Posting " + row.postingId() : title),
          property("bodyText", row.body()),
          property("sourceUrl", row.url()),
          property("publisher", row.source()),
          property("author", row.poster()),
          property("locationMentioned", row.place()),
          property("publishedAt", time(row.postedAt())),
          property("date", time(row.firstSeen())),
          property("retrievedAt", time(row.lastSeen())),
          property("parent", row.clusterId()));
    }
  }

  private static void contacts(Iterator<ContactNode> rows, JsonLines lines) throws IOException {
    while (rows.hasNext()) {
      ContactNode row = rows.next();
      entity(
          lines,
          id(row.kind(), row.value()),
          "UserAccount",
          property("name", row.value()),
          property("username", row.value()),
          property("service", row.kind()));
    }
  }

  private static void carried(Iterator<CarriedContact> rows, JsonLines lines) throws IOException {
    while (rows.hasNext()) {
      CarriedContact row = rows.next();
      String contact = id(row.kind(), row.value());
      entity(
          lines,
          Ids.of("carries", row.postingId(), contact),
          "UnknownLink",
          property("subject", row.postingId()),
          property("object", contact),
          property("role", "carries"));
    }
  }

  private static void links(Iterator<ExportedLink> rows, JsonLines lines) throws IOException {
    while (rows.hasNext()) {
      ExportedLink row = rows.next();
      similar(
          lines,
          row.leftId(),
          row.rightId(),
          String.format(Locale.ROOT, "%.2f bits: ", row.bits()) + String.join(", ", row.kinds()));
    }
  }

  /** Of postings that are the same in every respect only one has links. */
  private static void same(Iterator<ExportedPosting> rows, JsonLines lines) throws IOException {
    while (rows.hasNext()) {
      ExportedPosting row = rows.next();
      if (!row.sameAs().equals(row.postingId())) {
        similar(lines, row.sameAs(), row.postingId(), "the same in every respect");
      }
    }
  }

  private static void similar(JsonLines lines, String left, String right, String criteria)
      throws IOException {
    entity(
        lines,
        Ids.of("similar", left, right),
        "Similar",
        property("candidate", left),
        property("match", right),
        property("criteria", criteria),
        property("matcher", "Clew"));
  }

  private static String id(String kind, String value) {
    return Ids.of("contact", kind, value);
  }

  @SafeVarargs
  private static void entity(
      JsonLines lines, String id, String schema, Map.Entry<String, List<String>>... properties)
      throws IOException {
    Map<String, Object> all = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> property : properties) {
      if (!property.getValue().isEmpty()) {
        all.put(property.getKey(), property.getValue());
      }
    }
    Map<String, Object> entity = new LinkedHashMap<>();
    entity.put("id", id);
    entity.put("schema", schema);
    entity.put("properties", all);
    lines.line(entity);
  }

  private static Map.Entry<String, List<String>> property(String name, @Nullable String value) {
    return Map.entry(name, value == null ? List.of() : List.of(value));
  }

  private static @Nullable String time(@Nullable Instant time) {
    return time == null ? null : TIME.format(time);
  }

  @Override
  public List<String> reading() {
    return List.of(
        "entities.ftm.jsonl holds FollowTheMoney entities, one a line: Folder (cluster), HyperText"
            + " (posting), UserAccount (contact), UnknownLink (a posting carries a contact), Similar"
            + " (two postings that evidence joins, with its bits).",
        "No entity stands for a person.");
  }
}
