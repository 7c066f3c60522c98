package clew.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.models.Complaint;
import clew.models.Exit;
import clew.pipeline.ingest.Dump;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InputsTest {
  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    profile("alpha");
    profile("beta");
    file("in/b.csv");
    file("in/a.csv");
    file("in/deep/c d.csv");
    file("in/.hidden.csv");
    file("in/.git/e.csv");
    file("in/notes.txt");
  }

  private void profile(String source) throws IOException {
    Files.writeString(
        folder.resolve(source + ".yaml"),
        "source: " + source + "\nformat: csv\nfields: {body: body}\n");
  }

  private void file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "body\n");
  }

  private List<Dump> find(String... sources) {
    return Inputs.find(arguments(sources));
  }

  private List<SourceArgument> arguments(String... sources) {
    return Arrays.stream(sources)
        .map(source -> source.split("=", 2))
        .map(
            parts ->
                new SourceArgument(
                    folder.resolve(parts[0]).toString(), folder.resolve(".") + "/" + parts[1]))
        .toList();
  }

  private static List<String> names(List<Dump> dumps) {
    return dumps.stream().map(dump -> dump.profile().source() + ":" + dump.name()).toList();
  }

  @Test
  void findsAllFilesBelowAFolderButHiddenOnes() throws IOException {
    file("in/..%2fb.csv");
    assertEquals(
        List.of(
            "alpha:in/..%2fb.csv",
            "alpha:in/a.csv", "alpha:in/b.csv", "alpha:in/deep/c d.csv", "alpha:in/notes.txt"),
        names(find("alpha.yaml=in")));
  }

  @Test
  void findsWhatAGlobMatchesAndNamesItBelowTheFolderBeforeThePattern() {
    assertEquals(List.of("alpha:a.csv", "alpha:b.csv"), names(find("alpha.yaml=in/*.csv")));
    assertEquals(List.of("alpha:deep/c d.csv"), names(find("alpha.yaml=in/**/*.csv")));
    assertEquals(
        List.of("alpha:in/a.csv", "alpha:in/b.csv"), names(find("alpha.yaml=i?/{a,b}.csv")));
  }

  @Test
  void namesASingleFileByItsOwnName() {
    List<Dump> dumps = find("alpha.yaml=in/deep/c d.csv");

    assertEquals(List.of("alpha:c d.csv"), names(dumps));
    assertEquals(5, dumps.get(0).bytes());
    assertEquals(folder.resolve("in/deep/c d.csv").toString(), dumps.get(0).path());
  }

  @Test
  void takesAFileOnceForASourceAndSortsBySourceAndName() {
    assertEquals(
        List.of("alpha:b.csv", "beta:a.csv", "beta:b.csv"),
        names(find("beta.yaml=in/b.csv", "alpha.yaml=in/b.csv", "beta.yaml=in/*.csv")));
  }

  @Test
  void tellsFilesOfOneNameApartByTheirPaths() throws IOException {
    file("other/a.csv");

    assertEquals(
        List.of("alpha:" + folder.resolve("in/a.csv"), "alpha:" + folder.resolve("other/a.csv")),
        names(find("alpha.yaml=other/a.csv", "alpha.yaml=in/a.csv")));
  }

  @Test
  void namesEveryPathThatHoldsNothing() throws IOException {
    Files.createDirectories(folder.resolve("hollow"));

    Complaint complaint =
        assertThrows(
            Complaint.class,
            () -> find("alpha.yaml=nowhere.csv", "alpha.yaml=hollow", "alpha.yaml=in/*.json"));

    assertEquals(Exit.INPUT_MISSING, complaint.exit());
    List<String> lines = complaint.getMessage().lines().toList();
    assertEquals(3, lines.size());
    assertTrue(lines.get(0).contains("nowhere.csv does not exist"), lines.get(0));
    assertTrue(lines.get(1).contains("hollow holds no files"), lines.get(1));
    assertTrue(lines.get(2).contains("in/*.json matches no files"), lines.get(2));
  }

  @Test
  void aNightGoesOnWhereTheFolderOfOneSourceHoldsNoFiles() throws IOException {
    Files.createDirectories(folder.resolve("hollow"));
    List<SourceArgument> sources = arguments("alpha.yaml=in", "alpha.yaml=hollow");

    Inputs.Found found = Inputs.ofNight(sources);

    assertEquals(find("alpha.yaml=in"), found.dumps());
    assertEquals(1, found.hollow().size());
    assertTrue(found.hollow().get(0).endsWith("hollow holds no files"));
    assertThrows(Complaint.class, () -> Inputs.find(sources), "elsewhere it is an error");
    assertThrows(Complaint.class, () -> Inputs.ofNight(arguments("alpha.yaml=hollow")));
    assertThrows(
        Complaint.class, () -> Inputs.ofNight(arguments("alpha.yaml=in", "alpha.yaml=nowhere")));
  }

  @Test
  void refusesFilesThatAreAllEmpty() throws IOException {
    Files.writeString(folder.resolve("empty.csv"), "");

    Complaint complaint = assertThrows(Complaint.class, () -> find("alpha.yaml=empty.csv"));

    assertEquals(Exit.INPUT_MISSING, complaint.exit());
    assertTrue(complaint.getMessage().contains("empty.csv is empty"), complaint.getMessage());
  }

  @Test
  void namesEveryProfileThatIsNotThere() {
    Complaint complaint =
        assertThrows(
            Complaint.class,
            () ->
                Inputs.find(
                    List.of(
                        new SourceArgument("absent.yaml", folder.toString()),
                        new SourceArgument("no-such-name", folder.toString()))));

    assertEquals(Exit.CONFIGURATION, complaint.exit());
    assertTrue(complaint.getMessage().contains("absent.yaml does not exist"));
    assertTrue(complaint.getMessage().contains("no-such-name"));
  }

  @Test
  void splitsAtTheEqualsSignAfterTheProfilesFile() throws Exception {
    SourceArgument.Converter converter = new SourceArgument.Converter();

    assertEquals(new SourceArgument("za", "in/a=b.csv"), converter.convert("za=in/a=b.csv"));
    assertEquals(new SourceArgument("day=1/za.yaml", "in"), converter.convert("day=1/za.yaml=in"));
  }

  @Test
  void findsFilesByAnAddress() {
    String in = folder.resolve("in").toUri().toString();
    String profile = folder.resolve("alpha.yaml").toString();

    List<Dump> all =
        Inputs.find(List.of(new SourceArgument(profile, in.replaceFirst("file:/+", "file:///"))));
    List<Dump> some =
        Inputs.find(
            List.of(new SourceArgument(profile, in.replaceFirst("file:/+", "file:///") + "*.csv")));

    assertEquals(
        List.of("alpha:in/a.csv", "alpha:in/b.csv", "alpha:in/deep/c d.csv", "alpha:in/notes.txt"),
        names(all));
    assertEquals(List.of("alpha:a.csv", "alpha:b.csv"), names(some));
    Complaint none =
        assertThrows(
            Complaint.class,
            () -> Inputs.find(List.of(new SourceArgument(profile, "file:///nowhere/at/all"))));
    assertEquals(Exit.INPUT_MISSING, none.exit());
  }
}
