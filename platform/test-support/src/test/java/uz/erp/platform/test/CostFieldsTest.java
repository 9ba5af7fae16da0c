package uz.erp.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rule about costs bites: bad documents are found, good ones are not. */
class CostFieldsTest {

  private static final String MARK =
      "\"x-visible-to\": [\"view_all\", \"manage_products\", \"manage_inventory\"]";

  @Test
  void aCostWithoutTheMarkIsFoundHoweverDeepItStands() {
    assertThat(CostFields.shownToOthers(document("view_products", "unit_cost", "", "")))
        .containsExactly("list: unit_cost");
    assertThat(CostFields.shownToOthers(document("view_products", "total_profit", "", "")))
        .containsExactly("list: total_profit");
  }

  @Test
  void aMarkedCostThatIsStillRequiredIsFound() {
    assertThat(
            CostFields.shownToOthers(
                document("view_products", "cost_price", MARK, "\"cost_price\"")))
        .containsExactly("list: cost_price");
  }

  @Test
  void aMarkForOthersThanThoseWhomCostsConcernIsFound() {
    assertThat(
            CostFields.shownToOthers(
                document(
                    "view_products", "cost_price", "\"x-visible-to\": [\"view_products\"]", "")))
        .containsExactly("list: cost_price");
  }

  @Test
  void whatIsMarkedOrForViewersAnywayIsNot() {
    assertThat(CostFields.shownToOthers(document("view_products", "cost_price", MARK, "")))
        .isEmpty();
    assertThat(CostFields.shownToOthers(document("view_analytics", "cost_price", "", "")))
        .isEmpty();
    assertThat(CostFields.shownToOthers(document("view_products", "sale_price", "", ""))).isEmpty();
  }

  private static JsonNode document(String permission, String field, String mark, String required) {
    return JsonMapper.shared()
        .readTree(
            """
            {"paths": {"/x/": {"get": {"operationId": "list", "x-permissions": ["%s"],
              "responses": {"200": {"content": {"application/json": {"schema":
                {"$ref": "#/components/schemas/Page"}}}}}}}},
             "components": {"schemas": {
               "Page": {"properties": {"results": {"type": "array", "items":
                 {"anyOf": [{"$ref": "#/components/schemas/One"}, {"type": "null"}]}}}},
               "One": {"required": [%s], "properties": {"%s": {"type": "string" %s}}}}}}
            """
                .formatted(permission, required, field, mark.isEmpty() ? "" : ", " + mark));
  }
}
