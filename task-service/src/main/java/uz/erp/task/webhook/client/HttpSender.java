package uz.erp.task.webhook.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.ssl.SSLContexts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import uz.erp.task.webhook.WebhookProperties;
import uz.erp.task.webhook.address.AddressGuard;
import uz.erp.task.webhook.address.AddressRules;
import uz.erp.task.webhook.delivery.AttemptResult;
import uz.erp.task.webhook.delivery.DeliveryError;
import uz.erp.task.webhook.delivery.WebhookSender;

/**
 * Posts with Apache HttpClient, which lets us resolve names ourselves. Only the status line and
 * headers of the answer are read, then the connection is closed.
 */
@Component
final class HttpSender implements WebhookSender, DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(HttpSender.class);

  private final CloseableHttpClient client;
  private final AddressRules rules;
  private final Duration timeout;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("webhook-watch").factory());

  @Autowired
  HttpSender(AddressGuard guard, AddressRules rules, WebhookProperties properties) {
    this(
        new GuardedNames(guard, InetAddress::getAllByName),
        rules,
        properties,
        SSLContexts.createDefault());
  }

  HttpSender(
      GuardedNames names, AddressRules rules, WebhookProperties properties, SSLContext trust) {
    this.client = PlainClient.of(names, properties, trust);
    this.rules = rules;
    this.timeout = properties.timeout();
  }

  @Override
  public AttemptResult send(String url, Map<String, String> headers, String body) {
    // what is allowed may have changed since the address was stored
    if (rules.fault(url).isPresent()) {
      return AttemptResult.of(DeliveryError.ADDRESS_NOT_ALLOWED);
    }
    HttpPost request = new HttpPost(URI.create(url));
    headers.forEach(request::setHeader);
    request.setEntity(
        new ByteArrayEntity(
            body.getBytes(StandardCharsets.UTF_8), ContentType.create("application/json")));
    AtomicBoolean late = new AtomicBoolean();
    // a receiver that sends a byte now and then never runs into a timeout for reading
    ScheduledFuture<?> end =
        watch.schedule(
            () -> {
              late.set(true);
              request.cancel();
            },
            timeout.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return exchange(request);
    } catch (IOException | HttpException e) {
      return AttemptResult.of(late.get() ? DeliveryError.TIMEOUT : errorOf(e));
    } catch (RuntimeException e) {
      if (late.get()) {
        return AttemptResult.of(DeliveryError.TIMEOUT);
      }
      // the path and what follows may be a secret of the receiver's
      log.warn("sending to {} failed unexpectedly", request.getAuthority(), e);
      return AttemptResult.of(DeliveryError.CONNECTION_FAILED);
    } finally {
      end.cancel(false);
    }
  }

  private AttemptResult exchange(HttpPost request) throws IOException, HttpException {
    // closed without reading on: cancelled before the client can drain the answer
    ClassicHttpResponse response =
        client.executeOpen(RoutingSupport.determineHost(request), request, null);
    try {
      return AttemptResult.of(response.getCode(), RetryAfter.of(response));
    } finally {
      request.cancel();
      close(response);
    }
  }

  private static void close(ClassicHttpResponse response) {
    try {
      response.close();
    } catch (IOException e) {
      // the connection is closed already
    }
  }

  private static DeliveryError errorOf(Exception e) {
    return switch (e) {
      case ForbiddenAddressException _ -> DeliveryError.ADDRESS_NOT_ALLOWED;
      case UnknownHostException _ -> DeliveryError.NAME_UNKNOWN;
      case SSLException _ -> DeliveryError.TLS_FAILED;
      case InterruptedIOException _ -> DeliveryError.TIMEOUT;
      default -> DeliveryError.CONNECTION_FAILED;
    };
  }

  @Override
  public void destroy() throws IOException {
    watch.shutdownNow();
    client.close();
  }
}
