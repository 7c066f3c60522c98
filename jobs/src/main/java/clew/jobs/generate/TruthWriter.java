package clew.jobs.generate;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Writes what is known about the ads of a part. */
final class TruthWriter {
  private final Map<TruthTable, TextFile> files = new EnumMap<>(TruthTable.class);

  TruthWriter(CorpusOutput output, int part, boolean headers) {
    for (TruthTable table : TruthTable.all()) {
      TextFile file =
          new TextFile(output.create(table.partFile(part)), StandardCharsets.UTF_8, false);
      if (headers) {
        file.text().append(table.header());
      }
      files.put(table, file);
    }
  }

  void operator(Operator operator) {
    PlannedOperator plan = operator.plan();
    row(
        TruthTable.OPERATORS,
        operator.cluster(),
        operator.kind().word(),
        String.valueOf(plan.ads()),
        String.valueOf(operator.phones().size()),
        String.valueOf(operator.accounts().size()),
        String.valueOf(operator.towns().size()),
        yesOrNo(operator.touring()),
        yesOrNo(operator.phones().stream().anyMatch(operator.passedOn()::contains)),
        yesOrNo(operator.copiedTemplate()));
    if (operator.undercuts()) {
      sign(operator, "price_deviation");
    }
    if (plan.ads() > 1) {
      switch (operator.kind()) {
        case NETWORK -> {
          sign(operator, "shared_management");
          sign(operator, "template_family");
          sign(operator, "contact_turnover");
        }
        case SCAM -> sign(operator, "template_family");
        case SPAM -> {
          sign(operator, "template_family");
          sign(operator, "volume_bursts");
        }
        case DUO, AGENCY, VENUE -> sign(operator, "several_people");
        case INDEPENDENT -> {
          if (operator.touring()) {
            sign(operator, "observed_movement");
          }
        }
      }
    }
  }

  private void sign(Operator operator, String indicator) {
    row(TruthTable.INDICATORS, operator.cluster(), "", indicator, "");
  }

  private static String yesOrNo(boolean is) {
    return is ? "yes" : "no";
  }

  void ad(Operator operator, Ad ad) {
    String cluster = operator.cluster();
    row(TruthTable.CLUSTERS, ad.id(), cluster, cluster, operator.kind().word());
    for (PlantedContact contact : ad.contacts()) {
      row(
          TruthTable.CONTACTS,
          ad.id(),
          contact.kind(),
          contact.value(),
          contact.disguise(),
          contact.origin());
    }
    for (PlantedSign sign : ad.signs()) {
      row(TruthTable.INDICATORS, cluster, ad.id(), sign.indicator(), sign.raw());
    }
    Photo photo = ad.photo();
    if (photo != null) {
      row(TruthTable.IMAGES, ad.id(), photo.photoId(), photo.hash(), photo.origin());
    }
  }

  /** Two ads that show one photo. */
  void pair(Ad first, Ad later, Photo one, Photo other) {
    row(
        TruthTable.IMAGE_PAIRS,
        first.id(),
        later.id(),
        one.photoId(),
        String.valueOf(one.distance(other)));
  }

  void close() {
    files.values().forEach(file -> file.close(""));
  }

  private void row(TruthTable table, String... values) {
    TextFile file = Objects.requireNonNull(files.get(table));
    StringBuilder text = file.text();
    for (int at = 0; at < values.length; at++) {
      if (at > 0) {
        text.append(',');
      }
      String value = values[at];
      boolean plain = value.indexOf(',') < 0 && value.indexOf('"') < 0 && value.indexOf('\n') < 0;
      text.append(plain ? value : '"' + value.replace("\"", "\"\"") + '"');
    }
    text.append('\n');
    file.written();
  }
}
