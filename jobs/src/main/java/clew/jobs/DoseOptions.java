package clew.jobs;

import clew.jobs.generate.Doses;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How much of each difficulty an invented corpus holds. */
final class DoseOptions {
  private static final String DOSE = "DOSE";

  @Option(names = "--clean", description = "No difficulty at all, unless it is named.")
  private boolean clean;

  @Option(
      names = "--passed-on-phones",
      paramLabel = DOSE,
      converter = Dose.class,
      description = "Phones that were a stranger's before (1 is usual, 0 none, 2 twice as much).")
  private @Nullable Double passedOnPhones;

  @Option(
      names = "--stock-images",
      paramLabel = DOSE,
      converter = Dose.class,
      description = "Photos of the trade, and scammers that show strangers' photos.")
  private @Nullable Double stockImages;

  @Option(
      names = "--copied-texts",
      paramLabel = DOSE,
      converter = Dose.class,
      description = "Texts, templates and stock phrases that unrelated posters copy.")
  private @Nullable Double copiedTexts;

  @Option(
      names = "--boilerplate",
      paramLabel = DOSE,
      converter = Dose.class,
      description = "The site's own sentences, and its help line.")
  private @Nullable Double boilerplate;

  @Option(
      names = "--common-names",
      paramLabel = DOSE,
      converter = Dose.class,
      description = "Posters in large towns that are called as many others are.")
  private @Nullable Double commonNames;

  @Option(
      names = "--disguises",
      paramLabel = DOSE,
      converter = Dose.class,
      description = "A dose of contacts that are hidden from programs.")
  private @Nullable Double disguises;

  @Option(
      names = "--contactless",
      paramLabel = DOSE,
      converter = Dose.class,
      description = "A dose of ads that name no contact.")
  private @Nullable Double contactless;

  @Option(
      names = "--edits",
      paramLabel = DOSE,
      converter = Dose.class,
      description = "Ads that change between two nights.")
  private @Nullable Double edits;

  @Option(
      names = "--malformed",
      paramLabel = DOSE,
      converter = Dose.class,
      description = "Rows that cannot be read.")
  private @Nullable Double malformed;

  Doses doses() {
    Doses rest = clean ? Doses.NONE : Doses.USUAL;
    return new Doses(
        either(passedOnPhones, rest.passedOnPhones()),
        either(stockImages, rest.stockImages()),
        either(copiedTexts, rest.copiedTexts()),
        either(boilerplate, rest.boilerplate()),
        either(commonNames, rest.commonNames()),
        either(disguises, rest.disguises()),
        either(contactless, rest.contactless()),
        either(edits, rest.edits()),
        either(malformed, rest.malformed()));
  }

  private static double either(@Nullable Double dose, double otherwise) {
    return dose == null ? otherwise : dose;
  }

  /** A number from 0. */
  static final class Dose implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      double dose;
      try {
        dose = Double.parseDouble(text);
      } catch (NumberFormatException e) {
        dose = Double.NaN;
      }
      if (!(dose >= 0 && Double.isFinite(dose))) {
        throw new TypeConversionException("'" + text + "' is not a dose, such as 0, 1 or 2.5");
      }
      return dose;
    }
  }
}
