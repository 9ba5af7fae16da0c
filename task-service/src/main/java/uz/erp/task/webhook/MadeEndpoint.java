package uz.erp.task.webhook;

/** An endpoint whose secret was made just now; the secret is told here and nowhere else. */
public record MadeEndpoint(EndpointView endpoint, String secret) {

  @Override
  public String toString() {
    return "MadeEndpoint of " + endpoint.id();
  }
}
