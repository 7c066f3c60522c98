package clew.pipeline.ingest;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MutationFuzzTest {
  @TempDir private Path folder;

  @Test
  void noMutantLosesAByte() throws IOException {
    String told = new MutationFuzz(folder, 20240301).run(300);

    assertTrue(told.startsWith("300 mutants"), told);
  }
}
