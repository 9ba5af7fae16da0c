package uz.erp.catalog;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Categories, products, barcodes and stock. */
@SpringBootApplication
public class CatalogApplication {

  /** Starts it; configuration comes from the environment. */
  public static void main(String[] args) {
    SpringApplication.run(CatalogApplication.class, args);
  }
}
