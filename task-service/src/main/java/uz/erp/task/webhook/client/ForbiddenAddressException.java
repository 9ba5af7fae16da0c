package uz.erp.task.webhook.client;

import java.net.UnknownHostException;

/** A name leads to where no webhook may go. */
final class ForbiddenAddressException extends UnknownHostException {

  private static final long serialVersionUID = 1L;

  ForbiddenAddressException(String host) {
    super(host);
  }
}
