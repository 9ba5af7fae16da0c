package uz.erp.systemtests.client;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import uz.erp.systemtests.erp.Secrets;

/** Gets store passes as the gateway does (RFC 8693), for requests that go past it. */
public final class Passes {

  private static final String TYPE = "urn:ietf:params:oauth:";

  private Passes() {}

  /**
   * A pass for the signed-in client and a store; it lives a minute at most.
   *
   * @param secrets of the suite, whose auth-service answers its own parts only
   */
  public static String exchange(URI auth, Secrets secrets, Api signedIn, String tenantKey) {
    Map<String, String> form =
        Map.of(
            "grant_type",
            TYPE + "grant-type:token-exchange",
            "subject_token",
            signedIn.header("Authorization").substring("Bearer ".length()),
            "subject_token_type",
            TYPE + "token-type:access_token",
            "audience",
            tenantKey);
    return Api.at(auth)
        .with("Content-Type", "application/x-www-form-urlencoded")
        .with("X-Internal-Key", secrets.internal("auth"))
        .send("POST", "/internal/token/exchange", encode(form))
        .expect(200)
        .string("/access_token");
  }

  private static byte[] encode(Map<String, String> form) {
    return form.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"))
        .getBytes(StandardCharsets.UTF_8);
  }
}
