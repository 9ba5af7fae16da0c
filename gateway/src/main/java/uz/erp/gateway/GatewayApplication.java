package uz.erp.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one door of the suite. */
@SpringBootApplication
public class GatewayApplication {

  /** Starts it; configuration comes from the environment. */
  public static void main(String[] args) {
    SpringApplication.run(GatewayApplication.class, args);
  }
}
