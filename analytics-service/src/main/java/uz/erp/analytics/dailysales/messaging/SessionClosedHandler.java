package uz.erp.analytics.dailysales.messaging;

import org.springframework.stereotype.Component;
import uz.erp.analytics.dailysales.PartNames;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.EventHandler;

/** Learns what registers are called. */
@Component
class SessionClosedHandler implements EventHandler<SessionClosed> {

  private final PartNames names;

  SessionClosedHandler(PartNames names) {
    this.names = names;
  }

  @Override
  public String topic() {
    return "sales.session";
  }

  @Override
  public String type() {
    return "sales.session-closed.v1";
  }

  @Override
  public Class<SessionClosed> dataType() {
    return SessionClosed.class;
  }

  @Override
  public void handle(CloudEvent event, SessionClosed session) {
    if (session.registerId() != null && session.registerName() != null) {
      names.learnRegister(session.registerId(), session.registerName(), session.closedAt());
    }
  }
}
