package clew.jobs.generate;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Texts that are no poster's own: the site's sentences, and product texts that many copy. */
final class SiteTexts {
  /** Ads for each product text. Chosen: it is copied by tens to hundreds of posters. */
  private static final int ADS_OF_A_PRODUCT = 2_500;

  private static final int FEWEST_PRODUCTS = 3;

  /** Operators' numbers are spread from 0 on; help lines have numbers that none of them has. */
  private static final List<String> AMERICAN = List.of("800", "555", "01");

  private final CorpusSettings settings;
  private final Map<Language, Words> words;

  SiteTexts(CorpusSettings settings, Map<Language, Words> words) {
    this.settings = settings;
    this.words = words;
  }

  /** A text that is copied. */
  record Product(String title, String text) {}

  Product product(Language language, Dice dice) {
    int known = (int) Math.max(FEWEST_PRODUCTS, settings.ads() / ADS_OF_A_PRODUCT);
    int number = dice.skewed(known);
    Words says = Objects.requireNonNull(words.get(language));
    Dice product = Dice.of(settings.seed(), Topic.PRODUCT, number, language.number());
    Map<String, String> thing =
        Map.of("thing", says.plain("thing", product.below(says.size("thing"))), "place", "");
    StringBuilder text = new StringBuilder();
    for (int sentences = product.between(3, 8); sentences > 0; sentences--) {
      text.append(text.isEmpty() ? "" : " ").append(says.say("spec", thing, product));
    }
    return new Product(says.say("goods", thing, product).strip(), text.toString());
  }

  /** The number that a site prints below ads: toll free and kept for fiction. */
  Phone helpLine(Site site) {
    String last = String.valueOf(site.number());
    return switch (site.region()) {
      case GB -> new Phone(Country.GB, List.of("808", "157", "010" + last));
      case AU -> new Phone(Country.AU, List.of("1800", "975", "71" + last));
      case US, FR, DE ->
          new Phone(
              Country.US, List.of(AMERICAN.get(0), AMERICAN.get(1), AMERICAN.get(2) + "9" + last));
    };
  }

  String boilerplate(Language language, Dice dice) {
    return Objects.requireNonNull(words.get(language)).say("boilerplate", Map.of(), dice);
  }

  String helpLine(Language language, String phone, Dice dice) {
    return Objects.requireNonNull(words.get(language))
        .say("helpline", Map.of("phone", phone), dice);
  }
}
