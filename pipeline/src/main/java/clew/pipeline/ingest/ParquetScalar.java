package clew.pipeline.ingest;

import clew.models.QuarantineReason;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.JulianFields;
import java.util.HexFormat;
import java.util.UUID;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.jspecify.annotations.Nullable;

/**
 * A plain value of a Parquet file as text: times in ISO 8601, those in UTC with a Z; decimals as
 * they are; a whole number that was stored as a fraction (as pandas does with ids where some are
 * missing) without one. Bytes that are no text are hexadecimal.
 *
 * @param problem why it cannot be used; null where it can
 */
record ParquetScalar(String text, @Nullable QuarantineReason problem) {
  /** Whole numbers up to here have a double of their own. */
  private static final double MOST_EXACT = 1L << 53;

  private static final int UUID_BYTES = 16;

  static ParquetScalar of(Group group, int field, int index) {
    PrimitiveType type = group.getType().getType(field).asPrimitiveType();
    LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
    return switch (type.getPrimitiveTypeName()) {
      case BOOLEAN -> fine(String.valueOf(group.getBoolean(field, index)));
      case INT32 -> fine(number(group.getInteger(field, index), meaning, true));
      case INT64 -> fine(number(group.getLong(field, index), meaning, false));
      case FLOAT -> fine(fraction(String.valueOf(group.getFloat(field, index))));
      case DOUBLE -> fine(whole(group.getDouble(field, index)));
      case INT96 -> fine(julian(group.getInt96(field, index).getBytes()));
      case BINARY, FIXED_LEN_BYTE_ARRAY -> bytes(group.getBinary(field, index).getBytes(), meaning);
    };
  }

  private static ParquetScalar fine(String text) {
    return new ParquetScalar(text, null);
  }

  private static String number(long value, @Nullable LogicalTypeAnnotation meaning, boolean small) {
    if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
      return BigDecimal.valueOf(value, decimal.getScale()).toPlainString();
    }
    if (meaning instanceof LogicalTypeAnnotation.DateLogicalTypeAnnotation) {
      return LocalDate.ofEpochDay(value).toString();
    }
    if (meaning instanceof TimestampLogicalTypeAnnotation time) {
      Instant instant = Instant.EPOCH.plus(value, unit(time.getUnit()));
      return time.isAdjustedToUTC()
          ? instant.toString()
          : instant.atOffset(ZoneOffset.UTC).toLocalDateTime().toString();
    }
    if (meaning instanceof TimeLogicalTypeAnnotation time) {
      return LocalTime.MIDNIGHT.plus(value, unit(time.getUnit())).toString();
    }
    if (meaning instanceof IntLogicalTypeAnnotation whole && !whole.isSigned()) {
      return small ? Integer.toUnsignedString((int) value) : Long.toUnsignedString(value);
    }
    return String.valueOf(value);
  }

  private static ChronoUnit unit(TimeUnit unit) {
    return switch (unit) {
      case MILLIS -> ChronoUnit.MILLIS;
      case MICROS -> ChronoUnit.MICROS;
      case NANOS -> ChronoUnit.NANOS;
    };
  }

  private static String whole(double value) {
    return value == Math.rint(value) && Math.abs(value) <= MOST_EXACT
        ? String.valueOf((long) value)
        : fraction(String.valueOf(value));
  }

  /** No number at all is nothing. */
  private static String fraction(String text) {
    if (text.equals("NaN")) {
      return "";
    }
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** Nanoseconds of the day, then the Julian day, as older writers keep times: in UTC. */
  private static String julian(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long nanos = buffer.getLong();
    LocalDate day = LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, buffer.getInt());
    return day.atStartOfDay().plusNanos(nanos).toInstant(ZoneOffset.UTC).toString();
  }

  private static ParquetScalar bytes(byte[] bytes, @Nullable LogicalTypeAnnotation meaning) {
    if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
      return fine(new BigDecimal(new BigInteger(bytes), decimal.getScale()).toPlainString());
    }
    if (meaning instanceof UUIDLogicalTypeAnnotation && bytes.length == UUID_BYTES) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      return fine(new UUID(buffer.getLong(), buffer.getLong()).toString());
    }
    if (ImageBytes.mayBeIn(bytes)) {
      return new ParquetScalar("", QuarantineReason.IMAGE_BYTES);
    }
    String text = Encoding.strictly(bytes, StandardCharsets.UTF_8);
    if (text != null) {
      return fine(text);
    }
    boolean meantAsText = meaning instanceof LogicalTypeAnnotation.StringLogicalTypeAnnotation;
    return new ParquetScalar(
        HexFormat.of().formatHex(bytes), meantAsText ? QuarantineReason.ENCODING : null);
  }
}
