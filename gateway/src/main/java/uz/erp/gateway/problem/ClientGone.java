package uz.erp.gateway.problem;

/** The caller broke off while sending; nobody else is to blame, and nobody is left to tell. */
public final class ClientGone extends RuntimeException {

  public ClientGone(Throwable cause) {
    super("the client broke its connection", cause, false, false);
  }
}
