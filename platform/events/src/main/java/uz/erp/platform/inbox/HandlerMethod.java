package uz.erp.platform.inbox;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.ResolvableType;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.event.EventCodec;

/** A method with {@link Handles} of a bean, ready to be called; its signature is checked here. */
final class HandlerMethod {

  private static final MethodType CALL =
      MethodType.methodType(void.class, Object.class, CloudEvent.class);

  private final String name;
  private final int order;
  private final MethodHandle call;
  private final Class<?> dataType;
  private final boolean bulk;
  private final boolean withEvents;

  /**
   * @throws IllegalStateException when it is not a method that events can be handed to
   */
  HandlerMethod(Object bean, Method method, int order) {
    this.name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
    this.order = order;
    require(
        !Modifier.isPrivate(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()),
        "must be neither private nor static");
    require(method.getReturnType() == void.class, "must return nothing");
    require(
        Arrays.stream(method.getExceptionTypes())
            .allMatch(RuntimeException.class::isAssignableFrom),
        "must declare no checked exceptions");
    int parameters = method.getParameterCount();
    require(
        parameters == 1 || (parameters == 2 && method.getParameterTypes()[1] == CloudEvent.class),
        "must take the data, or the data and the CloudEvent");
    ResolvableType first = ResolvableType.forMethodParameter(method, 0, bean.getClass());
    this.bulk = first.toClass() == List.class;
    require(!bulk || parameters == 1, "takes a list, so it must take nothing else");
    ResolvableType element = bulk ? first.getGeneric(0) : first;
    this.withEvents = bulk && element.toClass() == Received.class;
    ResolvableType data = withEvents ? element.getGeneric(0) : element;
    Class<?> resolved = data.resolve();
    require(
        resolved != null
            && resolved != Object.class
            && resolved != CloudEvent.class
            && !data.hasGenerics(),
        "must say which class its data is of");
    this.dataType = resolved == null ? Object.class : resolved;
    this.call = callable(bean, method);
  }

  private static MethodHandle callable(Object bean, Method method) {
    Method invocable = AopUtils.selectInvocableMethod(method, bean.getClass());
    try {
      invocable.setAccessible(true);
      MethodHandle bound = MethodHandles.lookup().unreflect(invocable).bindTo(bean);
      return (method.getParameterCount() == 2
              ? bound
              : MethodHandles.dropArguments(bound, 1, CloudEvent.class))
          .asType(CALL);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(method + " is not accessible", e);
    }
  }

  private void require(boolean condition, String demand) {
    if (!condition) {
      throw new IllegalStateException("@Handles " + name + " " + demand);
    }
  }

  int order() {
    return order;
  }

  /** Whether several events may be handed to it at once. */
  boolean isBulk() {
    return bulk;
  }

  /** Hands the events to it, at once or one after the other. */
  void handle(List<CloudEvent> events, EventCodec codec) {
    if (bulk) {
      invoke(
          events.stream()
              .<Object>map(
                  event -> {
                    Object data = codec.dataOf(event, dataType);
                    return withEvents ? new Received<>(event, data) : data;
                  })
              .toList(),
          null);
    } else {
      events.forEach(event -> invoke(codec.dataOf(event, dataType), event));
    }
  }

  private void invoke(Object argument, @Nullable CloudEvent event) {
    try {
      call.invokeExact(argument, event);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new UndeclaredThrowableException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
