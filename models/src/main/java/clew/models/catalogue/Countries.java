package clew.models.catalogue;

import java.util.Locale;
import java.util.function.Consumer;

/** The countries of the world by their English names, from the JDK (CLDR, Unicode licence). */
final class Countries {
  private static final int SIZE = 5;

  private Countries() {}

  static void add(Consumer<Gazetteer.Place> to) {
    for (String code : Locale.getISOCountries()) {
      String name = new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
      to.accept(new Gazetteer.Place(name, code, SIZE, null, null));
    }
  }
}
