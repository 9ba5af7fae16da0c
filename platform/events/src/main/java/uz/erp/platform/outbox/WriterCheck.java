package uz.erp.platform.outbox;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.event.EventCodec;
import uz.erp.platform.event.EventOrigin;
import uz.erp.platform.event.MalformedEventException;

/**
 * Holds what a store's role wrote against that role: a store tells of itself, on the topics of its
 * service. Anything else was not written by our code and becomes a dead letter. Rows of the
 * service's own roles are the service's own word.
 */
final class WriterCheck {

  private static final Logger log = LoggerFactory.getLogger(WriterCheck.class);

  private final OutboxRows rows;
  private final EventCodec codec;

  WriterCheck(OutboxRows rows, EventCodec codec) {
    this.rows = rows;
    this.codec = codec;
  }

  /** Those that may be sent, in their order; the others are taken out and hold up nobody. */
  List<OutboxRow> admitted(List<OutboxRow> waiting) {
    List<OutboxRow> admitted = new ArrayList<>();
    for (OutboxRow row : waiting) {
      try {
        requireWritersOwn(row);
        admitted.add(row);
      } catch (MalformedEventException e) {
        log.error(
            "event {} that {} wrote for {} is refused and never sent",
            row.seq(),
            row.writerRole(),
            row.topic(),
            e);
        rows.refuse(row, String.valueOf(e.getMessage()));
      }
    }
    return admitted;
  }

  private void requireWritersOwn(OutboxRow row) {
    if (!EventOrigin.isStoreRole(row.writerRole())) {
      return;
    }
    CloudEvent event = codec.read(row.event());
    EventOrigin.require(event, row.topic(), row.key(), row.writerRole());
    if (!event.tenantkey().equals(row.writerKey())) {
      throw new MalformedEventException(
          "an event of " + event.tenantkey() + " written by " + row.writerKey(), null);
    }
  }
}
