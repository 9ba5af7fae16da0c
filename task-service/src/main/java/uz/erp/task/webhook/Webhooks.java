package uz.erp.task.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;
import uz.erp.platform.web.EntityTags;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.task.webhook.address.AddressRules;

/** Creates, shows, changes and deletes the endpoints of a store. */
@Service
@Transactional
public class Webhooks {

  private static final Map<String, Sort.Order> ORDERINGS =
      Map.of(
          "id", Sort.Order.by("id"),
          "url", Sort.Order.by("details.url").ignoreCase(),
          "created_at", Sort.Order.by("createdAt"));

  private final Endpoints endpoints;
  private final DeliveryRows deliveries;
  private final AddressRules addresses;
  private final SecretSeal seal;
  private final WebhookProperties properties;
  private final StoreClock clock;

  Webhooks(
      Endpoints endpoints,
      DeliveryRows deliveries,
      AddressRules addresses,
      SecretSeal seal,
      WebhookProperties properties,
      StoreClock clock) {
    this.endpoints = endpoints;
    this.deliveries = deliveries;
    this.addresses = addresses;
    this.seal = seal;
    this.properties = properties;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public PageView<EndpointView> list(@Nullable Boolean enabled, PageQuery page) {
    Page<Endpoint> found = endpoints.list(enabled, page.search(), page.pageable(ORDERINGS, "-id"));
    return page.view(found.map(Endpoint::view).getContent(), found.getTotalElements());
  }

  /**
   * @throws ProblemException 404
   */
  @Transactional(readOnly = true)
  public EndpointView get(long id) {
    return endpoints.findById(id).orElseThrow(Webhooks::notFound).view();
  }

  /**
   * @throws ProblemException 400 on {@code url}; 409 {@code too_many_webhooks}, {@code
   *     webhooks_not_configured}
   */
  public MadeEndpoint make(EndpointDetails wish) {
    requireAllowed(wish.url());
    WebhookSecret secret = WebhookSecret.random();
    byte[] sealed = seal.seal(secret);
    endpoints.lockCreation();
    if (endpoints.count() >= properties.perStore()) {
      throw new ProblemException(WebhookProblem.TOO_MANY_WEBHOOKS, properties.perStore());
    }
    Endpoint endpoint =
        endpoints.saveAndFlush(new Endpoint(wish, sealed, CurrentEmployee.get(), clock.now()));
    return new MadeEndpoint(endpoint.view(), secret.text());
  }

  /**
   * Switched off, its pending deliveries are cancelled; switched on, it gets only what happens from
   * then on.
   *
   * @throws ProblemException 404, 412, 400 on {@code url}
   */
  public EndpointView change(
      long id, @Nullable String ifMatch, UnaryOperator<EndpointDetails> change) {
    Endpoint endpoint = lock(id, ifMatch);
    EndpointDetails before = endpoint.details();
    EndpointDetails wish = change.apply(before);
    if (wish.equals(before)) {
      return endpoint.view();
    }
    if (!wish.url().equals(before.url())) {
      requireAllowed(wish.url());
    }
    Instant now = clock.now();
    endpoint.change(wish, now);
    endpoints.saveAndFlush(endpoint);
    if (before.isEnabled() && !wish.isEnabled()) {
      deliveries.cancel(id, now);
    }
    return endpoint.view();
  }

  /**
   * Replaces the secret; for a while the one before signs as well.
   *
   * @throws ProblemException 404; 409 {@code webhooks_not_configured}
   */
  public MadeEndpoint rotate(long id, Duration overlap) {
    Endpoint endpoint = lock(id, null);
    WebhookSecret secret = WebhookSecret.random();
    Instant now = clock.now();
    endpoint.rotate(seal.seal(secret), overlap.isZero() ? null : now.plus(overlap), now);
    endpoints.saveAndFlush(endpoint);
    return new MadeEndpoint(endpoint.view(), secret.text());
  }

  /**
   * Deletes the endpoint and its deliveries; a request under way is not called back.
   *
   * @throws ProblemException 404, 412
   */
  public void delete(long id, @Nullable String ifMatch) {
    endpoints.delete(lock(id, ifMatch));
  }

  private Endpoint lock(long id, @Nullable String ifMatch) {
    Endpoint endpoint = endpoints.findLocked(id).orElseThrow(Webhooks::notFound);
    EntityTags.requireMatch(ifMatch, endpoint.version());
    return endpoint;
  }

  private void requireAllowed(String url) {
    addresses
        .fault(url)
        .ifPresent(
            fault -> {
              throw ProblemException.field("url", fault.messageKey());
            });
  }

  static ProblemException notFound() {
    return new ProblemException(CommonProblem.NOT_FOUND);
  }
}
