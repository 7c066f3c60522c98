package clew.models;

import java.util.List;
import java.util.Locale;

/** All tables, in the order data flows. */
public final class Tables {
  private static final List<Class<? extends Record>> ALL =
      List.of(
          Sighting.class,
          AdText.class,
          Contact.class,
          Mention.class,
          ImageHash.class,
          QuarantinedRow.class,
          TextPair.class,
          Link.class,
          Template.class,
          TemplateMember.class,
          CollapsedPosting.class,
          Posting.class,
          Cluster.class,
          ClusterMember.class,
          ClusterContact.class,
          IndicatorFiring.class,
          GenericValue.class,
          HotKey.class,
          Cut.class,
          ClusterRelation.class,
          ClusterEvent.class,
          AnalystLabel.class,
          DictionaryEntry.class);

  private Tables() {}

  public static List<Class<? extends Record>> all() {
    return ALL;
  }

  /** What the record says about itself. */
  public static TableInfo info(Class<? extends Record> type) {
    TableInfo info = type.getAnnotation(TableInfo.class);
    if (info == null) {
      throw new IllegalArgumentException(
          type.getSimpleName() + " is no table: it has no @TableInfo");
    }
    return info;
  }

  /**
   * The name of a column on disk: {@code sourcePostingId} is {@code source_posting_id}, {@code
   * rawSha256} is {@code raw_sha256}.
   */
  public static String column(String component) {
    return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
