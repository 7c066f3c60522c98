package clew.jobs.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.jobs.store.Store;
import clew.models.Tables;
import clew.pipeline.ingest.Dump;
import clew.pipeline.support.WithSpark;
import com.google.common.base.Splitter;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Spark master and two workers, each a process of its own on this machine's loopback. */
@WithSpark
@Tag("slow")
final class ClusterOfProcessesTest {
  private SparkSession spark;
  private Path folder;
  private final List<Process> started = new ArrayList<>();

  @BeforeEach
  void take(SparkSession session, @TempDir Path temporary) {
    spark = MadeDumps.small(session);
    folder = temporary;
  }

  @AfterEach
  void end() throws InterruptedException {
    for (Process process : started) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void givesTheTablesOfOneMachineThoughAWorkerIsKilled() throws Exception {
    MadeDumps made = new MadeDumps(folder.resolve("dumps"));
    Dump dump = made.night(1, 78);
    Path profile = Files.writeString(folder.resolve("made.yaml"), MadeDumps.PROFILE);
    MadeDumps.run(spark, folder.resolve("local"), LocalDate.of(2024, 1, 1), List.of(dump));
    String master = startMaster();
    Process first = startWorker(1, master);
    startWorker(2, master);

    Path log = folder.resolve("night.log");
    Process night =
        OtherProcess.night(
            log,
            folder.resolve("spread"),
            "2024-01-01",
            profile,
            Path.of(dump.path()),
            "-Dspark.master=" + master,
            "-Dspark.driver.host=127.0.0.1",
            "-Dspark.executor.memory=600m",
            "-Dspark.executor.extraClassPath=" + OtherProcess.classPath());
    started.add(night);
    while (night.isAlive() && !OtherProcess.text(log).contains("normalize")) {
      Thread.sleep(50);
    }
    first.descendants().forEach(ProcessHandle::destroyForcibly);
    first.destroyForcibly();

    assertEquals(0, night.waitFor(), () -> tail(log));
    assertTrue(
        OtherProcess.text(folder.resolve("master.log")).contains("Registered app"),
        "the night did not run on the cluster");
    for (Class<? extends Record> type : Tables.all()) {
      assertEquals(rows("local", type), rows("spread", type), type.getSimpleName());
    }
  }

  private List<String> rows(String output, Class<? extends Record> type) {
    return Store.open(folder.resolve(output).toString(), () -> spark)
        .read(type)
        .records()
        .collectAsList()
        .stream()
        .map(Object::toString)
        .sorted()
        .toList();
  }

  private String startMaster() throws Exception {
    int port = freePort();
    started.add(
        start(
            "master",
            "org.apache.spark.deploy.master.Master",
            "--host",
            "127.0.0.1",
            "--port",
            String.valueOf(port),
            "--webui-port",
            String.valueOf(freePort())));
    for (int attempt = 0; attempt < 600; attempt++) {
      if (listens(port)) {
        return "spark://127.0.0.1:" + port;
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException(tail(folder.resolve("master.log")));
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private Process startWorker(int number, String master) throws IOException {
    Process worker =
        start(
            "worker" + number,
            "org.apache.spark.deploy.worker.Worker",
            "--host",
            "127.0.0.1",
            "--webui-port",
            String.valueOf(freePort()),
            "--cores",
            "1",
            "--memory",
            "1g",
            "--work-dir",
            folder.resolve("work" + number).toString(),
            master);
    started.add(worker);
    return worker;
  }

  private Process start(String name, String... command) throws IOException {
    // Told by the log that the master saw the application.
    Path logging =
        Files.writeString(
            folder.resolve("logging.properties"),
            "rootLogger.level = info\nrootLogger.appenderRef.out.ref = out\nappender.out.type = Console\nappender.out.name = out\n");
    List<String> whole = new ArrayList<>();
    whole.add("-Dlog4j2.configurationFile=" + logging);
    whole.addAll(List.of(command));
    return OtherProcess.start(
        folder.resolve(name + ".log"),
        Map.of("SPARK_HOME", sparkHome().toString(), "SPARK_SCALA_VERSION", "2.13"),
        whole);
  }

  /** A worker starts executors with what lies in jars: links to the libraries of this process. */
  private Path sparkHome() throws IOException {
    Path home = folder.resolve("spark-home");
    if (!Files.exists(home)) {
      Files.createDirectories(home.resolve("jars"));
      Files.writeString(home.resolve("RELEASE"), "Spark\n");
      for (String path : Splitter.on(File.pathSeparatorChar).split(OtherProcess.classPath())) {
        Path jar = Path.of(path);
        if (path.endsWith(".jar")) {
          Files.createSymbolicLink(home.resolve("jars").resolve(jar.getFileName()), jar);
        }
      }
    }
    return home;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static String tail(Path log) {
    try (Stream<String> lines = Files.lines(log)) {
      List<String> all = lines.toList();
      return String.join("\n", all.subList(Math.max(0, all.size() - 30), all.size()));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
