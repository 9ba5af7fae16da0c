package uz.erp.task.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of streams.
 *
 * @param heartbeat after so long without a notification a comment is sent, so that a dead client is
 *     detected
 * @param life maximum lifetime of a stream, so that its client reconnects with a fresh token
 * @param perEmployee one more ends the oldest
 * @param perReplica one more is refused
 */
@ConfigurationProperties("erp.task.stream")
record StreamProperties(
    @DefaultValue("15s") Duration heartbeat,
    @DefaultValue("15m") Duration life,
    @DefaultValue("5") int perEmployee,
    @DefaultValue("1000") int perReplica) {}
