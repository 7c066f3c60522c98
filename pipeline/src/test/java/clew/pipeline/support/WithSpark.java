package clew.pipeline.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a {@link SparkSession} and {@link Checks}: one session for the whole suite, closed at
 * its end.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WithSpark.Session.class)
public @interface WithSpark {

  /** The session's keeper. */
  final class Session implements ParameterResolver {
    private static final ExtensionContext.Namespace ALL =
        ExtensionContext.Namespace.create(WithSpark.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      Class<?> type = parameter.getParameter().getType();
      return type == SparkSession.class || type == Checks.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      Holder holder =
          context
              .getRoot()
              .getStore(ALL)
              .getOrComputeIfAbsent(Holder.class, key -> new Holder(), Holder.class);
      return parameter.getParameter().getType() == Checks.class
          ? new Checks(holder.session)
          : holder.session;
    }
  }

  /** Closes the session when the last test is done. */
  final class Holder implements AutoCloseable {
    private final SparkSession session =
        SparkSession.builder()
            .master("local[2]")
            .appName("tests")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.shuffle.partitions", "3")
            .config("spark.sql.codegen.wholeStage", "false")
            .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
            .getOrCreate();

    @Override
    public void close() {
      session.stop();
    }
  }
}
