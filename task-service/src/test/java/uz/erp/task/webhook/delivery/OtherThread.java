package uz.erp.task.webhook.delivery;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.TestStore;

/** Another thread, with transactions of its own, in the same store. */
record OtherThread(TestStore store) {

  <T> T call(Supplier<T> work) {
    return Objects.requireNonNull(
        CompletableFuture.supplyAsync(() -> TenantScope.call(store.tenant(), work::get))
            .orTimeout(20, TimeUnit.SECONDS)
            .join());
  }
}
