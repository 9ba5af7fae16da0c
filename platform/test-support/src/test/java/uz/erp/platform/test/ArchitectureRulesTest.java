package uz.erp.platform.test;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule bites: a deliberately bad sample breaks it. */
class ArchitectureRulesTest {

  private static final JavaClasses BAD = new ClassFileImporter().importPackages("uz.erp.badsample");

  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.of(ArchitectureRules.FEATURES_HAVE_NO_CYCLES, "Cycle detected"),
        Arguments.of(ArchitectureRules.FEATURES_DO_NOT_SEE_THEIR_ADAPTERS, "RingController"),
        Arguments.of(ArchitectureRules.NAMES_SAY_WHAT_A_CLASS_IS, "RingHelper"),
        Arguments.of(ArchitectureRules.EVERY_ENDPOINT_SAYS_WHO_MAY_USE_IT, "ring()"),
        Arguments.of(ArchitectureRules.ENTITIES_STAY_INSIDE, "mentions uz.erp.badsample.ring.Ring"),
        Arguments.of(ArchitectureRules.ENTITIES_HAVE_NO_SETTERS, "setId"),
        Arguments.of(ArchitectureRules.DEPENDENCIES_COME_BY_CONSTRUCTOR, "adapter"),
        Arguments.of(ArchitectureRules.TIME_COMES_FROM_THE_CLOCK, "Instant.now"),
        Arguments.of(ArchitectureRules.NO_BINARY_FLOATS_IN_FIELDS, "price"),
        Arguments.of(ArchitectureRules.CONTROLLERS_OPEN_NO_TRANSACTIONS, "RingController"),
        Arguments.of(ArchitectureRules.PACKAGES_ARE_NULL_MARKED, "is not marked"),
        Arguments.of(ArchitectureRules.NOTHING_IS_PRINTED, "System.out"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aBadSampleBreaksTheRule(ArchRule rule, String culprit) {
    assertThatThrownBy(() -> rule.check(BAD))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(culprit);
  }
}
