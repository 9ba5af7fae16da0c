package uz.erp.catalog;

import org.junit.jupiter.api.Test;
import uz.erp.platform.test.ArchitectureRules;

class ArchitectureTest {

  @Test
  void theServiceIsBuiltByTheRules() {
    ArchitectureRules.check("uz.erp.catalog");
  }
}
