package clew.rules;

import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.models.PlantedEngine;
import clew.pipeline.cluster.PlantedClock;
import clew.pipeline.cluster.PlantedFile;
import clew.pipeline.cluster.PlantedReader;
import clew.pipeline.cluster.PlantedStatic;
import clew.pipeline.link.PlantedNeighbour;
import clew.pipeline.link.PlantedToolkit;
import clew.pipeline.score.PlantedHelper;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class HouseRulesTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("clew");

  private static final List<ArchRule> RULES =
      List.of(
          HouseRules.MODELS_KNOW_NO_ENGINE,
          HouseRules.STAGES_MEET_ONLY_IN_RECORDS,
          HouseRules.PIPELINE_KNOWS_NO_JOB,
          HouseRules.TOOLKITS_STAY_IN_THEIR_CORES,
          HouseRules.ONLY_THE_STORE_READS_AND_WRITES_TABLES,
          HouseRules.STAGES_TOUCH_NO_FILES,
          HouseRules.RESULTS_DEPEND_ON_INPUT_ONLY,
          HouseRules.NOTHING_STATIC_CHANGES,
          HouseRules.ROOMS_HAVE_NO_CYCLES,
          HouseRules.NAMES_SAY_WHAT_THINGS_ARE);

  static Stream<ArchRule> rules() {
    return RULES.stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void houseKeepsItsRules(ArchRule rule) {
    rule.check(HOUSE);
  }

  @Test
  void houseIsNotEmpty() {
    assertTrue(HOUSE.size() > 100, "only " + HOUSE.size() + " classes were looked at");
  }

  static Stream<Arguments> offences() {
    return Stream.of(
        Arguments.of(HouseRules.MODELS_KNOW_NO_ENGINE, PlantedEngine.class),
        Arguments.of(HouseRules.STAGES_MEET_ONLY_IN_RECORDS, PlantedNeighbour.class),
        Arguments.of(HouseRules.TOOLKITS_STAY_IN_THEIR_CORES, PlantedToolkit.class),
        Arguments.of(HouseRules.ONLY_THE_STORE_READS_AND_WRITES_TABLES, PlantedReader.class),
        Arguments.of(HouseRules.STAGES_TOUCH_NO_FILES, PlantedFile.class),
        Arguments.of(HouseRules.RESULTS_DEPEND_ON_INPUT_ONLY, PlantedClock.class),
        Arguments.of(HouseRules.NOTHING_STATIC_CHANGES, PlantedStatic.class),
        Arguments.of(HouseRules.NAMES_SAY_WHAT_THINGS_ARE, PlantedHelper.class));
  }

  @ParameterizedTest
  @MethodSource("offences")
  void plantedOffenceIsFound(ArchRule rule, Class<?> offender) {
    JavaClasses planted = new ClassFileImporter().importClasses(offender, PlantedClock.class);

    assertTrue(
        rule.evaluate(planted).hasViolation(),
        rule.getDescription() + " overlooks " + offender.getSimpleName());
  }
}
