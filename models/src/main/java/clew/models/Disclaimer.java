package clew.models;

/** What every report, page and export carries, word for word. */
public final class Disclaimer {
  public static final String TEXT =
      "Leads for human review. Ads alone are not evidence of trafficking; this may be lawful"
          + " activity.";

  private Disclaimer() {}
}
