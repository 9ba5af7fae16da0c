package uz.erp.client.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientDocumentTest {

  private final Operation operation = new Operation();
  private final Schema<Object> property = new Schema<>();

  private void normalize() {
    OpenAPI document =
        new OpenAPI()
            .paths(new Paths().addPathItem("/", new PathItem().get(operation)))
            .components(
                new Components()
                    .addSchemas("Form", new Schema<>().addProperty("property", property)));
    new ClientDocument(document, Map.of()).normalize();
  }

  private static Schema<Object> of(Schema<Object> schema, String... types) {
    schema.setTypes(new LinkedHashSet<>(Arrays.asList(types)));
    return schema;
  }

  @Test
  void theStoreIsNoParameter() {
    operation.addParametersItem(new Parameter().name("X-Tenant-Key").in("header"));
    operation.addParametersItem(new Parameter().name("page").in("query"));

    normalize();

    assertThat(operation.getParameters()).extracting(Parameter::getName).containsExactly("page");
  }

  @Test
  void whatIsNotSetIsNotSent() {
    of(property, "string", "null").setDefault("0.00");

    normalize();

    assertThat(property.getDefault()).isNull();
  }

  @Test
  void oneOfSeveralTypesIsAnyObject() {
    of(property, "string", "number", "boolean", "null");

    normalize();

    assertThat(property.getTypes()).isNull();
  }

  @Test
  void theTypeOfWhatMayBeNullStays() {
    of(property, "integer", "null");

    normalize();

    assertThat(property.getTypes()).contains("integer");
  }

  @Test
  void aClassKeepsTheNameThatClientsKnow() {
    operation.addTagsItem("API keys").addTagsItem("Price lists");

    normalize();

    assertThat(operation.getTags()).containsExactly("ApiKeys", "Price lists");
  }

  @Test
  void aTagWithoutSuchANameIsRefused() {
    operation.addTagsItem("Новое");

    assertThatThrownBy(this::normalize).hasMessageContaining("Новое");
  }
}
