package uz.erp.analytics.dailysales.messaging;

import org.springframework.stereotype.Component;
import uz.erp.analytics.dailysales.PartNames;
import uz.erp.platform.inbox.Handles;

/** Keeps what registers are called. */
@Component
class SessionEventHandlers {

  private final PartNames names;

  SessionEventHandlers(PartNames names) {
    this.names = names;
  }

  @Handles("sales.session-closed.v1")
  void closed(SessionClosed session) {
    if (session.registerId() != null && session.registerName() != null) {
      names.learnRegister(session.registerId(), session.registerName(), session.closedAt());
    }
  }
}
