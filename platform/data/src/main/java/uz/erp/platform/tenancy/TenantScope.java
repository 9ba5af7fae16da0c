package uz.erp.platform.tenancy;

import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The store that the current work is for. Bound for the length of one call; there is no setter and
 * no default, so work that is not bound to a store sees no store's data.
 */
public final class TenantScope {

  private static final ScopedValue<Tenant> CURRENT = ScopedValue.newInstance();

  private TenantScope() {}

  /**
   * @throws NoTenantException when no store is bound
   */
  public static Tenant current() {
    if (!CURRENT.isBound()) {
      throw new NoTenantException();
    }
    return CURRENT.get();
  }

  public static Optional<Tenant> find() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  public static void run(Tenant tenant, Runnable work) {
    requireSwitchable(tenant);
    ScopedValue.where(CURRENT, tenant).run(work);
  }

  public static <T, X extends Throwable> T call(
      Tenant tenant, ScopedValue.CallableOp<? extends T, X> work) throws X {
    requireSwitchable(tenant);
    return ScopedValue.where(CURRENT, tenant).call(work);
  }

  /** A running transaction keeps its connection, and with it the store it began with. */
  private static void requireSwitchable(Tenant tenant) {
    if (TransactionSynchronizationManager.isActualTransactionActive()
        && !(CURRENT.isBound() && CURRENT.get().schema().equals(tenant.schema()))) {
      throw new IllegalStateException("the store cannot change inside a transaction");
    }
  }
}
