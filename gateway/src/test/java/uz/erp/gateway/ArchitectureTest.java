package uz.erp.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import reactor.core.publisher.Mono;
import uz.erp.platform.suite.SuiteManifest;

/**
 * The suite's rules, as far as they concern a gateway. They are proven to bite in {@code platform};
 * its test support itself would bring the servlet stack in here.
 */
@AnalyzeClasses(packages = "uz.erp.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule FEATURES_HAVE_NO_CYCLES =
      slices()
          .matching("uz.erp.gateway.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a feature that needs its user cannot be understood alone");

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
      noClasses()
          .should()
          .haveNameMatching(".*(Util|Utils|Helper|Manager|Common|Base|Impl|Dto|DTO)")
          .because("such a name promises nothing");

  @ArchTest
  static final ArchRule NOTHING_WAITS_ON_AN_EVENT_LOOP =
      noClasses()
          .should()
          .callMethod(Mono.class, "block")
          .orShould()
          .callMethod(Thread.class, "sleep", long.class)
          .because("four threads serve all clients");

  @ArchTest
  static final ArchRule NO_SERVICE_IS_KNOWN_BY_ITS_CLASSES =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              SuiteManifest.load().services().stream()
                  .map(service -> service.basePackage() + "..")
                  .toArray(String[]::new))
          .because("the wire is the contract");
}
