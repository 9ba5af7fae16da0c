package uz.erp.auth.apikey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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

  /** Programs, not people: who needs more of them has one per request. */
  static final int MOST = 50;

  /** Farther off than this, an end is a slip. */
  private static final Duration LONGEST = Duration.ofDays(3_660);

  private final ApiKeyRows rows;
  private final ApiKeyEvents events;
  private final StoreQueries stores;
  private final AuditLog audit;
  private final Clock clock;

  ApiKeys(ApiKeyRows rows, ApiKeyEvents events, StoreQueries stores, AuditLog audit, Clock clock) {
    this.rows = rows;
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
    return page.view(rows.list(page, active), rows.count(active));
  }

  /**
   * @throws ProblemException 404
   */
  @Transactional(readOnly = true)
  public ApiKeyView get(long id) {
    return rows.find(id).orElseThrow(ApiKeys::notFound);
  }

  /**
   * @throws ProblemException 400 for scopes that the maker cannot give and what is no address; 409
   *     {@code too_many_api_keys}
   */
  @Transactional
  public MadeApiKey make(ApiKeyDetails wish, Role maker) {
    ApiKeyDetails key = checked(wish, maker);
    long storeId = stores.getCurrent().id();
    rows.lockCount(storeId);
    if (rows.count(true) >= MOST) {
      throw new ProblemException(ApiKeyProblem.TOO_MANY_API_KEYS, MOST);
    }
    ApiKeySecret secret = ApiKeySecret.random();
    ApiKeyView made = get(rows.add(storeId, key, secret, Actor.employee()));
    tell(AuditAction.API_KEY_MADE, made, FieldChanges.between(Map.of(), ApiKeyView.fields(key)));
    return new MadeApiKey(made, secret);
  }

  /**
   * @throws ProblemException 404; 409 {@code api_key_revoked}; 412 when it has another version
   */
  @Transactional
  public ApiKeyView change(
      long id, Role by, @Nullable String ifMatch, UnaryOperator<ApiKeyDetails> change) {
    ApiKeyView key = locked(id);
    EntityTags.requireMatch(ifMatch, key.version());
    ApiKeyDetails before = key.details();
    ApiKeyDetails wish = checked(change.apply(before), by);
    FieldChanges changes = FieldChanges.between(ApiKeyView.fields(before), ApiKeyView.fields(wish));
    if (changes.isEmpty()) {
      return key;
    }
    rows.change(id, wish, clock.instant());
    ApiKeyView changed = get(id);
    events.changed(changed);
    tell(AuditAction.API_KEY_CHANGED, changed, changes);
    return changed;
  }

  /**
   * A new secret; the one before serves on for a while, so that a client can be changed over.
   *
   * @throws ProblemException 404; 409 {@code api_key_revoked}
   */
  @Transactional
  public MadeApiKey rotate(long id, Duration overlap) {
    locked(id);
    Instant now = clock.instant();
    ApiKeySecret secret = ApiKeySecret.random();
    rows.rotate(id, secret, overlap.isZero() ? null : now.plus(overlap), now);
    ApiKeyView rotated = get(id);
    events.changed(rotated);
    tell(AuditAction.API_KEY_ROTATED, rotated, FieldChanges.NONE);
    return new MadeApiKey(rotated, secret);
  }

  /**
   * Ends a key at once; one that is revoked already stays so.
   *
   * @throws ProblemException 404
   */
  @Transactional
  public void revoke(long id) {
    if (rows.lock(id).orElseThrow(ApiKeys::notFound).isRevoked()) {
      return;
    }
    rows.revoke(id, clock.instant());
    ApiKeyView revoked = get(id);
    events.changed(revoked);
    tell(AuditAction.API_KEY_REVOKED, revoked, FieldChanges.NONE);
  }

  private ApiKeyView locked(long id) {
    ApiKeyView key = rows.lock(id).orElseThrow(ApiKeys::notFound);
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

  private void tell(AuditAction action, ApiKeyView key, FieldChanges changes) {
    audit.inStore(
        stores.getCurrent().id(),
        action,
        Actor.employee(),
        AuditTarget.apiKey(key.id(), key.name()),
        changes);
  }

  private static ProblemException notFound() {
    return new ProblemException(CommonProblem.NOT_FOUND);
  }
}
