package uz.erp.client;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.function.Consumer;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.client.http.ApiClient;
import uz.erp.client.http.ApiException;

/**
 * What every generated API needs: {@code new SalesApi(client.api())}. Safe for many threads, as are
 * the APIs.
 */
public final class ErpClient {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(60);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();
  private final ObjectMapper mapper = mapper();
  private final URI baseUrl;
  private final Consumer<HttpRequest.Builder> signature;

  private ErpClient(URI baseUrl, Consumer<HttpRequest.Builder> signature) {
    this.baseUrl = baseUrl;
    this.signature = signature;
  }

  /** For what needs no token: registering, signing in. */
  public static ErpClient anyone(URI baseUrl) {
    return new ErpClient(baseUrl, request -> {});
  }

  /** A client of one store. The token is a user token or an API key ({@code erp_live_…}). */
  public static ErpClient inStore(URI baseUrl, String token, String tenantKey) {
    return new ErpClient(
        baseUrl,
        request ->
            request
                .setHeader("Authorization", "Bearer " + token)
                .setHeader("X-Tenant-Key", tenantKey));
  }

  /** To make a generated API with; a new one, whose settings may be changed before. */
  public ApiClient api() {
    ApiClient api =
        new ApiClient(HttpClient.newBuilder(), mapper, baseUrl.toString()) {
          @Override
          public HttpClient getHttpClient() {
            // its own would be one with connections and a thread for each API
            return http;
          }
        };
    return api.setRequestInterceptor(signature).setReadTimeout(ANSWER);
  }

  /**
   * What a request answered.
   *
   * @throws ErpException for every status that is not a success
   * @throws UncheckedIOException when no answer came
   */
  public <T> T expect(Request<T> request) {
    try {
      return request.send();
    } catch (ApiException e) {
      if (e.getResponseHeaders() != null) {
        throw ErpException.of(e, mapper);
      }
      if (e.getCause() instanceof IOException away) {
        throw new UncheckedIOException(away);
      }
      // not sent, for want of a parameter; or answered by what the document does not know
      throw new IllegalStateException(e);
    }
  }

  /** Money and quantities are strings on the wire; a JSON number would not keep their digits. */
  private static ObjectMapper mapper() {
    return ((JsonMapper) ApiClient.createDefaultObjectMapper())
        .rebuild()
        .withConfigOverride(
            BigDecimal.class,
            decimals -> decimals.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .build();
  }
}
