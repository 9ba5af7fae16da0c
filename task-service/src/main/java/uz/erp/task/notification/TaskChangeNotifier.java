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

/** Decides which employees are notified of a change of a task, in the transaction of the change. */
@Component
class TaskChangeNotifier {

  private final NotificationWriter notifications;
  private final Recipients recipients;
  private final Agenda agenda;
  private final StoreClock clock;

  TaskChangeNotifier(
      NotificationWriter notifications, Recipients recipients, Agenda agenda, StoreClock clock) {
    this.notifications = notifications;
    this.recipients = recipients;
    this.agenda = agenda;
    this.clock = clock;
  }

  @EventListener
  void on(TaskChanged change) {
    switch (change.kind()) {
      case CREATED, ASSIGNED -> {
        notify(change, NotificationKind.ASSIGNED, ofNonNull(change.assignee()));
        notify(change, NotificationKind.UNASSIGNED, ofNonNull(change.formerAssignee()));
      }
      case SUBMITTED ->
          notify(
              change,
              NotificationKind.SUBMITTED,
              recipients.listReviewers(change.createdBy()).stream());
      case APPROVED -> notify(change, NotificationKind.APPROVED, ofNonNull(change.assignee()));
      case REJECTED -> notify(change, NotificationKind.REJECTED, ofNonNull(change.assignee()));
      case CANCELLED -> notify(change, NotificationKind.CANCELLED, ofNonNull(change.assignee()));
      case COMMENTED ->
          notify(
              change, NotificationKind.COMMENTED, ofNonNull(change.assignee(), change.createdBy()));
      case STARTED, COMPLETED, CHANGED -> {}
    }
    if (movesDeadlines(change.kind())) {
      agenda.request(DeadlineNotifier.NAME, clock.now());
    }
  }

  private void notify(TaskChanged change, NotificationKind kind, Stream<Long> employees) {
    Long by = change.byEmployee() == 0 ? null : change.byEmployee();
    employees
        .filter(employee -> employee != 0 && employee != change.byEmployee())
        .distinct()
        .forEach(
            employee ->
                notifications.add(
                    new NewNotification(employee, kind, change.taskId(), change.title(), by)));
  }

  private static Stream<Long> ofNonNull(@Nullable Long... employees) {
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
