package uz.erp.sales;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Tills: registers, sessions, sales and refunds. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SalesApplication {

  /** Starts it; configuration comes from the environment. */
  public static void main(String[] args) {
    SpringApplication.run(SalesApplication.class, args);
  }
}
