package uz.erp.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import uz.erp.platform.tenancy.NoTenantException;
import uz.erp.platform.tenancy.Tenant;
import uz.erp.platform.tenancy.TenantScope;

class StoreClockTest {

  private final StoreClock clock =
      new StoreClock(Clock.fixed(Instant.parse("2026-11-20T19:30:00.123456789Z"), ZoneOffset.UTC));

  private static Tenant storeIn(String zone) {
    return new Tenant("shop_a0000001", "tenant_shop", ZoneId.of(zone), "UZS", "ru");
  }

  @Test
  void todayIsTheStoresDay() {
    assertThat(TenantScope.call(storeIn("Asia/Tashkent"), clock::today))
        .isEqualTo(LocalDate.of(2026, 11, 21));
    assertThat(TenantScope.call(storeIn("Europe/London"), clock::today))
        .isEqualTo(LocalDate.of(2026, 11, 20));
  }

  @Test
  void aDayBeginsAtTheStoresMidnight() {
    assertThat(
            TenantScope.call(
                storeIn("Asia/Tashkent"), () -> clock.startOfDay(LocalDate.of(2026, 11, 21))))
        .isEqualTo(Instant.parse("2026-11-20T19:00:00Z"));
  }

  @Test
  void timeIsAsFineAsTheDatabaseKeepsIt() {
    assertThat(clock.now()).isEqualTo(Instant.parse("2026-11-20T19:30:00.123456Z"));
  }

  @Test
  void withoutAStoreThereIsNoDay() {
    assertThatThrownBy(clock::today).isInstanceOf(NoTenantException.class);
  }
}
