package uz.erp.sales.session.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.platform.access.AllowedToEmployees;
import uz.erp.sales.session.SessionDesk;

/** For auth-service, before it deletes a store; the gateway does not route it. */
@RestController
class InternalSessionController {

  /** How many sessions of the store are open or still to be counted, of all cashiers. */
  record OpenSessions(long count) {}

  private final SessionDesk sessions;

  InternalSessionController(SessionDesk sessions) {
    this.sessions = sessions;
  }

  @GetMapping("/internal/sessions/open/")
  @AllowedToEmployees
  OpenSessions open() {
    return new OpenSessions(sessions.countUnclosed());
  }
}
