package uz.erp.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uz.erp.platform.problem.ProblemException;

class TaskMoveTest {

  @Test
  void workIsStartedAndThenCompleted() {
    assertThat(TaskMove.START.from(TaskStatus.PENDING)).isEqualTo(TaskStatus.IN_PROGRESS);
    assertThat(TaskMove.COMPLETE.from(TaskStatus.IN_PROGRESS)).isEqualTo(TaskStatus.COMPLETED);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PENDING")
  void onlyPendingWorkCanBeStarted(TaskStatus status) {
    refused(TaskMove.START, status);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "IN_PROGRESS")
  void onlyWorkInProgressCanBeCompleted(TaskStatus status) {
    refused(TaskMove.COMPLETE, status);
  }

  private static void refused(TaskMove move, TaskStatus status) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> move.from(status))
        .satisfies(problem -> assertThat(problem.type()).isEqualTo(TaskProblem.ILLEGAL_TASK_MOVE));
  }
}
