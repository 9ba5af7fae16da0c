package uz.erp.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import tools.jackson.databind.JsonNode;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.event.EventCodec;
import uz.erp.platform.event.EventTypes;

class EventHandlersTest {

  private static final String SOLD = "sales.sale-completed.v1";
  private static final String REFUNDED = "sales.sale-refunded.v1";
  private static final String PAID = "sales.debt-paid.v1";

  private final EventCodec codec = new EventCodec();

  record Sale(long saleId) {}

  /** One method of each shape that is allowed. */
  static class Bean {
    final List<Object> handled = new ArrayList<>();

    @Handles({SOLD, REFUNDED})
    void one(Sale sale, CloudEvent event) {
      handled.add(sale.saleId() + " " + event.type());
    }

    @Handles(value = SOLD, order = -1)
    void many(List<Sale> sales) {
      handled.add(sales);
    }

    @Handles(PAID)
    public void withEvents(List<Received<JsonNode>> payments) {
      payments.forEach(payment -> handled.add(payment.event().subject() + payment.data()));
    }
  }

  @Test
  void methodsAreFoundByTheTypesTheyName() {
    Bean bean = new Bean();
    EventHandlers handlers = handlersOf(bean);

    assertThat(handlers.types()).containsExactlyInAnyOrder(SOLD, REFUNDED, PAID);
    assertThat(handlers.topics()).containsExactlyInAnyOrder("sales.sale", "sales.debt-payment");
    assertThat(handlers.of("sales.session-closed.v1")).isEmpty();
    assertThat(handlers.of(SOLD)).extracting(HandlerMethod::isBulk).containsExactly(true, false);
  }

  @Test
  void eventsReachThemInTheirOrderWithTheDataTheyAskFor() {
    Bean bean = new Bean();
    EventHandlers handlers = handlersOf(bean);

    handlers.of(SOLD).forEach(method -> method.handle(List.of(event(SOLD, 1)), codec));
    handlers.of(PAID).forEach(method -> method.handle(List.of(event(PAID, 2)), codec));

    assertThat(bean.handled).containsExactly(List.of(new Sale(1)), "1 " + SOLD, "2{\"sale_id\":2}");
  }

  /** As of a class whose methods are transactional. */
  @Test
  void aProxyIsCalledAndNotWhatIsBehindIt() {
    Bean bean = new Bean();
    ProxyFactory proxy = new ProxyFactory(bean);
    proxy.setProxyTargetClass(true);
    List<String> calls = new ArrayList<>();
    proxy.addAdvice(
        (org.aopalliance.intercept.MethodInterceptor)
            call -> {
              calls.add(call.getMethod().getName());
              return call.proceed();
            });

    handlersOf(proxy.getProxy())
        .of(SOLD)
        .forEach(method -> method.handle(List.of(event(SOLD, 1)), codec));

    assertThat(calls).containsExactly("many", "one");
    assertThat(bean.handled).hasSize(2);
  }

  static class Unknown {
    @Handles("sales.sale-invented.v1")
    void sold(Sale sale) {}
  }

  static class Twice {
    @Handles(SOLD)
    void first(Sale sale) {}

    @Handles(SOLD)
    void second(Sale sale) {}
  }

  static class Private {
    @Handles(SOLD)
    private void sold(Sale sale) {}
  }

  static class NoData {
    @Handles(SOLD)
    void sold() {}
  }

  static class EventOnly {
    @Handles(SOLD)
    void sold(CloudEvent event) {}
  }

  static class Answers {
    @Handles(SOLD)
    int sold(Sale sale) {
      return 1;
    }
  }

  static class RawList {
    @Handles(SOLD)
    @SuppressWarnings("rawtypes")
    void sold(List sales) {}
  }

  static class ListAndEvent {
    @Handles(SOLD)
    void sold(List<Sale> sales, CloudEvent event) {}
  }

  static class Checked {
    @Handles(SOLD)
    void sold(Sale sale) throws Exception {}
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of(new Unknown(), "unknown event type sales.sale-invented.v1"),
        Arguments.of(new Twice(), "must differ in order: Twice.first, Twice.second"),
        Arguments.of(new Private(), "Private.sold must be neither private nor static"),
        Arguments.of(new NoData(), "must take the data, or the data and the CloudEvent"),
        Arguments.of(new EventOnly(), "must say which class its data is of"),
        Arguments.of(new Answers(), "must return nothing"),
        Arguments.of(new RawList(), "must say which class its data is of"),
        Arguments.of(new ListAndEvent(), "takes a list, so it must take nothing else"),
        Arguments.of(new Checked(), "must declare no checked exceptions"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void aMistakeFailsTheStart(Object bean, String message) {
    assertThatThrownBy(() -> handlersOf(bean)).hasMessageContaining(message);
  }

  private static EventHandlers handlersOf(Object bean) {
    DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
    beans.registerSingleton("bean", bean);
    EventHandlers handlers = new EventHandlers(beans, EventTypes.load());
    handlers.afterSingletonsInstantiated();
    return handlers;
  }

  private CloudEvent event(String type, long id) {
    return new CloudEvent(
        CloudEvent.SPEC_VERSION,
        new UUID(0, id),
        "/sales-service",
        type,
        String.valueOf(id),
        Instant.EPOCH,
        CloudEvent.JSON,
        "shop_a0000001",
        "tenant_shop",
        "Asia/Tashkent",
        "UZS",
        "ru",
        1,
        null,
        codec.toTree(new Sale(id)));
  }
}
