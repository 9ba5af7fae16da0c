package uz.erp.task.webhook.endpoint;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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
import uz.erp.task.webhook.WebhookProperties;
import uz.erp.task.webhook.address.AddressRules;

/** Creates, shows, changes and deletes the endpoints of a store. */
@Service
@Transactional
public class EndpointService {

  private static final Map<String, Sort.Order> ORDERINGS =
      Map.of(
          "id", Sort.Order.by("id"),
          "url", Sort.Order.by("details.url").ignoreCase(),
          "created_at", Sort.Order.by("createdAt"));

  private final Endpoints endpoints;
  private final AddressRules addresses;
  private final SecretSeal seal;
  private final WebhookProperties properties;
  private final ApplicationEventPublisher events;
  private final StoreClock clock;

  EndpointService(
      Endpoints endpoints,
      AddressRules addresses,
      SecretSeal seal,
      WebhookProperties properties,
      ApplicationEventPublisher events,
      StoreClock clock) {
    this.endpoints = endpoints;
    this.addresses = addresses;
    this.seal = seal;
    this.properties = properties;
    this.events = events;
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
    return endpoints.findById(id).orElseThrow(EndpointService::notFound).view();
  }

  /**
   * @throws ProblemException 400 on {@code url}; 409 {@code too_many_webhooks}, {@code
   *     webhooks_not_configured}
   */
  public CreatedEndpoint create(EndpointDetails wish) {
    requireAllowed(wish.url());
    WebhookSecret secret = WebhookSecret.random();
    byte[] sealed = seal.seal(secret);
    endpoints.lockCreation();
    if (endpoints.count() >= properties.perStore()) {
      throw new ProblemException(WebhookProblem.TOO_MANY_WEBHOOKS, properties.perStore());
    }
    Endpoint endpoint =
        endpoints.saveAndFlush(new Endpoint(wish, sealed, CurrentEmployee.get(), clock.now()));
    return new CreatedEndpoint(endpoint.view(), secret.text());
  }

  /**
   * Disabled, its pending deliveries are cancelled; enabled, it gets only what happens from then
   * on.
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
      events.publishEvent(new EndpointDisabled(id, now));
    }
    return endpoint.view();
  }

  /**
   * Replaces the secret; for a while the one before signs as well.
   *
   * @throws ProblemException 404; 409 {@code webhooks_not_configured}
   */
  public CreatedEndpoint rotate(long id, Duration overlap) {
    Endpoint endpoint = lock(id);
    WebhookSecret secret = WebhookSecret.random();
    Instant now = clock.now();
    endpoint.rotate(seal.seal(secret), overlap.isZero() ? null : now.plus(overlap), now);
    endpoints.saveAndFlush(endpoint);
    return new CreatedEndpoint(endpoint.view(), secret.text());
  }

  /**
   * Deletes the endpoint and its deliveries; a request in flight is not cancelled.
   *
   * @throws ProblemException 404, 412
   */
  public void delete(long id, @Nullable String ifMatch) {
    endpoints.delete(lock(id, ifMatch));
  }

  /**
   * Until the transaction ends the endpoint stays enabled.
   *
   * @throws ProblemException 404; 409 {@code webhook_disabled}
   */
  public void lockEnabled(long id) {
    if (!lock(id).isEnabled()) {
      throw new ProblemException(WebhookProblem.WEBHOOK_DISABLED);
    }
  }

  /**
   * @throws ProblemException 404
   */
  @Transactional(readOnly = true)
  public void requireExists(long id) {
    if (!endpoints.existsById(id)) {
      throw notFound();
    }
  }

  private Endpoint lock(long id, @Nullable String ifMatch) {
    Endpoint endpoint = lock(id);
    EntityTags.requireMatch(ifMatch, endpoint.version());
    return endpoint;
  }

  private Endpoint lock(long id) {
    return endpoints.findLocked(id).orElseThrow(EndpointService::notFound);
  }

  private void requireAllowed(String url) {
    addresses
        .fault(url)
        .ifPresent(
            fault -> {
              throw ProblemException.field("url", fault.messageKey());
            });
  }

  private static ProblemException notFound() {
    return new ProblemException(CommonProblem.NOT_FOUND);
  }
}
