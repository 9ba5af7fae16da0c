package uz.erp.task.webhook.delivery;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Why there was no answer. No details, so that an owner cannot explore a network through webhooks.
 */
public enum DeliveryError {
  ADDRESS_NOT_ALLOWED("address_not_allowed"),
  NAME_UNKNOWN("name_unknown"),
  CONNECTION_FAILED("connection_failed"),
  TLS_FAILED("tls_failed"),
  TIMEOUT("timeout"),
  /** Sealed with another key than the service has now. */
  SECRET_LOST("secret_lost");

  private final String code;

  DeliveryError(String code) {
    this.code = code;
  }

  @JsonValue
  public String code() {
    return code;
  }
}
