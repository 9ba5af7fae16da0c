package uz.erp.task.webhook.delivery;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.problem.Languages;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.task.task.NewTask;
import uz.erp.task.task.TaskCategory;
import uz.erp.task.task.TaskPriority;
import uz.erp.task.task.TaskService;
import uz.erp.task.webhook.endpoint.DisabledReason;

/**
 * Creates the owner's task about an endpoint that was disabled; the owner is notified of it as of
 * any task.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DisabledEndpointTask {

  private static final int LONGEST_ADDRESS = 1_000;

  private final TaskService tasks;
  private final MessageSource messages;
  private final JdbcClient jdbc;

  DisabledEndpointTask(TaskService tasks, MessageSource messages, JdbcClient jdbc) {
    this.tasks = tasks;
    this.messages = messages;
    this.jdbc = jdbc;
  }

  public void open(String url, DisabledReason reason) {
    String shown = url.substring(0, Math.min(url.length(), LONGEST_ADDRESS));
    tasks.open(
        new NewTask(
            say("webhook.disabled.title"),
            say("webhook.disabled." + reason.code(), shown),
            TaskPriority.HIGH,
            TaskCategory.OTHER,
            jdbc.sql("select min(id) from employee where is_active and role = 'owner'")
                .query((row, number) -> row.getObject(1, Long.class))
                .single(),
            null));
  }

  private String say(String key, Object... arguments) {
    Locale language = Languages.choose(TenantScope.current().language());
    return messages.getMessage(key, arguments, language);
  }
}
