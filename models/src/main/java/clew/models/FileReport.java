package clew.models;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reading one dump gave. */
public record FileReport(
    @Doc("name of the source") String source,
    @Doc("path of the dump") String sourceFile,
    @Doc("size of the packed file") long bytes,
    @Doc("SHA-256 of the packed file") String sha256,
    @Doc("records read") long read,
    @Doc("records quarantined") long quarantined,
    @Doc("why the file was quarantined; null where it was read") @Nullable String problem,
    @Doc("what exactly was wrong with it") @Nullable String detail,
    @Doc("columns that the profile reads and the file does not have, sorted")
        List<String> missingColumns,
    @Doc(
            "columns of the file that the profile does not read, sorted, the first of them only where they are many")
        List<String> otherColumns) {
  public FileReport {
    missingColumns = List.copyOf(missingColumns);
    otherColumns = List.copyOf(otherColumns);
  }
}
