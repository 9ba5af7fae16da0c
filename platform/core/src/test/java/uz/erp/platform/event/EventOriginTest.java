package uz.erp.platform.event;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;

class EventOriginTest {

  private static final CloudEvent EVENT =
      new CloudEvent(
          CloudEvent.SPEC_VERSION,
          UUID.randomUUID(),
          "/sales-service",
          "sales.sale-completed.v1",
          "7",
          Instant.EPOCH,
          CloudEvent.JSON,
          "shop_00000001",
          "tenant_shop",
          "Asia/Tashkent",
          "UZS",
          "ru",
          1,
          null,
          JsonNodeFactory.instance.objectNode());

  @ParameterizedTest
  @CsvSource({"sales_tenant_shop", "sales_login", "sales_owner", ","})
  void whatAgreesIsAccepted(@Nullable String writerRole) {
    assertThatCode(() -> EventOrigin.require(EVENT, "sales.sale", "shop_00000001:7", writerRole))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "sales.sale, shop_00000001:7, sales_tenant_other",
    "sales.sale, shop_00000001:7, catalog_tenant_shop",
    "sales.sale, other_00000002:7, sales_tenant_shop",
    "sales.sale, shop_000000011:7, ",
    "catalog.stock, shop_00000001:7, ",
    "sale, shop_00000001:7, "
  })
  void whatContradictsIsRefused(String topic, String key, @Nullable String writerRole) {
    assertThatThrownBy(() -> EventOrigin.require(EVENT, topic, key, writerRole))
        .isInstanceOf(MalformedEventException.class);
  }
}
