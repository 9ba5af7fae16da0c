package uz.erp.platform.event;

import org.jspecify.annotations.Nullable;

/**
 * Whether all that says where an event comes from agrees: its topic, its key, its source, its store
 * and the database role that wrote it. The text of an event is its writer's; the role is what the
 * database itself stated.
 */
public final class EventOrigin {

  /**
   * Kafka header with the database role that wrote the event, such as {@code sales_tenant_shop_1}.
   * Records from before there was one have none; they are held against all the rest.
   */
  public static final String WRITER_HEADER = "erp-writer-role";

  private static final String OF_STORE = "_tenant_";

  private EventOrigin() {}

  /** Whether it is the role of a store; a service's own roles may write for any of its stores. */
  public static boolean isStoreRole(@Nullable String writerRole) {
    return writerRole != null && writerRole.contains(OF_STORE);
  }

  /**
   * @param topic such as {@code sales.sale}: of sales-service, whose roles begin with {@code
   *     sales_}
   * @param key the record's, of the form {@code <tenant key>:<aggregate id>}
   * @param writerRole as the database stated it; null for what was written before it did
   * @throws MalformedEventException when two of them contradict each other
   */
  public static void require(
      CloudEvent event, String topic, String key, @Nullable String writerRole) {
    String service = topic.substring(0, Math.max(0, topic.indexOf('.')));
    if (!("/" + service + "-service").equals(event.source())) {
      throw contradiction("source " + event.source() + " on topic " + topic);
    }
    if (!key.startsWith(event.tenantkey() + ":")) {
      throw contradiction("an event of " + event.tenantkey() + " under the key " + key);
    }
    if (isStoreRole(writerRole) && !(service + "_" + event.tenantschema()).equals(writerRole)) {
      throw contradiction(
          "an event of " + event.tenantschema() + " on " + topic + " written by " + writerRole);
    }
  }

  private static MalformedEventException contradiction(String what) {
    return new MalformedEventException(what, null);
  }
}
