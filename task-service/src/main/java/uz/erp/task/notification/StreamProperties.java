package uz.erp.task.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The bounds of streams.
 *
 * @param heartbeat after so long without news a comment is sent, so that a dead client is noticed
 * @param life at the latest then a stream ends, so that its client comes with a fresh token
 * @param perEmployee one more ends the oldest
 * @param perReplica one more is refused
 */
@ConfigurationProperties("erp.task.stream")
record StreamProperties(
    @DefaultValue("15s") Duration heartbeat,
    @DefaultValue("15m") Duration life,
    @DefaultValue("5") int perEmployee,
    @DefaultValue("1000") int perReplica) {}
