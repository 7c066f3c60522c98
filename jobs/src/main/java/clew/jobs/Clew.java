package clew.jobs;

import clew.jobs.store.Build;
import clew.jobs.store.DiskTrouble;
import clew.jobs.work.LogLine;
import clew.jobs.work.Outcome;
import clew.jobs.work.Progress;
import clew.models.Complaint;
import clew.models.Exit;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Finds the ads that come from the same hands.
 *
 * <p>Standard output is for results: text for people, or one JSON document with {@code --json}.
 * Everything else goes to standard error. A {@link Complaint} is told in its own words and ends
 * with its own code; any other exception is a bug and shows its stack trace.
 */
@Command(
    name = "clew",
    description = {
      "Links scraped classified ads into suspected networks, and explains every link.",
      "Leads for human review. Ads alone are not evidence of trafficking."
    },
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    versionProvider = Clew.Version.class,
    usageHelpAutoWidth = true)
public final class Clew implements Runnable {
  /** Said once, below the list of commands. */
  private static final String[] MORE = {
    "",
    "Options of the launcher, after any command: --memory SIZE (such as 6g),",
    "--cores N, --master URL (a Spark cluster). CLEW_LOG=json in the environment",
    "makes log lines JSON.",
    "",
    "Exit codes: 0 published, 10 nothing new, 20 input missing, 30 published",
    "but degraded, 40 quality gate failed, 50 another run holds the lock,",
    "64 usage, 70 internal, 75 transient (disk full), 78 configuration,",
    "130/143 interrupted."
  };

  private static final Set<String> HELP = Set.of("--help", "-h", "--version", "-V");

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private final PrintStream out;
  private final PrintStream err;

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      description = "Print one JSON document, and nothing else, to standard output.")
  private boolean json;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  Clew(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** The command: ends the process with its exit code. */
  public static void main(String[] args) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    // A library that prints must not come between the lines of a document.
    System.setOut(System.err);
    int code = Exit.INTERNAL.code();
    try {
      code = run(Work.all(), out, System.err, args);
    } catch (Error e) {
      // Out of memory, most likely.
      e.printStackTrace();
      System.err.println("clew: internal error: " + e + "; --memory gives more of it");
    }
    System.exit(code);
  }

  /** Runs a command and gives its exit code. */
  static int run(Work work, PrintStream out, PrintStream err, String... args) {
    Clew clew = new Clew(out, err);
    CommandLine command = new CommandLine(clew);
    List<Object> commands = commands(clew, work);
    List<Object> asked =
        commands.stream().filter(one -> args.length > 0 && name(one).equals(args[0])).toList();
    // Options are read by reflection, so of one command only where it is known.
    (asked.isEmpty() ? commands : asked).forEach(command::addSubcommand);
    command
        .setCaseInsensitiveEnumValuesAllowed(true)
        // A handle that is looked up begins with @, too.
        .setExpandAtFiles(false)
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler((e, arguments) -> clew.misused(e, arguments))
        .setExecutionExceptionHandler((e, line, parsed) -> clew.failed(e));
    command.getCommandSpec().usageMessage().footer(MORE);
    // Else --help of a command that does not exist would show the others, and be all right.
    boolean unknown =
        args.length > 0
            && !args[0].startsWith("-")
            && !command.getSubcommands().containsKey(args[0]);
    return command.execute(
        unknown
            ? Arrays.stream(args).filter(arg -> !HELP.contains(arg)).toArray(String[]::new)
            : args);
  }

  /** All commands, in the order in which they are listed. */
  private static List<Object> commands(Clew clew, Work work) {
    return List.of(
        new DemoCommand(clew, work),
        new RunCommand(clew, work),
        new ProfileCommand(clew),
        new ValidateCommand(clew, work),
        new ExplainCommand(clew, work),
        new LabelCommand(clew, work),
        new DictionaryCommand(clew),
        new ReportCommand(clew, work),
        new LookupCommand(clew, work),
        new ExportCommand(clew, work),
        new OverlapCommand(clew, work),
        new EvaluateCommand(clew, work),
        new WeightsCommand(clew, work),
        new ReplayQuarantineCommand(clew, work),
        new StatusCommand(clew, work),
        new VerifyCommand(clew, work),
        new RollbackCommand(clew, work),
        new PurgeCommand(clew, work),
        new EraseCommand(clew, work),
        new GenerateCommand(clew, work),
        new BenchmarkCommand(clew, work));
  }

  private static String name(Object command) {
    Command told = command.getClass().getAnnotation(Command.class);
    return told == null ? "" : told.name();
  }

  /** Without a command. */
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
    throw new ParameterException(spec.commandLine(), "no command: name one of them");
  }

  /** Shows what came out, and gives the exit code. */
  int show(Outcome outcome) {
    if (json) {
      print(outcome.json());
    } else if (!outcome.text().isEmpty()) {
      out.println(Printable.text(outcome.text()));
    }
    return outcome.exit().code();
  }

  /** Progress as this command shows it. */
  Progress progress() {
    return Progress.start();
  }

  private int misused(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    String message =
        unknown(command, arguments) + String.valueOf(e.getMessage()).replaceFirst("^Error: ", "");
    message.lines().forEach(line -> err.println(LogLine.error(line)));
    UnmatchedArgumentException.printSuggestions(e, command.getErr());
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return complained(Exit.USAGE, message);
  }

  /** An option that is misspelt is named before the one that is missing for it. */
  private static String unknown(CommandLine command, String[] arguments) {
    return Arrays.stream(arguments)
        .map(argument -> argument.split("=", 2)[0])
        .filter(name -> name.startsWith("--") && name.length() > 2)
        .filter(name -> !command.getCommandSpec().optionsMap().containsKey(name))
        .map(name -> "Unknown option: '" + name + "'\n")
        .collect(Collectors.joining());
  }

  private int failed(Exception failure) {
    waitIfEnding();
    Optional<Complaint> complaint = DiskTrouble.in(failure);
    if (complaint.isEmpty()) {
      failure.printStackTrace(err);
      err.println(LogLine.error("internal error: " + failure));
      return complained(Exit.INTERNAL, failure.toString());
    }
    String message = String.valueOf(complaint.get().getMessage());
    message.lines().forEach(line -> err.println(LogLine.error(line)));
    return complained(complaint.get().exit(), message);
  }

  private int complained(Exit exit, String message) {
    if (json) {
      print(Map.of("error", message, "exit", exit.code()));
    }
    return exit.code();
  }

  private void print(Object document) {
    try {
      out.println(JSON.writeValueAsString(document));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an outcome that is no JSON", e);
    }
  }

  /**
   * Where the process is being ended by a signal, what is thrown now comes of that: Spark is
   * stopped under the feet of whoever uses it. The signal's own exit code stands.
   */
  private static void waitIfEnding() {
    try {
      Thread probe = new Thread(() -> {});
      Runtime.getRuntime().addShutdownHook(probe);
      Runtime.getRuntime().removeShutdownHook(probe);
    } catch (IllegalStateException ending) {
      try {
        Thread.sleep(Long.MAX_VALUE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** The version, and the commit that it was built from. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"clew " + Build.version() + " (" + Build.commit() + ")"};
    }
  }
}
