package uz.erp.sales;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Tills: registers, sessions, sales and refunds. */
@SpringBootApplication
public class SalesApplication {

  /** Starts it; configuration comes from the environment. */
  public static void main(String[] args) {
    SpringApplication.run(SalesApplication.class, args);
  }
}
