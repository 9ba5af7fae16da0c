package uz.erp.customer;

import org.junit.jupiter.api.Test;
import uz.erp.platform.test.ArchitectureRules;

class ArchitectureTest {

  @Test
  void theRulesOfTheHouseAreKept() {
    ArchitectureRules.check("uz.erp.customer");
  }
}
