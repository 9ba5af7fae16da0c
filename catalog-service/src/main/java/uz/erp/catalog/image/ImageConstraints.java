package uz.erp.catalog.image;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uz.erp.platform.problem.ConstraintProblem;

/** Says which rule a violated constraint of the picture table stands for. */
@Configuration(proxyBeanMethods = false)
class ImageConstraints {

  @Bean
  ConstraintProblem aProductHasAPictureOnce() {
    return new ConstraintProblem("uq_product_image_content", ImageProblem.DUPLICATE_IMAGE, "file");
  }
}
