package clew.jobs.export;

import clew.models.Disclaimer;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Entities and links as CSV, for the importer of i2 Analyst's Notebook. */
final class I2Writer implements ExportWriter {
  private static final String CLUSTER = "Cluster";
  private static final String POSTING = "Posting";
  private static final String MEMBER = "Member of";
  private static final String CARRIES = "Carries";

  private static final Map<String, String> CONTACTS =
      Map.of(
          "phone", "Phone",
          "email", "E-mail address",
          "handle", "Handle",
          "url", "Web address",
          "payment", "Payment address");

  @Override
  public void write(Content content, ExportFolder to) throws IOException {
    try (Writer file = to.open("entities.csv")) {
      entities(content, file);
    }
    try (Writer file = to.open("links.csv")) {
      links(content, file);
    }
    try (Writer file = to.open("import-description.txt")) {
      for (String line : description()) {
        file.write(line + "\n");
      }
    }
  }

  private static void entities(Content content, Writer file) throws IOException {
    CsvLines lines =
        new CsvLines(
            file,
            "identity",
            "type",
            "label",
            "source",
            "place",
            "poster",
            "first_seen",
            "last_seen",
            "postings",
            "lead_priority",
            "explanation_class",
            "generic",
            "notice");
    new Graph(content)
        .nodes(
            (id, label, values) ->
                lines.row(
                    id,
                    entityType(values),
                    label,
                    values.get("source"),
                    values.get("place"),
                    values.get("poster"),
                    values.get("first_seen"),
                    values.get("last_seen"),
                    values.get("postings"),
                    values.get("lead_priority"),
                    values.get("explanation_class"),
                    values.get("generic"),
                    "cluster".equals(values.get("type")) ? Disclaimer.TEXT : null));
  }

  private static void links(Content content, Writer file) throws IOException {
    CsvLines lines =
        new CsvLines(
            file,
            "from_identity",
            "from_type",
            "to_identity",
            "to_type",
            "link_type",
            "first_seen");
    Iterator<ExportedPosting> postings = content.postings();
    while (postings.hasNext()) {
      ExportedPosting posting = postings.next();
      lines.row(
          posting.postingId(), POSTING, posting.clusterId(), CLUSTER, MEMBER, posting.firstSeen());
    }
    Iterator<CarriedContact> carried = content.carried();
    while (carried.hasNext()) {
      CarriedContact contact = carried.next();
      lines.row(
          contact.postingId(),
          POSTING,
          Graph.id(contact.kind(), contact.value()),
          contactType(contact.kind()),
          CARRIES,
          null);
    }
  }

  private static String entityType(Map<String, @Nullable Object> values) {
    return switch (String.valueOf(values.get("type"))) {
      case "cluster" -> CLUSTER;
      case "posting" -> POSTING;
      default -> contactType(String.valueOf(values.get("kind")));
    };
  }

  private static String contactType(String kind) {
    return CONTACTS.getOrDefault(kind, "Contact");
  }

  private static List<String> description() {
    return List.of(
        "How to import these files into i2 Analyst's Notebook",
        "",
        "Both files are CSV: comma, text qualifier \", first row holds column names, UTF-8.",
        "Times are UTC, written as yyyy-MM-ddTHH:mm:ssZ.",
        "",
        "1. Data > Import from file > entities.csv: one entity a row.",
        "   identity           the entity's identity",
        "   type               its entity type: Cluster, Posting, Phone, E-mail address, Handle,"
            + " Web address, Payment address",
        "   label              its label",
        "   first_seen         date and time; last_seen an attribute of type date and time",
        "   source, place, poster, explanation_class    attributes of type text",
        "   postings, lead_priority                     attributes of type number",
        "   generic            attribute of type flag: too common to mean anything",
        "   notice             card or description of clusters",
        "2. Data > Import from file > links.csv: one link a row, between two entities that are there.",
        "   from_identity, from_type    first end: identity and entity type",
        "   to_identity, to_type        second end",
        "   link_type                   Member of (posting to cluster), Carries (posting to contact);"
            + " direction: from first to second",
        "   first_seen                  date and time of the link",
        "Match entities by identity, so that a second export adds to the chart that is there.");
  }

  @Override
  public List<String> reading() {
    return List.of("import-description.txt says how i2 Analyst's Notebook imports the two tables.");
  }
}
