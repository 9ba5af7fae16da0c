package uz.erp.task.webhook.address;

/** Why something is no address for webhooks; a message tells it to who asked for it. */
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
