package uz.erp.task.history.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.platform.access.AllowedToEmployees;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.task.history.HistoryEntryView;
import uz.erp.task.history.TaskHistory;

/** Answers {@code /api/tasks/tasks/{id}/history/}. */
@RestController
@RequestMapping("/api/tasks/tasks/{id}/history/")
@Tag(name = "Tasks")
@AllowedToEmployees
class HistoryController {

  private final TaskHistory history;

  HistoryController(TaskHistory history) {
    this.history = history;
  }

  @GetMapping
  @Operation(
      operationId = "listTaskHistory",
      summary = "What became of a task",
      description =
          "For every employee who sees the task. Newest first; entries never change. Ordering: at.")
  PageView<HistoryEntryView> list(@PathVariable("id") long id, PageQuery page) {
    return history.list(id, page);
  }
}
