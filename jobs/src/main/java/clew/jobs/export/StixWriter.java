package clew.jobs.export;

import clew.models.Cluster;
import clew.models.Disclaimer;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A STIX 2.1 bundle (OASIS, 2021): for each cluster a grouping, with a note of what it is worth;
 * for each posting observed data of its address and the contacts that it carried. A contact is a
 * user-account of its kind, since STIX knows no phone. Nobody is a threat actor or an identity in
 * it, nothing an indicator: those say what Clew cannot know.
 *
 * <p>Ids are UUIDv5: of observables as STIX makes them, of other objects from what they are about,
 * so that a later run changes objects and adds none.
 */
final class StixWriter implements ExportWriter {
  /** STIX 2.1, section 2.9: for the ids of cyber observables. */
  private static final UUID OBSERVABLES = UUID.fromString("00abedb4-aa42-466c-9c01-fed23315a9b7");

  /** RFC 9562, section 6.6: names that are URLs. */
  private static final UUID URLS = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

  /** A name that resolves nowhere (RFC 2606): addresses of ads are not in every export. */
  private static final String PLACE = "https://clew.invalid/";

  private static final UUID OURS = NamedUuid.of(URLS, PLACE + "stix");

  /** STIX 2.1, section 4.14: an integer from 1 to this. */
  private static final long MOST_OBSERVED = 999_999_999;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  @Override
  public void write(Content content, ExportFolder to) throws IOException {
    try (Writer file = to.open("bundle.json")) {
      new Bundle(content, file).write();
    }
  }

  /** One bundle, while it is written. */
  private static final class Bundle {
    private final Content content;
    private final Notice notice;
    private final Writer file;
    private final JsonLines lines;
    private final Ahead<ExportedPosting> postings;
    private final Ahead<CarriedContact> carried;
    private boolean begun;

    Bundle(Content content, Writer file) throws IOException {
      this.content = content;
      this.notice = content.notice();
      this.file = file;
      this.lines = new JsonLines(file);
      this.postings = new Ahead<>(content.postings());
      this.carried = new Ahead<>(content.carried());
    }

    void write() throws IOException {
      String id = "bundle--" + ours("bundle " + notice.runId() + " " + notice.key());
      file.write("{\"type\":\"bundle\",\"id\":\"" + id + "\",\"objects\":[\n");
      Iterator<ContactNode> contacts = content.contactNodes();
      while (contacts.hasNext()) {
        ContactNode contact = contacts.next();
        object(account(contact.kind(), contact.value()));
      }
      Iterator<Cluster> clusters = content.clusters();
      while (clusters.hasNext()) {
        cluster(clusters.next());
      }
      file.write("]}\n");
    }

    private void cluster(Cluster cluster) throws IOException {
      Set<String> about = new LinkedHashSet<>();
      for (ExportedPosting posting :
          postings.whileTrue(next -> next.clusterId().equals(cluster.clusterId()))) {
        about.add(posting(posting));
      }
      if (about.isEmpty()) {
        return;
      }
      String grouping = "grouping--" + ours("grouping " + cluster.clusterId());
      Map<String, @Nullable Object> group = domain("grouping", grouping, cluster.firstSeen());
      group.put("name", "Cluster " + cluster.clusterId());
      group.put("description", Disclaimer.TEXT);
      group.put("context", "unspecified");
      group.put("object_refs", about);
      object(group);
      Map<String, @Nullable Object> note =
          domain("note", "note--" + ours("note " + cluster.clusterId()), cluster.firstSeen());
      note.put("abstract", "What is known of the cluster");
      note.put("content", Described.of(cluster, notice) + " " + notice.line());
      note.put("object_refs", List.of(grouping));
      object(note);
    }

    /** Writes a posting, and gives the id of what was observed. */
    private String posting(ExportedPosting posting) throws IOException {
      Map<String, Object> address = address(posting.postingId());
      object(address);
      List<Object> seen = new ArrayList<>();
      seen.add(String.valueOf(address.get("id")));
      for (CarriedContact contact :
          carried.whileTrue(next -> next.postingId().equals(posting.postingId()))) {
        seen.add(String.valueOf(account(contact.kind(), contact.value()).get("id")));
      }
      String id = "observed-data--" + ours("posting " + posting.postingId());
      Map<String, @Nullable Object> data = domain("observed-data", id, posting.firstSeen());
      data.put("first_observed", time(first(posting)));
      data.put("last_observed", time(last(posting)));
      data.put("number_observed", Math.max(1, Math.min(posting.timesSeen(), MOST_OBSERVED)));
      data.put("object_refs", seen);
      data.put("external_references", List.of(reference(posting)));
      object(data);
      return id;
    }

    private Instant first(ExportedPosting posting) {
      Instant first = posting.firstSeen();
      return first == null ? notice.publishedAt() : first;
    }

    private Instant last(ExportedPosting posting) {
      Instant last = posting.lastSeen();
      return last == null ? first(posting) : last;
    }

    /** An object that has versions: as old as what it is about, changed by the run. */
    private Map<String, @Nullable Object> domain(
        String type, String id, @Nullable Instant firstSeen) {
      Instant run = notice.publishedAt();
      Instant created = firstSeen == null || firstSeen.isAfter(run) ? run : firstSeen;
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      object.put("type", type);
      object.put("spec_version", "2.1");
      object.put("id", id);
      object.put("created", time(created));
      object.put("modified", time(run));
      return object;
    }

    private void object(Map<String, ? extends @Nullable Object> object) throws IOException {
      if (begun) {
        file.write(',');
      }
      begun = true;
      lines.line(object);
      lines.flush();
    }
  }

  private static Map<String, Object> reference(ExportedPosting posting) {
    Map<String, Object> reference = new LinkedHashMap<>();
    reference.put("source_name", posting.source());
    String id = posting.sourcePostingId();
    reference.put("external_id", id == null ? posting.postingId() : id);
    return reference;
  }

  private static Map<String, Object> address(String postingId) {
    String value = PLACE + "posting/" + postingId;
    return observable("url", Map.of("value", value), canonical("value", value));
  }

  private static Map<String, Object> account(String kind, String value) {
    String legal = Characters.line(value);
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("account_type", kind);
    fields.put("user_id", legal);
    return observable("user-account", fields, canonical("account_type", kind, "user_id", legal));
  }

  private static Map<String, Object> observable(
      String type, Map<String, String> fields, String canonical) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", type);
    object.put("spec_version", "2.1");
    object.put("id", type + "--" + NamedUuid.of(OBSERVABLES, canonical));
    object.putAll(fields);
    return object;
  }

  /** Canonical JSON (RFC 8785) of texts without control characters, keys in order. */
  static String canonical(String... keysAndTexts) {
    StringBuilder json = new StringBuilder("{");
    for (int i = 0; i < keysAndTexts.length; i++) {
      String text = keysAndTexts[i].replace("\\", "\\\\").replace("\"", "\\\"");
      json.append('"').append(text).append('"').append(i % 2 == 0 ? ":" : ",");
    }
    json.setCharAt(json.length() - 1, '}');
    return json.toString();
  }

  private static UUID ours(String name) {
    return NamedUuid.of(OURS, name);
  }

  private static String time(Instant time) {
    return TIME.format(time);
  }

  @Override
  public List<String> reading() {
    return List.of(
        "bundle.json is a STIX 2.1 bundle: a grouping and a note for each cluster, observed-data for"
            + " each posting, user-account for each contact (account_type is its kind).",
        "Addresses under "
            + PLACE
            + " name postings by posting_id; they lead nowhere, on purpose.");
  }
}
