package uz.erp.task;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import uz.erp.platform.test.ArchitectureRules;

class ArchitectureTest {

  @Test
  void theRulesOfTheHouseAreKept() {
    ArchitectureRules.check("uz.erp.task");
  }

  @Test
  void theRoomsOfWebhooksHaveNoCycles() {
    slices()
        .matching("uz.erp.task.webhook.(*)..")
        .should()
        .beFreeOfCycles()
        .because("webhooks can be moved out room by room only while there are none")
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("uz.erp.task.webhook"));
  }
}
