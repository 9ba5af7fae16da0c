package uz.erp.auth.store;

import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.outbox.Outbox;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.tenancy.Tenant;

/** Opens stores: finds them a free slug, gives them their tenant key, publishes them. */
@Service
public class StoreOpening {

  private static final String REGISTERED = "auth.store-registered.v1";

  /** So many stores of one name get a number; those after them get something random. */
  private static final int NUMBERED = 9;

  private final StoreNames names;
  private final Outbox outbox;
  private final SecureRandom random = new SecureRandom();

  StoreOpening(StoreNames names, Outbox outbox) {
    this.names = names;
    this.outbox = outbox;
  }

  public boolean isTaken(Slug slug) {
    return names.isTaken(slug);
  }

  /**
   * Opens a store in the caller's transaction.
   *
   * @param slugField what the caller's form calls the slug
   * @throws ProblemException 400 on that field when the slug asked for is taken
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public StoreView open(NewStore store, long ownerUserId, String slugField) {
    Slug asked = store.slug();
    Stream<Slug> candidates = asked == null ? generated(Slug.of(store.name())) : Stream.of(asked);
    return candidates
        .map(slug -> new Store(store.details(), slug, tenantKey(slug), ownerUserId))
        .flatMap(candidate -> names.claim(candidate).stream())
        .findFirst()
        .map(Store::view)
        .orElseThrow(() -> ProblemException.field(slugField, "validation.slug_taken"));
  }

  /** Publishes the store, once it has its first employee. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void announce(StoreView store, long ownerUserId, long ownerEmployeeId, String ownerName) {
    outbox.append(
        tenantOf(store),
        StoreEvents.TOPIC,
        REGISTERED,
        store.id(),
        1,
        new StoreEventData(
            store.id(),
            store.tenantKey(),
            store.schemaName(),
            store.name(),
            store.slug(),
            store.address(),
            store.city(),
            store.region(),
            store.phone(),
            store.legalName(),
            store.taxId(),
            store.currency(),
            store.timezone(),
            store.language(),
            ownerUserId,
            ownerEmployeeId,
            ownerName));
  }

  public static Tenant tenantOf(StoreView store) {
    return new Tenant(
        store.tenantKey(),
        store.schemaName(),
        ZoneId.of(store.timezone()),
        store.currency(),
        store.language());
  }

  private Stream<Slug> generated(Slug base) {
    Stream<Slug> numbered =
        IntStream.rangeClosed(2, NUMBERED).mapToObj(number -> base.with(Integer.toString(number)));
    Stream<Slug> arbitrary = Stream.generate(() -> base.with(hex(3))).limit(20);
    return Stream.concat(Stream.of(base), Stream.concat(numbered, arbitrary))
        .filter(slug -> !names.isTaken(slug));
  }

  private String tenantKey(Slug slug) {
    return slug.text() + "_" + hex(4);
  }

  private String hex(int bytes) {
    byte[] value = new byte[bytes];
    random.nextBytes(value);
    return HexFormat.of().formatHex(value);
  }
}
