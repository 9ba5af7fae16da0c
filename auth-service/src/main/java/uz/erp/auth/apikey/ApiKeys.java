package uz.erp.auth.apikey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.auth.audit.Actor;
import uz.erp.auth.audit.AuditAction;
import uz.erp.auth.audit.AuditLog;
import uz.erp.auth.audit.AuditTarget;
import uz.erp.auth.audit.FieldChanges;
import uz.erp.auth.employee.Role;
import uz.erp.auth.store.StoreQueries;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.FieldErrors;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.security.ApiKeySecret;
import uz.erp.platform.web.EntityTags;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Makes, changes, rotates and revokes keys of the bound store. */
@Service
public class ApiKeys {

  /** Keys are for programs: a store that needs more makes one per request. */
  static final int MOST = 50;

  /** An expiry farther off than this is taken for a typing error. */
  private static final Duration LONGEST = Duration.ofDays(3_660);

  private static final Map<String, Sort.Order> ORDERINGS =
      Map.of(
          "id", Sort.Order.by("id"),
          "name", Sort.Order.by("name").ignoreCase(),
          "created_at", Sort.Order.by("createdAt"));

  private final StoredApiKeys keys;
  private final ApiKeyEvents events;
  private final StoreQueries stores;
  private final AuditLog audit;
  private final Clock clock;

  ApiKeys(
      StoredApiKeys keys, ApiKeyEvents events, StoreQueries stores, AuditLog audit, Clock clock) {
    this.keys = keys;
    this.events = events;
    this.stores = stores;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param active those that were not revoked, those that were, or null for all
   */
  @Transactional(readOnly = true)
  public PageView<ApiKeyView> list(PageQuery page, @Nullable Boolean active) {
    Pageable pageable = page.pageable(ORDERINGS, "-id");
    Page<ApiKey> found =
        active == null
            ? keys.findBy(pageable)
            : active
                ? keys.findByRevokedAtIsNull(pageable)
                : keys.findByRevokedAtIsNotNull(pageable);
    return page.view(found.map(ApiKey::view).getContent(), found.getTotalElements());
  }

  /**
   * @throws ProblemException 404
   */
  @Transactional(readOnly = true)
  public ApiKeyView get(long id) {
    return keys.findById(id).orElseThrow(ApiKeys::notFound).view();
  }

  /**
   * @throws ProblemException 400 for scopes that the maker cannot give and what is no address; 409
   *     {@code too_many_api_keys}
   */
  @Transactional
  public MadeApiKey make(ApiKeyDetails wish, Role maker) {
    ApiKeyDetails key = checked(wish, maker);
    long storeId = stores.getCurrent().id();
    keys.lockCount(storeId);
    if (keys.countByRevokedAtIsNull() >= MOST) {
      throw new ProblemException(ApiKeyProblem.TOO_MANY_API_KEYS, MOST);
    }
    ApiKeySecret secret = ApiKeySecret.random();
    ApiKeyView made =
        keys.saveAndFlush(new ApiKey(storeId, key, secret, Actor.employee(), clock.instant()))
            .view();
    record(
        storeId,
        AuditAction.API_KEY_MADE,
        made,
        FieldChanges.between(Map.of(), ApiKeyView.fields(key)));
    return new MadeApiKey(made, secret);
  }

  /**
   * @throws ProblemException 404; 409 {@code api_key_revoked}; 412 when it has another version
   */
  @Transactional
  public ApiKeyView change(
      long id, Role by, @Nullable String ifMatch, UnaryOperator<ApiKeyDetails> change) {
    ApiKey key = locked(id);
    ApiKeyView shown = key.view();
    EntityTags.requireMatch(ifMatch, shown.version());
    ApiKeyDetails before = shown.details();
    ApiKeyDetails wish = checked(change.apply(before), by);
    FieldChanges changes = FieldChanges.between(ApiKeyView.fields(before), ApiKeyView.fields(wish));
    if (changes.isEmpty()) {
      return shown;
    }
    key.change(wish, clock.instant());
    return saved(key, AuditAction.API_KEY_CHANGED, changes);
  }

  /**
   * A new secret; the one before serves on for a while, so that a client can be changed over.
   *
   * @throws ProblemException 404; 409 {@code api_key_revoked}
   */
  @Transactional
  public MadeApiKey rotate(long id, Duration overlap) {
    ApiKey key = locked(id);
    Instant now = clock.instant();
    ApiKeySecret secret = ApiKeySecret.random();
    key.rotate(secret, overlap.isZero() ? null : now.plus(overlap), now);
    return new MadeApiKey(saved(key, AuditAction.API_KEY_ROTATED, FieldChanges.NONE), secret);
  }

  /**
   * Ends a key at once; one that is revoked already stays so.
   *
   * @throws ProblemException 404
   */
  @Transactional
  public void revoke(long id) {
    ApiKey key = keys.lock(id).orElseThrow(ApiKeys::notFound);
    if (!key.isRevoked()) {
      key.revoke(clock.instant());
      saved(key, AuditAction.API_KEY_REVOKED, FieldChanges.NONE);
    }
  }

  /** Writes the change, its event and its line in the audit log. */
  private ApiKeyView saved(ApiKey key, AuditAction action, FieldChanges changes) {
    ApiKeyView saved = keys.saveAndFlush(key).view();
    events.changed(saved);
    record(stores.getCurrent().id(), action, saved, changes);
    return saved;
  }

  private ApiKey locked(long id) {
    ApiKey key = keys.lock(id).orElseThrow(ApiKeys::notFound);
    if (key.isRevoked()) {
      throw new ProblemException(ApiKeyProblem.API_KEY_REVOKED);
    }
    return key;
  }

  private ApiKeyDetails checked(ApiKeyDetails wish, Role by) {
    FieldErrors errors = new FieldErrors();
    ApiKeyDetails key =
        new ApiKeyDetails(
            wish.name(),
            ApiKeyScopes.checked(wish.scopes(), by, errors),
            AddressRanges.checked(wish.addresses(), errors),
            wish.expiresAt());
    Instant end = wish.expiresAt();
    if (end != null && !isSoon(end)) {
      errors.add("expires_at", "validation.expires_at");
    }
    errors.throwIfAny();
    return key;
  }

  private boolean isSoon(Instant end) {
    Instant now = clock.instant();
    return end.isAfter(now) && end.isBefore(now.plus(LONGEST));
  }

  private void record(long storeId, AuditAction action, ApiKeyView key, FieldChanges changes) {
    audit.inStore(
        storeId, action, Actor.employee(), AuditTarget.apiKey(key.id(), key.name()), changes);
  }

  private static ProblemException notFound() {
    return new ProblemException(CommonProblem.NOT_FOUND);
  }
}
