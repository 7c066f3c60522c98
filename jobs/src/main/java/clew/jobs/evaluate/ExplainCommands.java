package clew.jobs.evaluate;

/**
 * Commands that explain, ready to be pasted into a shell: whatever a folder or an id is called, it
 * stays one word.
 *
 * @param launcher how Clew is started from here
 * @param output the output folder
 */
public record ExplainCommands(String launcher, String output) {
  String pair(String one, String other) {
    return command() + " --pair " + Plain.word(one) + " " + Plain.word(other);
  }

  String cluster(String cluster) {
    return command() + " --cluster " + Plain.word(cluster);
  }

  private String command() {
    return Plain.word(launcher) + " explain --output " + Plain.word(output);
  }
}
