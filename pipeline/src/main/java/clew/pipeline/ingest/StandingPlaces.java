package clew.pipeline.ingest;

import clew.models.Ids;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** Finds the places in a file where the bytes that were quarantined still stand. One pass. */
final class StandingPlaces {
  private static final int CHUNK = 1 << 16;

  private final List<Span> waiting = new ArrayList<>();
  private final List<Span> open = new ArrayList<>();
  private final List<Place> standing = new ArrayList<>();
  private long offset;

  private record Span(Place place, long start, long end, MessageDigest digest) {}

  private StandingPlaces(List<Place> places) {
    for (Place place : places) {
      if (place.start() != null) {
        long end = Objects.requireNonNull(place.end());
        waiting.add(new Span(place, place.start(), end, Ids.sha256()));
      }
    }
    waiting.sort(Comparator.comparingLong(Span::start).reversed());
  }

  static List<Place> in(Survey survey, InputStream unpacked, List<Place> places)
      throws IOException {
    StandingPlaces all = new StandingPlaces(places);
    all.standing.addAll(
        places.stream()
            .filter(
                place ->
                    place.whole()
                        ? place.sha256().isEmpty() || place.sha256().equals(survey.sha256())
                        : place.start() == null)
            .toList());
    byte[] chunk = new byte[CHUNK];
    try (unpacked) {
      for (int n = unpacked.read(chunk, 0, CHUNK); n >= 0; n = unpacked.read(chunk, 0, CHUNK)) {
        all.take(chunk, n);
      }
    }
    return all.standing;
  }

  private void take(byte[] chunk, int length) {
    long end = offset + length;
    while (!waiting.isEmpty() && waiting.get(waiting.size() - 1).start() < end) {
      open.add(waiting.remove(waiting.size() - 1));
    }
    for (Span span : List.copyOf(open)) {
      int from = (int) Math.max(0, span.start() - offset);
      int to = (int) Math.min(length, span.end() - offset);
      span.digest().update(chunk, from, Math.max(0, to - from));
      if (span.end() <= end) {
        open.remove(span);
        String found = HexFormat.of().formatHex(span.digest().digest());
        if (found.equals(span.place().sha256())) {
          standing.add(span.place());
        }
      }
    }
    offset = end;
  }
}
