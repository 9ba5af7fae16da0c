package uz.erp.task.webhook.client;

import java.net.UnknownHostException;

/** A name resolves to an address that webhooks may not be sent to. */
final class ForbiddenAddressException extends UnknownHostException {

  private static final long serialVersionUID = 1L;

  ForbiddenAddressException(String host) {
    super(host);
  }
}
