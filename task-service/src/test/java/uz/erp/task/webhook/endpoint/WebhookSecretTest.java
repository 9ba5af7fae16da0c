package uz.erp.task.webhook.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class WebhookSecretTest {

  /** The example that the libraries of Standard Webhooks are tested with. */
  @Test
  void itSignsAsEverybodyElseDoes() {
    WebhookSecret secret =
        new WebhookSecret(Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));

    assertThat(secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330L, "{\"test\": 2432232314}"))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void itIsLongAndNeverTheSameAndInNoLog() {
    WebhookSecret secret = WebhookSecret.random();

    assertThat(secret.text()).matches("whsec_[A-Za-z0-9+/]{43}=");
    assertThat(secret).isNotEqualTo(WebhookSecret.random());
    assertThat(secret).isEqualTo(new WebhookSecret(secret.bytes()));
    assertThat(secret.toString()).doesNotContain(secret.text().substring(6, 12));
  }
}
