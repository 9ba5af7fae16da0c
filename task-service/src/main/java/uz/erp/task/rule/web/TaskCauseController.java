package uz.erp.task.rule.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.platform.access.AllowedToEmployees;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.task.cause.CauseView;
import uz.erp.task.cause.TaskCauses;
import uz.erp.task.task.TaskQueries;
import uz.erp.task.task.Viewer;

/** Answers why a rule opened a task, to employees who see the task. */
@RestController
@RequestMapping("/api/tasks/tasks/{id}/cause/")
@Tag(name = "Rules")
class TaskCauseController {

  private final TaskQueries tasks;
  private final TaskCauses causes;

  TaskCauseController(TaskQueries tasks, TaskCauses causes) {
    this.tasks = tasks;
    this.causes = causes;
  }

  @GetMapping
  @AllowedToEmployees
  @Operation(
      operationId = "getTaskCause",
      summary = "Why a rule opened this task",
      description =
          "With the figures then and now and what changed; 404 when no rule opened the task.")
  CauseView get(@PathVariable("id") long id) {
    tasks.requireVisible(id, Viewer.current());
    return Optional.ofNullable(causes.find(List.of(id)).get(id))
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }
}
