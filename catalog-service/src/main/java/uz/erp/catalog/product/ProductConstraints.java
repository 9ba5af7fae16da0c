package uz.erp.catalog.product;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uz.erp.platform.problem.ConstraintProblem;

/** Says which rule a violated constraint of the product tables stands for. */
@Configuration(proxyBeanMethods = false)
class ProductConstraints {

  @Bean
  ConstraintProblem aSkuNamesOneProduct() {
    return new ConstraintProblem("uq_product_sku", ProductProblem.DUPLICATE_SKU, "sku");
  }

  @Bean
  ConstraintProblem aBarcodeNamesOneProduct() {
    return new ConstraintProblem(
        "uq_product_barcode_code", ProductProblem.DUPLICATE_BARCODE, "barcode");
  }

  @Bean
  ConstraintProblem aBarcodeNamesOneProductOrPackaging() {
    return new ConstraintProblem("pk_barcode", ProductProblem.DUPLICATE_BARCODE, "barcode");
  }
}
