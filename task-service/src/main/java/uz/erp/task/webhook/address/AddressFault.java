package uz.erp.task.webhook.address;

/** Why an address is not allowed for webhooks, with the message for the owner. */
public enum AddressFault {
  FORM("validation.webhook_url"),
  SCHEME("validation.webhook_scheme"),
  HOST("validation.webhook_host"),
  PORT("validation.webhook_port");

  private final String messageKey;

  AddressFault(String messageKey) {
    this.messageKey = messageKey;
  }

  public String messageKey() {
    return messageKey;
  }
}
