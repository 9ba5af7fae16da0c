package uz.erp.systemtests.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.suite.Suite;

class OlderOpenApiTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type':['string','null']} | {'nullable':true,'type':'string'}",
        "{'type':['string','number']} | {'anyOf':[{'type':'string'},{'type':'number'}]}",
        "{'type':['string','number','null']} | {'anyOf':[{'type':'string','nullable':true},{'type':'number','nullable':true}]}",
        "{'const':'sale'} | {'enum':['sale']}",
        "{'examples':['5.000','6.000']} | {'example':'5.000'}",
        "{'exclusiveMinimum':0} | {'minimum':0,'exclusiveMinimum':true}",
        "{'exclusiveMaximum':9} | {'maximum':9,'exclusiveMaximum':true}",
        "{'contentEncoding':'base64'} | {'format':'byte'}",
        "{'contentMediaType':'image/png'} | {'format':'binary'}",
        "{'$ref':'#/a'} | {'$ref':'#/a'}",
        "{'$ref':'#/a','description':'d'} | {'allOf':[{'$ref':'#/a'}],'description':'d'}",
        "{'anyOf':[{'$ref':'#/a'},{'type':'null'}]} | {'allOf':[{'$ref':'#/a'}],'type':'object','nullable':true}",
        "{'anyOf':[{'type':'integer'},{'type':'null'}]} | {'type':'integer','nullable':true}",
        "{'items':{'type':['object','null']}} | {'items':{'nullable':true,'type':'object'}}",
        "{'additionalProperties':{'const':1}} | {'additionalProperties':{'enum':[1]}}",
        "{'properties':{'a':true,'b':false}} | {'properties':{'a':{},'b':{'not':{}}}}",
      })
  void saysTheSameInOlderWords(String schema, String older) {
    assertThat((JsonNode) OlderSchema.of(json(schema))).isEqualTo(json(older));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'prefixItems':[]}",
        "{'if':{}}",
        "{'properties':{'a':{'dependentRequired':{}}}}",
        "{'items':{'unevaluatedProperties':false}}"
      })
  void refusesAKeywordThatItDoesNotKnow(String schema) {
    assertThatIllegalArgumentException().isThrownBy(() -> OlderSchema.of(json(schema)));
  }

  @Test
  void whatMayBeNullAndIsReferredToIsAnObject() {
    JsonNode schemas = Bundle.of(Made.services(Suite.root())).at("/components/schemas");
    List<String> nullable = new ArrayList<>();
    for (JsonNode schema : schemas) {
      for (JsonNode property : schema.path("properties")) {
        if (property.has("anyOf")) {
          nullable.addAll(References.in(property.get("anyOf")));
        }
      }
    }

    assertThat(nullable)
        .isNotEmpty()
        .extracting(pointer -> schemas.at(pointer.substring("#/components/schemas".length())))
        .allMatch(schema -> schema.path("type").asString("").equals("object"));
  }

  @Test
  void refusesAWordOfADocumentThatItDoesNotKnow() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OlderOpenApi.of(Documents.notes("\"servers\"", "\"webhooks\"")))
        .withMessageContaining("webhooks");
  }

  @Test
  void leavesOutWhatCameWithTheNewerVersion() {
    JsonNode older = OlderOpenApi.of(Documents.notes());

    assertThat(older.get("openapi").stringValue()).isEqualTo("3.0.4");
    assertThat(older.at("/info/license").propertyNames()).containsExactly("name");
    assertThat(older.at("/components/schemas/Author/properties/name"))
        .isEqualTo(json("{'nullable':true,'type':'string'}"));
  }

  private static JsonNode json(String text) {
    return Documents.json(text.replace('\'', '"'));
  }
}
