package clew.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;

/** The rules of the house: which room may know which. */
final class HouseRules {
  static final String SPARK = "org.apache.spark..";
  static final String[] TOOLKITS = {
    "edu.stanford.nlp..",
    "org.apache.lucene..",
    "com.google.i18n.phonenumbers..",
    "opennlp..",
    "com.ibm.icu.."
  };

  /**
   * Methods that would make results depend on a clock, on chance or on the order of rows, or that
   * hide a query in a text.
   */
  private static final Map<String, Set<String>> FORBIDDEN_CALLS =
      Map.ofEntries(
          Map.entry("org.apache.spark.sql.Encoders", Set.of("bean", "kryo", "javaSerialization")),
          Map.entry("org.apache.spark.sql.SparkSession", Set.of("sql")),
          Map.entry("org.apache.spark.sql.Dataset", Set.of("selectExpr", "sample", "randomSplit")),
          Map.entry(
              "org.apache.spark.sql.functions",
              Set.of(
                  "expr",
                  "rand",
                  "randn",
                  "monotonically_increasing_id",
                  "current_timestamp",
                  "current_date",
                  "now",
                  "uuid",
                  "first",
                  "any_value")),
          Map.entry("java.time.Instant", Set.of("now")),
          Map.entry("java.time.LocalDate", Set.of("now")),
          Map.entry("java.time.LocalDateTime", Set.of("now")),
          Map.entry("java.time.ZonedDateTime", Set.of("now")),
          Map.entry("java.lang.System", Set.of("currentTimeMillis")),
          Map.entry("java.lang.Math", Set.of("random")),
          Map.entry("java.util.UUID", Set.of("randomUUID")));

  private HouseRules() {}

  static final ArchRule MODELS_KNOW_NO_ENGINE =
      noClasses()
          .that()
          .resideInAPackage("clew.models..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(SPARK, "org.apache.hadoop..", "clew.pipeline..", "clew.jobs.."))
          .because("the vocabulary is made and checked anywhere");

  static final ArchRule STAGES_MEET_ONLY_IN_RECORDS =
      slices()
          .matching("clew.pipeline.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              not(resideInAPackage("clew.pipeline.table..")),
              resideInAPackage("clew.pipeline.table.."))
          .because("the order of stages is written once, in the night");

  static final ArchRule PIPELINE_KNOWS_NO_JOB =
      noClasses()
          .that()
          .resideInAPackage("clew.pipeline..")
          .should()
          .dependOnClassesThat(resideInAPackage("clew.jobs.."));

  static final ArchRule TOOLKITS_STAY_IN_THEIR_CORES =
      noClasses()
          .that(dependOn(SPARK))
          .should()
          .dependOnClassesThat(resideInAnyPackage(TOOLKITS))
          .because("a core is plain Java that a test calls with new");

  static final ArchRule ONLY_THE_STORE_READS_AND_WRITES_TABLES =
      noClasses()
          .that()
          .resideOutsideOfPackage("clew.jobs.store..")
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "Spark's readers and writers",
                  type ->
                      Set.of(
                              "org.apache.spark.sql.DataFrameReader",
                              "org.apache.spark.sql.DataFrameWriter")
                          .contains(type.getName())));

  static final ArchRule STAGES_TOUCH_NO_FILES =
      noClasses()
          .that()
          .resideInAPackage("clew.pipeline..")
          .and()
          .resideOutsideOfPackage("clew.pipeline.ingest..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("org.apache.hadoop.fs..", "java.nio.file..")
                  .or(
                      DescribedPredicate.describe(
                          "java.io.File", type -> type.getName().startsWith("java.io.File"))));

  static final ArchRule RESULTS_DEPEND_ON_INPUT_ONLY =
      noClasses()
          .that()
          .resideInAnyPackage("clew.models..", "clew.pipeline..", "clew.jobs.generate..")
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "is a clock, chance, or a query in a text", HouseRules::forbidden))
          .because("the same input gives the same output");

  static final ArchRule NOTHING_STATIC_CHANGES =
      fields()
          .that()
          .areStatic()
          .and()
          .areDeclaredInClassesThat()
          .resideInAPackage("clew..")
          .should()
          .beFinal();

  static final ArchRule ROOMS_HAVE_NO_CYCLES =
      slices().matching("clew.(**)").should().beFreeOfCycles();

  static final ArchRule NAMES_SAY_WHAT_THINGS_ARE =
      noClasses()
          .that()
          .resideInAPackage("clew..")
          .should()
          .haveNameMatching(".*(Impl|Base|Util|Utils|Helper|Manager)|.*\\.Abstract\\w*");

  private static DescribedPredicate<JavaClass> dependOn(String packages) {
    DescribedPredicate<JavaClass> there = resideInAPackage(packages);
    return DescribedPredicate.describe(
        "depend on " + packages,
        type ->
            type.getDirectDependenciesFromSelf().stream()
                .anyMatch(to -> there.test(to.getTargetClass())));
  }

  private static boolean forbidden(JavaMethodCall call) {
    return FORBIDDEN_CALLS
        .getOrDefault(call.getTargetOwner().getName(), Set.of())
        .contains(call.getName());
  }
}
