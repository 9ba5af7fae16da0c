package uz.erp.task.task;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;

/** Numbers of tasks. */
@Schema(name = "TaskStats")
public record TaskStatsView(long total, ByStatus byStatus, ByPriority byPriority, long overdue) {

  static TaskStatsView of(
      long total, Map<String, Long> byStatus, Map<String, Long> byPriority, long overdue) {
    return new TaskStatsView(
        total,
        new ByStatus(
            byStatus.getOrDefault(TaskStatus.PENDING.code(), 0L),
            byStatus.getOrDefault(TaskStatus.IN_PROGRESS.code(), 0L),
            byStatus.getOrDefault(TaskStatus.ON_REVIEW.code(), 0L),
            byStatus.getOrDefault(TaskStatus.COMPLETED.code(), 0L),
            byStatus.getOrDefault(TaskStatus.CANCELLED.code(), 0L)),
        new ByPriority(
            byPriority.getOrDefault(TaskPriority.LOW.code(), 0L),
            byPriority.getOrDefault(TaskPriority.MEDIUM.code(), 0L),
            byPriority.getOrDefault(TaskPriority.HIGH.code(), 0L),
            byPriority.getOrDefault(TaskPriority.URGENT.code(), 0L)),
        overdue);
  }

  /** By status. */
  @Schema(name = "TasksByStatus")
  public record ByStatus(
      long pending, long inProgress, long onReview, long completed, long cancelled) {}

  /** By priority. */
  @Schema(name = "TasksByPriority")
  public record ByPriority(long low, long medium, long high, long urgent) {}
}
