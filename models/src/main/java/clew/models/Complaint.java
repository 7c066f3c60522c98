package clew.models;

import java.util.List;

/**
 * A complaint to the person at the keyboard: what is wrong, where, and what to do, without a stack
 * trace. Anything else that is thrown is a bug.
 */
public final class Complaint extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Exit exit;

  public Complaint(Exit exit, String message) {
    super(message);
    this.exit = exit;
  }

  public Complaint(Exit exit, String message, Throwable cause) {
    super(message, cause);
    this.exit = exit;
  }

  /** All that is wrong at once, a line each. */
  public Complaint(Exit exit, List<String> lines) {
    this(exit, String.join("\n", lines));
  }

  public Exit exit() {
    return exit;
  }
}
