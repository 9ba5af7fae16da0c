package uz.erp.task.webhook.endpoint;

/** An endpoint whose secret was made just now; the secret is told here and nowhere else. */
public record CreatedEndpoint(EndpointView endpoint, String secret) {

  @Override
  public String toString() {
    return "MadeEndpoint of " + endpoint.id();
  }
}
