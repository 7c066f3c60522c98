package clew.jobs.report;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An ad, with all that are the same as it.
 *
 * @param anchor its place on the page
 * @param names as the sources call them
 * @param moreBody how much of the body is not shown, in words; empty where all is
 * @param file where its latest text was read first; empty where values are masked
 */
record AdCard(
    String anchor,
    String postingId,
    String title,
    boolean worded,
    String body,
    String moreBody,
    String alike,
    List<String> names,
    String moreNames,
    String url,
    String place,
    String price,
    String posted,
    String firstSeen,
    String lastSeen,
    String times,
    String file,
    String row) {

  static AdCard of(SeenAd ad, Dossier dossier, Anchors anchors, Values values) {
    Optional<Trace> trace =
        values.masked()
            ? Optional.empty()
            : Optional.ofNullable(
                dossier.traces().get(new Trace.Where(ad.postingId(), ad.textId())));
    String title = values.text(text(ad.title()));
    String body = values.text(text(ad.body()));
    int shown = body.codePointCount(0, body.length());
    return new AdCard(
        anchors.ad(ad.postingId()),
        ad.postingId(),
        title.isBlank() ? (values.masked() ? "Ad " + ad.placeIn() : "(no title)") : title,
        !body.isEmpty(),
        body,
        values.masked() ? "" : Told.more(ad.bodyLength(), shown, "character"),
        Told.count(ad.alike()),
        values.masked() ? List.of() : ad.names(),
        Told.more(ad.alike(), values.masked() ? ad.alike() : ad.names().size(), "ad"),
        values.text(text(ad.url())),
        text(ad.place()),
        text(ad.price()),
        Told.minute(ad.postedAt()),
        Told.minute(ad.firstSeen()),
        Told.minute(ad.lastSeen()),
        Told.count(ad.timesSeen(), "record") + ", " + Told.count(ad.versions(), "version"),
        trace.map(Trace::sourceFile).orElse(""),
        trace.map(its -> String.valueOf(its.sourceRow())).orElse(""));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
