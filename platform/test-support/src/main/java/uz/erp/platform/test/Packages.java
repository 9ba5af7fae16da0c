package uz.erp.platform.test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import uz.erp.platform.suite.ServiceEntry;
import uz.erp.platform.suite.SuiteManifest;

/** What architecture rules ask of packages. */
final class Packages {

  static final ArchCondition<JavaClass> BE_NULL_MARKED =
      new ArchCondition<>("be in a package marked @NullMarked") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
          boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
          events.add(
              new SimpleConditionEvent(type, marked, type.getPackageName() + " is not marked"));
        }
      };

  private Packages() {}

  static String[] ofOtherServices(String basePackage) {
    return Stream.concat(
            SuiteManifest.load().services().stream().map(ServiceEntry::basePackage),
            Stream.of("uz.erp.gateway"))
        .filter(other -> !other.equals(basePackage))
        .map(other -> other + "..")
        .toArray(String[]::new);
  }
}
