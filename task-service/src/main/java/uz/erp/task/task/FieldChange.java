package uz.erp.task.task;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A field that became another; values as they are written in JSON. */
public record FieldChange(String field, @Nullable String from, @Nullable String to) {

  /** Whether anything is different at all. */
  boolean isReal() {
    return !Objects.equals(from, to);
  }
}
