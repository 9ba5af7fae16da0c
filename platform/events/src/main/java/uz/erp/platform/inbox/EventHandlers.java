package uz.erp.platform.inbox;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotationUtils;
import uz.erp.platform.event.EventTypes;

/**
 * What this service consumes: the methods with {@link Handles} of its beans, by the type of event.
 * Found once all beans are there, before any event is read; a mistake in one fails the start.
 */
public final class EventHandlers implements SmartInitializingSingleton {

  private final ConfigurableListableBeanFactory beans;
  private final EventTypes known;
  private final Map<String, List<HandlerMethod>> byType = new TreeMap<>();

  EventHandlers(ConfigurableListableBeanFactory beans, EventTypes known) {
    this.beans = beans;
    this.known = known;
  }

  /** The types of event that this service consumes. */
  public Set<String> types() {
    return Collections.unmodifiableSet(byType.keySet());
  }

  /** The topics those types are published on. */
  public Set<String> topics() {
    return byType.keySet().stream().map(known::topicOf).collect(Collectors.toUnmodifiableSet());
  }

  /** Those for a type, in their order; none when it is not consumed here. */
  List<HandlerMethod> of(String type) {
    return byType.getOrDefault(type, List.of());
  }

  String topicOf(String type) {
    return known.topicOf(type);
  }

  /**
   * @throws IllegalStateException when a method cannot take events, or two for one type do not say
   *     which comes first
   * @throws IllegalArgumentException when a type is unknown
   */
  @Override
  public void afterSingletonsInstantiated() {
    for (String name : beans.getBeanNamesForType(Object.class, false, false)) {
      Class<?> type = AutoProxyUtils.determineTargetClass(beans, name);
      if (type != null
          && !type.getName().startsWith("org.springframework.")
          && AnnotationUtils.isCandidateClass(type, Handles.class)) {
        annotated(type).forEach((method, handles) -> add(name, method, handles));
      }
    }
    byType.forEach(EventHandlers::requireOrder);
  }

  private static Map<Method, Handles> annotated(Class<?> type) {
    return MethodIntrospector.selectMethods(
        type,
        (MethodIntrospector.MetadataLookup<@Nullable Handles>)
            method -> AnnotatedElementUtils.findMergedAnnotation(method, Handles.class));
  }

  private void add(String bean, Method method, Handles handles) {
    HandlerMethod handler = new HandlerMethod(beans.getBean(bean), method, handles.order());
    for (String type : handles.value()) {
      known.topicOf(type);
      byType.computeIfAbsent(type, ignored -> new ArrayList<>()).add(handler);
    }
  }

  private static void requireOrder(String type, List<HandlerMethod> handlers) {
    handlers.sort(Comparator.comparingInt(HandlerMethod::order));
    for (int i = 1; i < handlers.size(); i++) {
      if (handlers.get(i - 1).order() == handlers.get(i).order()) {
        throw new IllegalStateException(
            "@Handles of "
                + type
                + " must differ in order: "
                + handlers.get(i - 1)
                + ", "
                + handlers.get(i));
      }
    }
  }
}
