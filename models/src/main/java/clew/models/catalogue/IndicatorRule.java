package clew.models.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an indicator is looked for: the amount that its scale turns into points. */
public enum IndicatorRule {
  /** How templates, places, people and contacts differ, taken two and two. */
  JOINED_VARIETY,
  /** Near-duplicate texts of one template that go with different names or posters. */
  TEMPLATE_VOICES,
  /** Distinct texts that hide a contact, and their share of the texts that carry one. */
  HIDDEN_SHARE,
  /** Distinct names that stand with one contact or in one posting. */
  NAMES_TOGETHER;

  /** The word that the catalogue carries, such as {@code joined_variety}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<IndicatorRule> ofWord(String word) {
    return Arrays.stream(values()).filter(rule -> rule.word().equals(word)).findFirst();
  }
}
