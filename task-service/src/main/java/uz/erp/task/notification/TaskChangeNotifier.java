package uz.erp.task.notification;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uz.erp.platform.due.Agenda;
import uz.erp.platform.time.StoreClock;
import uz.erp.task.task.TaskChanged;

/** Decides who is told what about a change of a task, in the transaction of the change. */
@Component
class TaskChangeNotifier {

  private final NotificationWriter outgoing;
  private final Recipients recipients;
  private final Agenda agenda;
  private final StoreClock clock;

  TaskChangeNotifier(
      NotificationWriter outgoing, Recipients recipients, Agenda agenda, StoreClock clock) {
    this.outgoing = outgoing;
    this.recipients = recipients;
    this.agenda = agenda;
    this.clock = clock;
  }

  @EventListener
  void on(TaskChanged change) {
    switch (change.kind()) {
      case CREATED, ASSIGNED -> {
        tell(change, NotificationKind.ASSIGNED, some(change.assignee()));
        tell(change, NotificationKind.UNASSIGNED, some(change.formerAssignee()));
      }
      case SUBMITTED ->
          tell(
              change,
              NotificationKind.SUBMITTED,
              recipients.listReviewers(change.createdBy()).stream());
      case APPROVED -> tell(change, NotificationKind.APPROVED, some(change.assignee()));
      case REJECTED -> tell(change, NotificationKind.REJECTED, some(change.assignee()));
      case CANCELLED -> tell(change, NotificationKind.CANCELLED, some(change.assignee()));
      case COMMENTED ->
          tell(change, NotificationKind.COMMENTED, some(change.assignee(), change.createdBy()));
      case STARTED, COMPLETED, CHANGED -> {}
    }
    if (movesDeadlines(change.kind())) {
      agenda.request(DeadlineNotifier.NAME, clock.now());
    }
  }

  private void tell(TaskChanged change, NotificationKind kind, Stream<Long> employees) {
    Long by = change.byEmployee() == 0 ? null : change.byEmployee();
    employees
        .filter(employee -> employee != 0 && employee != change.byEmployee())
        .distinct()
        .forEach(
            employee ->
                outgoing.add(
                    new NewNotification(employee, kind, change.taskId(), change.title(), by)));
  }

  private static Stream<Long> some(@Nullable Long... employees) {
    return Stream.of(employees).filter(Objects::nonNull);
  }

  private static boolean movesDeadlines(TaskChanged.Kind kind) {
    return List.of(
            TaskChanged.Kind.CREATED,
            TaskChanged.Kind.ASSIGNED,
            TaskChanged.Kind.CHANGED,
            TaskChanged.Kind.REJECTED)
        .contains(kind);
  }
}
