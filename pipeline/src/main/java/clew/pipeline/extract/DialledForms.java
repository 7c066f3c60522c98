package clew.pipeline.extract;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The digits by which people write one number: with the country code, and as it is dialled at home,
 * with what is dialled first there or without it. So somebody who asks for a number need not know
 * the country that its digits belong to.
 */
public final class DialledForms {
  private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();

  /**
   * All forms of a number, each once.
   *
   * @param value in E.164
   * @return digits; those that begin with + are what stands behind a written +, the others what is
   *     written without one
   */
  public List<String> of(String value) {
    String digits = value.startsWith("+") ? value.substring(1) : value;
    Set<String> forms = new LinkedHashSet<>(List.of("+" + digits, digits));
    try {
      PhoneNumber number = plans.parse("+" + digits, "ZZ");
      String national = plans.getNationalSignificantNumber(number);
      forms.add(national);
      String trunk = trunk(number);
      if (trunk != null) {
        forms.add(trunk + national);
        forms.add("+" + number.getCountryCode() + trunk + national);
      }
    } catch (NumberParseException e) {
      return List.copyOf(forms); // no plan has it: it is only known as it stands
    }
    return List.copyOf(forms);
  }

  /** What is dialled first at home, without signs; null where nothing is. */
  private @Nullable String trunk(PhoneNumber number) {
    String region = plans.getRegionCodeForCountryCode(number.getCountryCode());
    if (!plans.getSupportedRegions().contains(region)) {
      return null; // numbers of no country, such as those of satellites
    }
    String trunk = plans.getNddPrefixForRegion(region, true);
    return trunk == null || trunk.isEmpty() ? null : trunk;
  }
}
