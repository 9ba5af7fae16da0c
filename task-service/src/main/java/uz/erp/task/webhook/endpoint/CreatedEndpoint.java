package uz.erp.task.webhook.endpoint;

/** An endpoint with its new secret in clear text, which is shown nowhere else. */
public record CreatedEndpoint(EndpointView endpoint, String secret) {

  @Override
  public String toString() {
    return "CreatedEndpoint of " + endpoint.id();
  }
}
