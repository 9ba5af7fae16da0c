package uz.erp.task.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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

/** Makes, shows, changes and ends the endpoints of a store. */
@Service
@Transactional
public class Webhooks {

  private final EndpointRows rows;
  private final DeliveryRows deliveries;
  private final AddressRules addresses;
  private final SecretSeal seal;
  private final WebhookProperties properties;
  private final StoreClock clock;

  Webhooks(
      EndpointRows rows,
      DeliveryRows deliveries,
      AddressRules addresses,
      SecretSeal seal,
      WebhookProperties properties,
      StoreClock clock) {
    this.rows = rows;
    this.deliveries = deliveries;
    this.addresses = addresses;
    this.seal = seal;
    this.properties = properties;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public PageView<EndpointView> list(@Nullable Boolean enabled, PageQuery page) {
    return page.view(rows.list(page, enabled), rows.count(page, enabled));
  }

  /**
   * @throws ProblemException 404
   */
  @Transactional(readOnly = true)
  public EndpointView get(long id) {
    return rows.find(id).orElseThrow(Webhooks::notFound);
  }

  /**
   * @throws ProblemException 400 on {@code url}; 409 {@code too_many_webhooks}, {@code
   *     webhooks_not_configured}
   */
  public MadeEndpoint make(EndpointDetails wish) {
    requireAllowed(wish.url());
    WebhookSecret secret = WebhookSecret.random();
    byte[] sealed = seal.seal(secret);
    if (rows.lockCount() >= properties.perStore()) {
      throw new ProblemException(WebhookProblem.TOO_MANY_WEBHOOKS, properties.perStore());
    }
    long id = rows.add(wish, sealed, CurrentEmployee.get(), clock.now());
    return new MadeEndpoint(get(id), secret.text());
  }

  /**
   * Switched off, it gets nothing of what waits; switched on, only what happens from then on.
   *
   * @throws ProblemException 404, 412, 400 on {@code url}
   */
  public EndpointView change(
      long id, @Nullable String ifMatch, UnaryOperator<EndpointDetails> change) {
    EndpointView before = rows.lock(id).orElseThrow(Webhooks::notFound);
    EntityTags.requireMatch(ifMatch, before.version());
    EndpointDetails wish = change.apply(before.details());
    if (wish.equals(before.details())) {
      return before;
    }
    if (!wish.url().equals(before.url())) {
      requireAllowed(wish.url());
    }
    Instant now = clock.now();
    boolean turned = wish.isEnabled() != before.isEnabled();
    rows.change(id, wish, turned, now);
    if (turned && !wish.isEnabled()) {
      deliveries.cancel(id, now);
    }
    return get(id);
  }

  /**
   * A new secret; for a while the one before signs as well.
   *
   * @throws ProblemException 404; 409 {@code webhooks_not_configured}
   */
  public MadeEndpoint rotate(long id, Duration overlap) {
    if (rows.lock(id).isEmpty()) {
      throw notFound();
    }
    WebhookSecret secret = WebhookSecret.random();
    Instant now = clock.now();
    rows.rotate(id, seal.seal(secret), overlap.isZero() ? null : now.plus(overlap), now);
    return new MadeEndpoint(get(id), secret.text());
  }

  /**
   * With its deliveries; what is under way is not called back.
   *
   * @throws ProblemException 404, 412
   */
  public void delete(long id, @Nullable String ifMatch) {
    EndpointView endpoint = rows.lock(id).orElseThrow(Webhooks::notFound);
    EntityTags.requireMatch(ifMatch, endpoint.version());
    rows.delete(id);
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
