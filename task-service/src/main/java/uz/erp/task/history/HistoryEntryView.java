package uz.erp.task.history;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.task.task.FieldChange;

/** An entry of a task's history as clients see it. */
@Schema(name = "TaskHistoryEntry")
public record HistoryEntryView(
    long id,
    @Schema(
            description =
                "created, assigned, changed, started, submitted, approved, rejected, completed,"
                    + " cancelled, commented, ticked, unticked, attached, detached or deleted.",
            example = "started")
        String action,
    @Schema(description = "Employee id; null when a rule or a template of the store did it.")
        @Nullable Long employee,
    @Nullable String employeeName,
    Instant at,
    List<FieldChange> changes,
    @Schema(description = "What was said with it, such as why the work was rejected.")
        @Nullable String comment) {

  public HistoryEntryView {
    changes = List.copyOf(changes);
  }
}
