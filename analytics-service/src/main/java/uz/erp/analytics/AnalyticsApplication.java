package uz.erp.analytics;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Reports made from events alone. */
@SpringBootApplication
public class AnalyticsApplication {

  /** Starts it; configuration comes from the environment. */
  public static void main(String[] args) {
    SpringApplication.run(AnalyticsApplication.class, args);
  }
}
