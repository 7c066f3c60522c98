package clew.pipeline.score;

import clew.models.ClusterFacts;
import clew.models.TextSpan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Counts what there is in one cluster, posting by posting. Parts must come in the order of
 * posting_id; the order of one posting's parts does not matter. Memory is bounded by {@link
 * Reach#FOLLOWED} and {@link #COUNTED}.
 */
final class ClusterFactsBuilder {
  /** Distinct values of one kind that are told apart, 16 MB of hashes. Chosen. */
  static final int COUNTED = 1_000_000;

  /** Hidden contacts that are shown: enough to judge by, few enough to read. Chosen. */
  static final int SHOWN = 20;

  private static final String WEB_ADDRESS = "url";

  private final String clusterId;
  private final DistinctValues representatives = new DistinctValues(COUNTED);
  private final DistinctValues texts = new DistinctValues(COUNTED);
  private final DistinctValues sources = new DistinctValues(COUNTED);
  private final DistinctValues places = new DistinctValues(COUNTED);
  private final DistinctValues posters = new DistinctValues(COUNTED);
  private final DistinctValues names = new DistinctValues(COUNTED);
  private final DistinctValues contactTexts = new DistinctValues(COUNTED);
  private final DistinctValues hiddenTexts = new DistinctValues(COUNTED);
  private final DistinctValues shown = new DistinctValues(SHOWN);
  private final Map<String, DistinctValues> contactsByKind = new TreeMap<>();
  private final Map<String, Reach> contacts = Reach.none();
  private final Map<String, Reach> templates = Reach.none();
  private final Map<String, Reach> wordings = Reach.none();
  private final List<TextSpan> hidden = new ArrayList<>();
  private long postings;
  private long namesInOnePosting;
  private @Nullable Instant firstSeen;
  private @Nullable Instant lastSeen;
  private @Nullable SeenPosting current;

  ClusterFactsBuilder(String clusterId) {
    this.clusterId = clusterId;
  }

  void add(ClusterPart part) {
    if (current == null || !current.postingId.equals(part.postingId())) {
      finish();
      current = new SeenPosting(part.postingId());
    }
    current.add(part);
    countValue(part);
  }

  private void countValue(ClusterPart part) {
    if (part.isContact()) {
      countContact(part);
    } else if (part.what().equals(ClusterPart.TEXT)) {
      texts.add(part.value());
    } else if (part.what().equals(ClusterPart.NAME)) {
      names.add(part.value());
    }
  }

  private void countContact(ClusterPart part) {
    contactsByKind
        .computeIfAbsent(part.what(), kind -> new DistinctValues(COUNTED))
        .add(part.contact());
    add(contactTexts, part.textId());
    if (part.hidden()) {
      add(hiddenTexts, part.textId());
    }
  }

  ClusterFacts build() {
    finish();
    Reach widest = widest();
    return new ClusterFacts(
        clusterId,
        postings,
        representatives.size(),
        texts.size(),
        sources.size(),
        places.size(),
        posters.size(),
        names.size(),
        contactsByKind.values().stream().mapToLong(DistinctValues::size).sum(),
        contactsOfOneKind(),
        contacts.values().stream().filter(Reach::joinsUnlike).count(),
        templates.values().stream().filter(reach -> reach.postings() > 1).count(),
        templates.values().stream().filter(reach -> reach.representatives() > 1).count(),
        most(templates.values(), Reach::voices),
        most(contacts.values(), Reach::names),
        namesInOnePosting,
        contactTexts.size(),
        hiddenTexts.size(),
        widest == null ? 0 : widest.places(),
        widest == null ? 0 : widest.days(),
        firstSeen,
        lastSeen,
        hidden);
  }

  private void finish() {
    if (current != null) {
      count(current);
      current = null;
    }
  }

  private void count(SeenPosting posting) {
    postings++;
    namesInOnePosting = Math.max(namesInOnePosting, posting.names.size());
    firstSeen = Times.earlier(firstSeen, posting.firstSeen);
    lastSeen = Times.later(lastSeen, posting.lastSeen);
    representatives.add(posting.representative);
    add(sources, posting.source);
    add(places, posting.place);
    add(posters, posting.poster);
    posting.hidden.forEach(this::show);
    Reach.follow(contacts, posting.contacts, posting);
    Reach.follow(templates, posting.templates, posting);
    Reach.follow(wordings, posting.wordings(), posting);
  }

  private void show(TextSpan contact) {
    String place =
        contact.textId() + " " + contact.field() + " " + contact.start() + " " + contact.end();
    if (shown.add(place)) {
      hidden.add(contact);
    }
  }

  private long contactsOfOneKind() {
    return contactsByKind.entrySet().stream()
        .filter(kind -> !kind.getKey().equals(WEB_ADDRESS))
        .mapToLong(kind -> kind.getValue().size())
        .max()
        .orElse(0);
  }

  /** The wording in most places; of several, the one that got there in the fewest days. */
  private @Nullable Reach widest() {
    Reach widest = null;
    for (Reach reach : wordings.values()) {
      if (widest == null
          || reach.places() > widest.places()
          || (reach.places() == widest.places() && reach.days() < widest.days())) {
        widest = reach;
      }
    }
    return widest;
  }

  private static long most(Collection<Reach> followed, ToLongFunction<Reach> count) {
    return followed.stream().mapToLong(count).max().orElse(0);
  }

  private static void add(DistinctValues values, @Nullable String value) {
    if (value != null) {
      values.add(value);
    }
  }
}
