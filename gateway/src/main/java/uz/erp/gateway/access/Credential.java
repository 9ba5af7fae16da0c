package uz.erp.gateway.access;

import java.time.Instant;

/** What a client shows, and a pass is given for. */
public sealed interface Credential permits UserToken, ApiKey {

  /** As it was sent; never to be logged. */
  String value();

  /** Whose it is, as far as it is known here. */
  String userId();

  /** The login it comes from; empty when there is none. */
  String signIn();

  Instant expiresAt();
}
