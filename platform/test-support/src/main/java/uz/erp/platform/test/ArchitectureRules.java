package uz.erp.platform.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/** The rules every service is built by, each with its reason; a service's test checks them all. */
public final class ArchitectureRules {

  public static final ArchRule FEATURES_HAVE_NO_CYCLES =
      slices()
          .matching("uz.erp.*.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a feature that needs its user cannot be understood alone");

  public static final ArchRule FEATURES_DO_NOT_SEE_THEIR_ADAPTERS =
      noClasses()
          .that()
          .resideOutsideOfPackages("..web..", "..messaging..", "..client..", "..config..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("uz.erp.*.*.web..", "uz.erp.*.*.messaging..", "uz.erp.*.*.client..")
          .because("adapters see the feature, the feature never sees them");

  public static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
      noClasses()
          .should()
          .haveNameMatching(".*(Util|Utils|Helper|Manager|Common|Base|Impl|Dto|DTO)")
          .because("such a name promises nothing");

  public static final ArchRule EVERY_ENDPOINT_SAYS_WHO_MAY_USE_IT =
      methods()
          .that(Endpoints.ARE)
          .should(Endpoints.SAY_WHO_MAY_USE_THEM)
          .because("an endpoint that states no access rule is closed to all callers");

  public static final ArchRule ENTITIES_STAY_INSIDE =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(RestController.class)
          .should(Endpoints.NOT_MENTION_ENTITIES)
          .because("what is stored and what is shown change for different reasons");

  public static final ArchRule ENTITIES_HAVE_NO_SETTERS =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Entity.class)
          .should()
          .haveNameNotStartingWith("set")
          .allowEmptyShould(true)
          .because("an entity decides, it is not filled in");

  public static final ArchRule DEPENDENCIES_COME_BY_CONSTRUCTOR =
      noFields()
          .should()
          .beAnnotatedWith(Autowired.class)
          .because("an object is complete once it is made");

  public static final ArchRule TIME_COMES_FROM_THE_CLOCK =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(ZoneId.class, "systemDefault")
          .because("the day is the store's, and tests set the clock");

  public static final ArchRule NO_BINARY_FLOATS_IN_FIELDS =
      noFields()
          .should()
          .haveRawType(float.class)
          .orShould()
          .haveRawType(Float.class)
          .because("money and quantities are decimal");

  public static final ArchRule CONTROLLERS_OPEN_NO_TRANSACTIONS =
      noClasses()
          .that()
          .areAnnotatedWith(RestController.class)
          .should()
          .beAnnotatedWith(Transactional.class)
          .because("a controller translates; the use case decides what belongs together");

  public static final ArchRule PACKAGES_ARE_NULL_MARKED =
      classes()
          .should(Packages.BE_NULL_MARKED)
          .because("null is checked by the compiler only there");

  public static final ArchRule NOTHING_IS_PRINTED =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("what is worth saying belongs in the log");

  private static final List<ArchRule> ALL =
      List.of(
          FEATURES_HAVE_NO_CYCLES,
          FEATURES_DO_NOT_SEE_THEIR_ADAPTERS,
          NAMES_SAY_WHAT_A_CLASS_IS,
          EVERY_ENDPOINT_SAYS_WHO_MAY_USE_IT,
          ENTITIES_STAY_INSIDE,
          ENTITIES_HAVE_NO_SETTERS,
          DEPENDENCIES_COME_BY_CONSTRUCTOR,
          TIME_COMES_FROM_THE_CLOCK,
          NO_BINARY_FLOATS_IN_FIELDS,
          CONTROLLERS_OPEN_NO_TRANSACTIONS,
          PACKAGES_ARE_NULL_MARKED,
          NOTHING_IS_PRINTED);

  private ArchitectureRules() {}

  /**
   * Checks a service's main classes.
   *
   * @param basePackage such as {@code uz.erp.sales}
   */
  public static void check(String basePackage) {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(basePackage);
    ALL.forEach(rule -> rule.allowEmptyShould(true).check(classes));
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(Packages.ofOtherServices(basePackage))
        .because("services meet on the wire, never in code")
        .check(classes);
  }
}
