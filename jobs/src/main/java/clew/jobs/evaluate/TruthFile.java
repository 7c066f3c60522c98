package clew.jobs.evaluate;

import clew.models.Complaint;
import clew.models.Exit;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a truth: CSV in UTF-8 with a header that names {@code posting_id} and {@code cluster_id},
 * and {@code group_id} if there are groups. Further columns are passed over, blank lines too.
 */
public final class TruthFile {
  private static final String HEADER = "posting_id,cluster_id[,group_id]";

  private final Path path;
  private final Map<String, String> clusterOf = new HashMap<>();
  private final Map<String, String> groupOf = new HashMap<>();
  private int posting;
  private int cluster;
  private int group;
  private int columns;

  private TruthFile(Path path) {
    this.path = path;
  }

  /**
   * Reads the whole file.
   *
   * @throws Complaint {@link Exit#INPUT_MISSING} where there is no file, or nothing in it; {@link
   *     Exit#CONFIGURATION} where it is no truth: another header, a row that does not fit it, an ad
   *     told twice, a cluster in two groups
   */
  public static Truth read(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new Complaint(
          Exit.INPUT_MISSING,
          "There is no truth file " + path + ". Name a CSV file with the columns " + HEADER + ".");
    }
    try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      return new TruthFile(path).read(new CsvRows(reader));
    } catch (CharacterCodingException e) {
      throw new Complaint(
          Exit.CONFIGURATION, path + " is not UTF-8. Save the truth file as CSV in UTF-8.", e);
    } catch (IOException e) {
      throw new Complaint(Exit.INPUT_MISSING, path + " cannot be read: " + e.getMessage() + ".", e);
    }
  }

  /**
   * A further column of a truth, by {@code posting_id}; empty where the file has no such column.
   *
   * @param path a file that {@link #read} takes
   */
  public static Map<String, String> column(Path path, String name) {
    try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      CsvRows rows = new CsvRows(reader);
      List<String> header = rows.next();
      Map<String, String> values = new HashMap<>();
      if (header != null && header.contains(name)) {
        int posting = header.indexOf("posting_id");
        int column = header.indexOf(name);
        for (List<String> row = rows.next(); row != null; row = rows.next()) {
          values.put(row.get(posting), row.get(column));
        }
      }
      return values;
    } catch (IOException e) {
      throw new Complaint(Exit.INPUT_MISSING, path + " cannot be read: " + e.getMessage() + ".", e);
    }
  }

  private Truth read(CsvRows rows) throws IOException {
    List<String> header = rows.next();
    if (header == null) {
      throw nothing();
    }
    readHeader(header);
    for (List<String> row = rows.next(); row != null; row = rows.next()) {
      readRow(row, rows.line());
    }
    if (rows.openQuote()) {
      throw wrong(rows.line(), "a quote is opened and never closed");
    }
    if (clusterOf.isEmpty()) {
      throw nothing();
    }
    return Truth.of(clusterOf, groupOf);
  }

  private void readHeader(List<String> header) {
    columns = header.size();
    posting = header.indexOf("posting_id");
    cluster = header.indexOf("cluster_id");
    group = header.indexOf("group_id");
    if (posting < 0 || cluster < 0) {
      throw wrong(1, "the header is \"" + String.join(",", header) + "\", not " + HEADER);
    }
  }

  private void readRow(List<String> row, int line) {
    if (row.size() != columns) {
      throw wrong(line, row.size() + " values, the header has " + columns);
    }
    String ad = value(row, posting, "posting_id", line);
    String account = value(row, cluster, "cluster_id", line);
    if (clusterOf.put(ad, account) != null) {
      throw wrong(line, "posting_id " + ad + " is told twice");
    }
    if (group >= 0) {
      String hand = value(row, group, "group_id", line);
      String before = groupOf.put(account, hand);
      if (before != null && !before.equals(hand)) {
        throw wrong(
            line,
            "cluster_id "
                + account
                + " lies in the groups "
                + before
                + " and "
                + hand
                + "; a group holds whole clusters");
      }
    }
  }

  private String value(List<String> row, int column, String name, int line) {
    String value = row.get(column);
    if (value.isEmpty()) {
      throw wrong(line, name + " is empty");
    }
    return value;
  }

  private Complaint nothing() {
    return new Complaint(
        Exit.INPUT_MISSING,
        path
            + " holds no ads. A truth is CSV with the columns "
            + HEADER
            + " and a row for each ad.");
  }

  private Complaint wrong(int line, String what) {
    return new Complaint(
        Exit.CONFIGURATION,
        path
            + ", line "
            + line
            + ": "
            + what
            + ". A truth is CSV with the columns "
            + HEADER
            + ".");
  }
}
