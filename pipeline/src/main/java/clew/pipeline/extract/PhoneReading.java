package clew.pipeline.extract;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber.CountryCodeSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads plain digits as a phone number, by libphonenumber's numbering plans. */
final class PhoneReading {
  /** How completely a number is written. */
  enum Written {
    /** With +. */
    INTERNATIONAL,
    /** With the prefix to dial abroad, which may as well be the end of something else. */
    DIALLED_ABROAD,
    /** As one dials within the region. */
    NATIONAL,
    /** With the country code, but nothing before it. */
    COUNTRY_CODE_ONLY,
    /** Without the nought (or 8, 06) that the region dials first. */
    TRUNK_LEFT_OUT
  }

  record Phone(String value, Written written) {}

  /** What is dialled first in most of the world, and written everywhere. */
  private static final String ABROAD = "00";

  /** Chosen: prefix, country code and seven digits. */
  private static final int FEWEST_DIALLED_ABROAD = 11;

  private static final String NO_REGION = "ZZ";

  /** Where nobody writes what is dialled first, though the plan has it. */
  private static final Set<String> WITHOUT_TRUNK = Set.of("IN");

  /** Kept for drama by Ofcom, and left out of libphonenumber's plans. */
  private static final Pattern FICTION = Pattern.compile("\\+447700900\\d{3}");

  private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
  private final Map<String, List<String>> beginnings = new ConcurrentHashMap<>();

  /**
   * The number in E.164; null if it is not one that exists in a numbering plan. Numbers kept for
   * fiction exist.
   *
   * @param region of numbers written without +, as ISO 3166 letters; null or unknown: only
   *     international ones are read
   */
  @Nullable Phone read(String digits, boolean plus, @Nullable String region) {
    String home = region == null ? NO_REGION : region.toUpperCase(Locale.ROOT);
    try {
      if (plus) {
        return valid(plans.parseAndKeepRawInput("+" + digits, NO_REGION), digits);
      }
      if (digits.startsWith(ABROAD) && digits.length() >= FEWEST_DIALLED_ABROAD) {
        String abroad = "+" + digits.substring(ABROAD.length());
        Phone phone = valid(plans.parseAndKeepRawInput(abroad, NO_REGION), digits);
        return phone == null ? null : new Phone(phone.value(), Written.DIALLED_ABROAD);
      }
      // That it is asked for no region at all, libphonenumber would tell standard error.
      return home.equals(NO_REGION) || plans.getCountryCodeForRegion(home) == 0
          ? null
          : atHome(valid(plans.parseAndKeepRawInput(digits, home), digits), home);
    } catch (NumberParseException e) {
      return null; // what libphonenumber says of digits that are no number
    }
  }

  private static @Nullable Phone atHome(@Nullable Phone phone, String home) {
    boolean usual =
        phone != null && phone.written() == Written.TRUNK_LEFT_OUT && WITHOUT_TRUNK.contains(home);
    return usual && phone != null ? new Phone(phone.value(), Written.NATIONAL) : phone;
  }

  /**
   * Whether digits begin as numbers of the region are dialled. Cheap: most figures in an ad are
   * passed over here.
   */
  boolean mayBegin(String digits, @Nullable String region) {
    if (region == null) {
      return digits.startsWith(ABROAD);
    }
    return beginnings.computeIfAbsent(region.toUpperCase(Locale.ROOT), this::beginnings).stream()
        .anyMatch(digits::startsWith);
  }

  /** Trunk prefix, country code, and what dials abroad; anything where nothing is dialled first. */
  private List<String> beginnings(String region) {
    if (WITHOUT_TRUNK.contains(region)) {
      return List.of("");
    }
    PhoneNumber example = plans.getExampleNumber(region);
    if (example == null) {
      return List.of(ABROAD);
    }
    String national = figures(plans.format(example, PhoneNumberFormat.NATIONAL));
    String significant = plans.getNationalSignificantNumber(example);
    if (!national.endsWith(significant) || national.length() == significant.length()) {
      return List.of("");
    }
    String trunk = national.substring(0, national.length() - significant.length());
    return List.of(trunk, ABROAD, String.valueOf(example.getCountryCode()));
  }

  private @Nullable Phone valid(PhoneNumber number, String digits) {
    String value = plans.format(number, PhoneNumberFormat.E164);
    if (!plans.isValidNumber(number) && !FICTION.matcher(value).matches()) {
      return null;
    }
    return new Phone(value, written(number, digits));
  }

  private Written written(PhoneNumber number, String digits) {
    CountryCodeSource source = number.getCountryCodeSource();
    if (source == CountryCodeSource.FROM_NUMBER_WITH_PLUS_SIGN) {
      return Written.INTERNATIONAL;
    }
    if (source == CountryCodeSource.FROM_NUMBER_WITH_IDD) {
      return Written.DIALLED_ABROAD;
    }
    if (source == CountryCodeSource.FROM_NUMBER_WITHOUT_PLUS_SIGN) {
      return Written.COUNTRY_CODE_ONLY;
    }
    String national = figures(plans.format(number, PhoneNumberFormat.NATIONAL));
    return digits.length() >= national.length() ? Written.NATIONAL : Written.TRUNK_LEFT_OUT;
  }

  private static String figures(String formatted) {
    StringBuilder digits = new StringBuilder(formatted.length());
    for (int i = 0; i < formatted.length(); i++) {
      if (Character.isDigit(formatted.charAt(i))) {
        digits.append(formatted.charAt(i));
      }
    }
    return digits.toString();
  }
}
