package uz.erp.task.task;

import org.jspecify.annotations.Nullable;
import uz.erp.platform.problem.ProblemException;

/** Free text of a request, stripped of Unicode white space around it. */
public final class TextInput {

  private TextInput() {}

  /**
   * @throws ProblemException 400 on the field when nothing is left
   */
  public static String required(String field, @Nullable String text) {
    String wording = optional(text);
    if (wording == null) {
      throw ProblemException.field(field, "validation.required");
    }
    return wording;
  }

  /** Null when nothing is left. */
  public static @Nullable String optional(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
