package uz.erp.task.webhook.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.tenancy.Tenant;
import uz.erp.platform.tenancy.TenantScope;

class SecretSealTest {

  private static final Tenant STORE = store("shop_00000001", "tenant_shop");
  private static final Tenant OTHER = store("other_00000002", "tenant_other");

  private final SecretSeal seal = new SecretSeal(key(1));
  private final WebhookSecret secret = WebhookSecret.random();

  @Test
  void itOpensWhatItSealedForThisStoreOnly() {
    byte[] sealed = TenantScope.call(STORE, () -> seal.seal(secret));

    assertThat(TenantScope.call(STORE, () -> seal.open(sealed))).contains(secret);
    assertThat(TenantScope.call(OTHER, () -> seal.open(sealed))).isEmpty();
    assertThat(TenantScope.call(STORE, () -> new SecretSeal(key(2)).open(sealed))).isEmpty();
    assertThat(TenantScope.call(STORE, () -> new SecretSeal("").open(sealed))).isEmpty();
    assertThat(TenantScope.call(STORE, () -> seal.seal(secret))).isNotEqualTo(sealed);
  }

  @Test
  void whatWasChangedAtRestIsNotOpened() {
    byte[] sealed = TenantScope.call(STORE, () -> seal.seal(secret));
    sealed[sealed.length - 1] ^= 1;

    assertThat(TenantScope.call(STORE, () -> seal.open(sealed))).isEmpty();
    assertThat(TenantScope.call(STORE, () -> seal.open(new byte[3]))).isEmpty();
  }

  @Test
  void withoutAKeyNothingIsSealed() {
    SecretSeal none = new SecretSeal(" ");

    assertThatThrownBy(() -> TenantScope.call(STORE, () -> none.seal(secret)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("webhooks_not_configured");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "AAAA", "not base64 at all, not at all!"})
  void aKeyThatIsNoneStopsTheService(String key) {
    assertThatThrownBy(() -> new SecretSeal(key))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ERP_WEBHOOK_KEY");
  }

  private static String key(int first) {
    byte[] key = new byte[32];
    key[0] = (byte) first;
    return Base64.getEncoder().encodeToString(key);
  }

  private static Tenant store(String key, String schema) {
    return new Tenant(key, schema, ZoneId.of("Asia/Tashkent"), "UZS", "ru");
  }
}
