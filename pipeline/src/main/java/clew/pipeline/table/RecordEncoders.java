package clew.pipeline.table;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoder;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoders;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoders.EncoderField;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoders.IterableEncoder;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoders.ProductEncoder;
import org.apache.spark.sql.types.Metadata;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag$;

/**
 * Spark encoders of Java records, built on Spark's own {@code ProductEncoder}, whose fields are
 * read by accessor and written by the canonical constructor: just what a record has. {@code
 * Encoders.bean} gives an empty schema for a record, without a word. The only class that touches
 * Spark's internal encoder API.
 */
final class RecordEncoders {
  private static final Map<Class<?>, AgnosticEncoder<?>> SCALARS =
      Map.ofEntries(
          Map.entry(String.class, AgnosticEncoders.StringEncoder$.MODULE$),
          Map.entry(boolean.class, AgnosticEncoders.PrimitiveBooleanEncoder$.MODULE$),
          Map.entry(int.class, AgnosticEncoders.PrimitiveIntEncoder$.MODULE$),
          Map.entry(long.class, AgnosticEncoders.PrimitiveLongEncoder$.MODULE$),
          Map.entry(double.class, AgnosticEncoders.PrimitiveDoubleEncoder$.MODULE$),
          Map.entry(Boolean.class, AgnosticEncoders.BoxedBooleanEncoder$.MODULE$),
          Map.entry(Integer.class, AgnosticEncoders.BoxedIntEncoder$.MODULE$),
          Map.entry(Long.class, AgnosticEncoders.BoxedLongEncoder$.MODULE$),
          Map.entry(Double.class, AgnosticEncoders.BoxedDoubleEncoder$.MODULE$),
          Map.entry(byte[].class, AgnosticEncoders.BinaryEncoder$.MODULE$),
          Map.entry(Instant.class, AgnosticEncoders.STRICT_INSTANT_ENCODER()),
          Map.entry(LocalDate.class, AgnosticEncoders.STRICT_LOCAL_DATE_ENCODER()));

  private static final Map<Class<?>, Encoder<?>> KNOWN = new ConcurrentHashMap<>();

  private RecordEncoders() {}

  /**
   * The encoder of a record type. Components may be strings, boxed or primitive booleans, ints,
   * longs and doubles, byte arrays, instants, local dates, other records, and lists of these.
   *
   * @throws IllegalArgumentException where a component has another type, or the record is not
   *     public
   */
  @SuppressWarnings("unchecked")
  static <T extends Record> Encoder<T> of(Class<T> type) {
    return (Encoder<T>) KNOWN.computeIfAbsent(type, RecordEncoders::product);
  }

  private static AgnosticEncoder<?> product(Class<?> type) {
    if (!java.lang.reflect.Modifier.isPublic(type.getModifiers())) {
      throw new IllegalArgumentException(
          type.getName() + " must be public: generated code reads it");
    }
    List<EncoderField> fields = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      AgnosticEncoder<?> encoder = encoder(component.getGenericType(), component);
      fields.add(
          new EncoderField(
              component.getName(),
              encoder,
              encoder.nullable(),
              Metadata.empty(),
              Option.empty(),
              Option.empty()));
    }
    return new ProductEncoder<>(
        ClassTag$.MODULE$.apply(type),
        CollectionConverters.asScala(fields).toSeq(),
        Option.empty());
  }

  private static AgnosticEncoder<?> encoder(Type type, RecordComponent component) {
    if (type instanceof ParameterizedType p && p.getRawType() == List.class) {
      AgnosticEncoder<?> element = encoder(p.getActualTypeArguments()[0], component);
      return new IterableEncoder<>(
          ClassTag$.MODULE$.apply(List.class), element, element.nullable(), false);
    }
    if (type instanceof Class<?> c) {
      AgnosticEncoder<?> scalar = SCALARS.get(c);
      if (scalar != null) {
        return scalar;
      }
      if (c.isRecord()) {
        return product(c);
      }
    }
    throw new IllegalArgumentException(
        component.getDeclaringRecord().getName()
            + "."
            + component.getName()
            + " is "
            + type
            + ", which no column can hold");
  }
}
