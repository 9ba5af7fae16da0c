package uz.erp.task.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;
import uz.erp.platform.tenancy.Tenant;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.task.cause.CauseKind;
import uz.erp.task.cause.Finding;

class RuleTextsTest {

  private static final Tenant STORE =
      new Tenant("shop_a4b3c2d1", "tenant_shop", ZoneId.of("Asia/Tashkent"), "UZS", "ru");

  @ParameterizedTest
  @CsvSource({
    "5.000,5",
    "5.250,5.250",
    "-3.000,-3",
    "2026-12-01,01.12.2026",
    "104200.00,104200.00",
    "At Risk,At Risk",
  })
  void figuresAreShownAsPeopleWriteThem(String figure, String shown) {
    assertThat(RuleTexts.shown(figure)).isEqualTo(shown);
  }

  @Test
  void whatIsNotKnownIsADash() {
    assertThat(RuleTexts.shown(null)).isEqualTo("—");
  }

  @Test
  void aTitleIsCutToWhatATaskTakes() {
    StaticMessageSource messages = new StaticMessageSource();
    messages.addMessage("rule.low_stock.title", Locale.of("ru"), "{0}");
    Finding finding =
        new Finding(CauseKind.LOW_STOCK, 1, Instant.EPOCH, "п".repeat(198) + "😀😀", Map.of());

    String title = TenantScope.call(STORE, () -> new RuleTexts(messages).title(finding));
    assertThat(title).isEqualTo("п".repeat(198) + "…");
  }
}
