package uz.erp.sales;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import uz.erp.platform.test.ArchitectureRules;

class ArchitectureTest {

  @Test
  void theServiceKeepsTheRules() {
    ArchitectureRules.check("uz.erp.sales");
  }

  @Test
  void theSaleDoesNotSeeWhatIsDoneWithIt() {
    JavaClasses sale =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("uz.erp.sales.sale");
    noClasses()
        .that()
        .resideInAPackage("uz.erp.sales.sale")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("uz.erp.sales.sale.*..")
        .because("the aggregate decides by itself; commands and lists use it")
        .check(sale);
    slices()
        .matching("uz.erp.sales.sale.(*)..")
        .should()
        .beFreeOfCycles()
        .because("a package that needs its user cannot be understood alone")
        .check(sale);
  }
}
