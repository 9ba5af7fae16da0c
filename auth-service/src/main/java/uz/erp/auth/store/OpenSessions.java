package uz.erp.auth.store;

import uz.erp.platform.problem.ProblemException;

/** The tills of a store, as sales-service knows them; never asked inside a transaction. */
public interface OpenSessions {

  /**
   * How many sessions are open.
   *
   * @param userToken of the one who asks, who works in the store
   * @throws ProblemException 503 when it cannot be asked; that is never "none"
   */
  int count(String userToken, String tenantKey);
}
