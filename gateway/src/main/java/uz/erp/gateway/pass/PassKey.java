package uz.erp.gateway.pass;

import uz.erp.gateway.access.Credential;

/**
 * Whose pass, for which store. Each sign-in has its own, so that one that has ended does not live
 * on the passes of another.
 */
record PassKey(String userId, String signIn, String tenantKey) {

  static PassKey of(Credential user, String tenantKey) {
    return new PassKey(user.userId(), user.signIn(), tenantKey);
  }
}
