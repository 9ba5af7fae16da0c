package uz.erp.customer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The customers of a store. */
@SpringBootApplication
public class CustomerApplication {

  /** Starts it; configuration comes from the environment. */
  public static void main(String[] args) {
    SpringApplication.run(CustomerApplication.class, args);
  }
}
