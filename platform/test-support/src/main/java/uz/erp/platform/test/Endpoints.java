package uz.erp.platform.test;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMapping;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.access.AllowedToAnyone;
import uz.erp.platform.access.AllowedToEmployees;
import uz.erp.platform.access.AllowedToUsers;

/** What architecture rules ask of controller methods. */
final class Endpoints {

  private static final List<Class<? extends Annotation>> ACCESS =
      List.of(Allowed.class, AllowedToEmployees.class, AllowedToUsers.class, AllowedToAnyone.class);

  static final DescribedPredicate<JavaMethod> ARE =
      new DescribedPredicate<>("are endpoints") {
        @Override
        public boolean test(JavaMethod method) {
          return method.isMetaAnnotatedWith(RequestMapping.class);
        }
      };

  static final ArchCondition<JavaMethod> SAY_WHO_MAY_USE_THEM =
      new ArchCondition<>("say who may use them") {
        @Override
        public void check(JavaMethod method, ConditionEvents events) {
          boolean says =
              ACCESS.stream()
                  .anyMatch(
                      access ->
                          method.isMetaAnnotatedWith(access)
                              || method.getOwner().isMetaAnnotatedWith(access));
          events.add(
              new SimpleConditionEvent(
                  method, says, method.getFullName() + " says nothing on access"));
        }
      };

  static final ArchCondition<JavaMethod> NOT_MENTION_ENTITIES =
      new ArchCondition<>("not mention entities") {
        @Override
        public void check(JavaMethod method, ConditionEvents events) {
          Stream.concat(
                  Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
              .forEach(type -> events.add(mention(method, type)));
        }

        private SimpleConditionEvent mention(JavaMethod method, JavaClass type) {
          return new SimpleConditionEvent(
              method,
              !type.isAnnotatedWith(Entity.class),
              method.getFullName() + " mentions " + type.getName());
        }
      };

  private Endpoints() {}
}
