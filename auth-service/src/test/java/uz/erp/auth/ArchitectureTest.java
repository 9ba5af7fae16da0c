package uz.erp.auth;

import org.junit.jupiter.api.Test;
import uz.erp.platform.test.ArchitectureRules;

class ArchitectureTest {

  @Test
  void theRulesOfTheHouseHold() {
    ArchitectureRules.check("uz.erp.auth");
  }
}
