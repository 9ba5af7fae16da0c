package uz.erp.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class RenamedConcurrencySettingsTest {

  @EnableConfigurationProperties(ConcurrencyProperties.class)
  static class Settings {}

  private static ConcurrencyProperties startedWith(Map<String, Object> settings) {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("given", settings));
    SpringApplication application = new SpringApplication(Settings.class);
    application.setEnvironment(environment);
    application.setWebApplicationType(WebApplicationType.NONE);
    try (var context = application.run()) {
      return context.getBean(ConcurrencyProperties.class);
    }
  }

  @Test
  void formerEnvironmentVariablesWorkWithOneWarning(CapturedOutput output) {
    var settings = Map.<String, Object>of("ERP_TURNS", "7", "ERP_TURNS_MACHINES", "2");

    assertThat(startedWith(settings))
        .isEqualTo(new ConcurrencyProperties(7, 48, Duration.ofMillis(500), 2));
    assertThat(output.getAll().lines().filter(line -> line.contains("former name")))
        .singleElement()
        .asString()
        .contains("ERP_TURNS=ERP_CONCURRENCY", "ERP_TURNS_MACHINES=ERP_CONCURRENCY_API_CLIENTS");
  }

  @Test
  void formerPropertiesWork() {
    assertThat(
            startedWith(
                Map.of(
                    "erp.gateway.turns.at-once", "7",
                    "erp.gateway.turns.may-wait", "8",
                    "erp.gateway.turns.patience", "9s",
                    "erp.gateway.turns.machines", "10")))
        .isEqualTo(new ConcurrencyProperties(7, 8, Duration.ofSeconds(9), 10));
  }

  @Test
  void theNewNameWins() {
    assertThat(startedWith(Map.of("ERP_TURNS", "7", "ERP_CONCURRENCY", "9")).limit()).isEqualTo(9);
  }

  @Test
  void newNamesWarnOfNothing(CapturedOutput output) {
    assertThat(startedWith(Map.of("ERP_CONCURRENCY", "9")).limit()).isEqualTo(9);
    assertThat(output.getAll()).doesNotContain("former name");
  }
}
