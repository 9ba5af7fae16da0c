package uz.erp.task.task;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A changed field; values as in JSON. */
public record FieldChange(String field, @Nullable String from, @Nullable String to) {

  /** Whether anything is different at all. */
  boolean isReal() {
    return !Objects.equals(from, to);
  }
}
