package uz.erp.platform.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A fact on its way between services: CloudEvents 1.0 with extensions that name the store as its
 * pass does, the version of the aggregate after the fact, and the trace.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md">CloudEvents
 *     1.0.2</a>
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CloudEvent(
    @JsonProperty("specversion") String specversion,
    @JsonProperty("id") UUID id,
    @JsonProperty("source") String source,
    @JsonProperty("type") String type,
    @JsonProperty("subject") String subject,
    @JsonProperty("time") Instant time,
    @JsonProperty("datacontenttype") String datacontenttype,
    @JsonProperty("tenantkey") String tenantkey,
    @JsonProperty("tenantschema") String tenantschema,
    @JsonProperty("tenantzone") String tenantzone,
    @JsonProperty("tenantcurrency") String tenantcurrency,
    @JsonProperty("tenantlanguage") String tenantlanguage,
    @JsonProperty("aggregateversion") long aggregateversion,
    @JsonProperty("traceparent") @Nullable String traceparent,
    @JsonProperty("data") JsonNode data) {

  public static final String SPEC_VERSION = "1.0";
  public static final String JSON = "application/json";

  /** The Kafka key: events of one aggregate of one store stay in order. */
  public String key() {
    return key(tenantkey, subject);
  }

  public static String key(String tenantKey, String aggregateId) {
    return tenantKey + ":" + aggregateId;
  }
}
