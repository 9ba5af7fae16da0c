package uz.erp.catalog.category;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uz.erp.platform.problem.ConstraintProblem;

/** Says which rule a violated constraint of the category table stands for. */
@Configuration(proxyBeanMethods = false)
class CategoryConstraints {

  @Bean
  ConstraintProblem siblingsHaveDifferentNames() {
    return new ConstraintProblem("uq_category_name", CategoryProblem.DUPLICATE_CATEGORY, "name");
  }

  @Bean
  ConstraintProblem categoryHasSubcategories() {
    return new ConstraintProblem("fk_category_parent", CategoryProblem.CATEGORY_IN_USE, null);
  }

  @Bean
  ConstraintProblem categoryHasProducts() {
    return new ConstraintProblem("fk_product_category", CategoryProblem.CATEGORY_IN_USE, null);
  }
}
