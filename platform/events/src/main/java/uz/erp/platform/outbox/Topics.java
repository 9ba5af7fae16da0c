package uz.erp.platform.outbox;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes topics the way the suite needs them: kept for ever, so that they can be replayed. */
public final class Topics {

  private static final long PATIENCE_SECONDS = 5;
  private static final String FOR_EVER = "-1";

  private final Map<String, Object> adminConfig;

  Topics(Map<String, Object> adminConfig) {
    this.adminConfig = adminConfig;
  }

  /** Makes those that are missing, with the broker's number of partitions and replicas. */
  public void ensure(Set<String> topics)
      throws ExecutionException, InterruptedException, TimeoutException {
    try (Admin admin = Admin.create(adminConfig)) {
      Set<String> present = admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      for (String topic : topics) {
        if (!present.contains(topic)) {
          create(admin, topic);
        }
      }
    }
  }

  /** The same for topics of others: where only their owners may make them, they are waited for. */
  public void ensureWherePermitted(Set<String> topics)
      throws ExecutionException, InterruptedException, TimeoutException {
    try {
      ensure(topics);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicAuthorizationException)) {
        throw e;
      }
    }
  }

  private static void create(Admin admin, String topic)
      throws ExecutionException, InterruptedException, TimeoutException {
    NewTopic request =
        new NewTopic(topic, Optional.empty(), Optional.empty())
            .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, FOR_EVER));
    try {
      admin.createTopics(Set.of(request)).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }
}
