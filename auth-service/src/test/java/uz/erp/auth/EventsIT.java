package uz.erp.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.erp.auth.People.Person;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.test.EventContracts;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;

@ServiceIT(testSignsPasses = false)
class EventsIT {

  @Autowired private TestApi api;
  @Autowired private TestEvents events;
  private People people;

  @BeforeEach
  void meetPeople() {
    people = new People(api);
  }

  @Test
  void theCommittedSamplesFitTheirSchemas() {
    EventContracts.published().requireFittingSamples();
  }

  @Test
  void aRegistrationTellsOfTheStoreAndOfItsFirstEmployee() {
    Person owner = people.owner();

    CloudEvent store = next("auth.store", owner, 1).getFirst();
    CloudEvent employee = next("auth.employee", owner, 1).getFirst();

    assertThat(store.type()).isEqualTo("auth.store-registered.v1");
    assertThat(store.subject()).isEqualTo(Long.toString(owner.storeId()));
    assertThat(store.source()).isEqualTo("/auth-service");
    assertThat(store.data().at("/name").asString()).isNotBlank();
    assertThat(store.data().at("/address").isString()).isTrue();
    assertThat(store.data().at("/owner_name").asString()).isEqualTo("Иван Иванов");
    assertThat(store.data().at("/owner_employee_id").asString()).isEqualTo(employee.subject());
    assertThat(employee.type()).isEqualTo("auth.employee-hired.v1");
    assertThat(employee.data().at("/role").asString()).isEqualTo("owner");
    EventContracts.published().requireFit(store);
    EventContracts.published().requireFit(employee);
  }

  @Test
  void hiringAndDismissingAreToldInOrderWithGrowingVersions() {
    Person owner = people.owner();
    Person cashier = people.employee(owner, "cashier");
    String id =
        people
            .inStore(owner)
            .get("/api/users/employees/?search=" + cashier.username())
            .at("/results/0/id");
    people.inStore(owner).delete("/api/users/employees/" + id + "/").expect(204);

    List<CloudEvent> published =
        events.list(
            "auth.employee",
            event -> event.tenantkey().equals(owner.key()) && event.subject().equals(id),
            2);

    assertThat(published)
        .extracting(CloudEvent::type)
        .containsExactly("auth.employee-hired.v1", "auth.employee-dismissed.v1");
    assertThat(published).extracting(CloudEvent::aggregateversion).containsExactly(1L, 2L);
    assertThat(published.getLast().data().at("/is_active").asBoolean(true)).isFalse();
    published.forEach(EventContracts.published()::requireFit);
  }

  private List<CloudEvent> next(String topic, Person owner, int count) {
    return events.list(topic, event -> event.tenantkey().equals(owner.key()), count);
  }
}
