package uz.erp.platform.test;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The packages of the platform, of all its modules together. */
@AnalyzeClasses(packages = "uz.erp.platform", importOptions = ImportOption.DoNotIncludeTests.class)
class PlatformArchitectureTest {

  @ArchTest
  static final ArchRule NO_CYCLE =
      slices().matching("uz.erp.platform.(**)").should().beFreeOfCycles();
}
