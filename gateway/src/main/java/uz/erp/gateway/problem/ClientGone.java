package uz.erp.gateway.problem;

/** The client disconnected while sending; no service is at fault, and no one receives an answer. */
public final class ClientGone extends RuntimeException {

  public ClientGone(Throwable cause) {
    super("the client broke its connection", cause, false, false);
  }
}
