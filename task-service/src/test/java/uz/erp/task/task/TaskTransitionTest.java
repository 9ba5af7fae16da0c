package uz.erp.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uz.erp.platform.problem.ProblemException;

class TaskTransitionTest {

  private static final Instant NOW = Instant.parse("2026-01-17T12:00:00Z");

  /** As API §4 lists them, independent of the code. */
  private static final Map<String, String> TABLE =
      Map.ofEntries(
          Map.entry("pending START", "in_progress"),
          Map.entry("pending CANCEL", "cancelled"),
          Map.entry("in_progress SUBMIT", "on_review"),
          Map.entry("in_progress COMPLETE", "completed"),
          Map.entry("in_progress CANCEL", "cancelled"),
          Map.entry("on_review APPROVE", "completed"),
          Map.entry("on_review REJECT", "in_progress"),
          Map.entry("on_review CANCEL", "cancelled"));

  @Test
  void everySequenceOfMovesGoesAsTheTableSays() {
    List<List<TaskTransition>> sequences = List.of(List.of());
    int tried = 0;
    for (int length = 1; length <= 6; length++) {
      sequences = longer(sequences);
      for (List<TaskTransition> moves : sequences) {
        follow(moves);
        tried++;
      }
    }
    assertThat(tried).isEqualTo(6 + 36 + 216 + 1296 + 7776 + 46656);
  }

  private static void follow(List<TaskTransition> moves) {
    Task task = task();
    String status = "pending";
    for (TaskTransition move : moves) {
      String next = TABLE.get(status + " " + move);
      Optional<FieldChange> moved = attempt(task, move);
      if (next == null) {
        assertThat(moved).as("%s in %s", move, moves).isEmpty();
      } else {
        assertThat(moved).as("%s in %s", move, moves).contains(change(status, next));
        status = next;
      }
    }
    assertThat(task.isOpen()).isEqualTo(!status.equals("completed") && !status.equals("cancelled"));
  }

  @ParameterizedTest
  @EnumSource(TaskTransition.class)
  void aMoveIsRefusedWithItsReason(TaskTransition move) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> move.from(TaskStatus.COMPLETED))
        .satisfies(problem -> assertThat(problem.type()).isEqualTo(TaskProblem.ILLEGAL_TASK_MOVE));
  }

  private static Optional<FieldChange> attempt(Task task, TaskTransition move) {
    try {
      return Optional.of(task.move(move, "said", NOW));
    } catch (ProblemException refused) {
      return Optional.empty();
    }
  }

  private static List<List<TaskTransition>> longer(List<List<TaskTransition>> sequences) {
    List<List<TaskTransition>> longer = new ArrayList<>();
    for (List<TaskTransition> sequence : sequences) {
      for (TaskTransition move : TaskTransition.values()) {
        List<TaskTransition> next = new ArrayList<>(sequence);
        next.add(move);
        longer.add(next);
      }
    }
    return longer;
  }

  private static FieldChange change(String from, String to) {
    return new FieldChange("status", from, to);
  }

  private static Task task() {
    return new Task(
        new NewTask("t", null, TaskPriority.MEDIUM, TaskCategory.OTHER, null, null), 1L, NOW);
  }
}
