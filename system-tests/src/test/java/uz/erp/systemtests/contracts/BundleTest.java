package uz.erp.systemtests.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.suite.Suite;

class BundleTest {

  private static final JsonNode OTHERS =
      Documents.json(
          Documents.NOTES
              .replace("/api/notes/", "/api/others/")
              .replace("\"Notes\"", "\"Others\"")
              .replace("listNotes", "listOthers"));

  @Test
  void itHasEveryOperationOfEveryService() {
    var services = Made.services(Suite.root());
    JsonNode bundle = Bundle.of(services);

    long each = services.values().stream().mapToLong(d -> Bundle.operations(d).size()).sum();
    assertThat(each).isPositive();
    assertThat(Bundle.operations(bundle)).hasSize((int) each);
    assertThat(
            Bundle.operations(bundle).values().stream().map(o -> o.get("operationId")).distinct())
        .hasSize((int) each);
    assertThat(References.in(bundle))
        .allSatisfy(pointer -> assertThat(bundle.at(pointer.substring(1)).isObject()).isTrue());
  }

  /** Names that clients' generators make methods of: none is made up from a method of ours. */
  @Test
  void anOperationIsNamedByWhatItDoesToWhat() {
    JsonNode bundle = Bundle.of(Made.services(Suite.root()));

    assertThat(Bundle.operations(bundle).values())
        .extracting(operation -> operation.get("operationId").stringValue())
        .allSatisfy(id -> assertThat(id).matches("[a-z]+([A-Z][a-z]*)+|login|logout|register"));
  }

  @Test
  void whatIsTheSameInTwoServicesIsThereOnce() {
    JsonNode bundle = bundle(OTHERS);

    assertThat(bundle.at("/components/schemas").propertyNames()).containsExactly("Note", "Author");
  }

  @Test
  void whatDiffersIsNamedAfterItsServiceAndSoIsWhatRefersToIt() {
    JsonNode bundle =
        bundle(Documents.json(OTHERS.toString().replace("\"name\":{\"type", "\"nick\":{\"type")));

    assertThat(bundle.at("/components/schemas").propertyNames())
        .containsExactlyInAnyOrder("NotesNote", "NotesAuthor", "OthersNote", "OthersAuthor");
    assertThat(References.in(bundle.at("/components/schemas/OthersNote")))
        .containsExactly("#/components/schemas/OthersAuthor");
  }

  @Test
  void anOperationsNameThatTwoServicesUseGetsTheirNames() {
    JsonNode bundle = bundle(Documents.json(OTHERS.toString().replace("listOthers", "listNotes")));

    assertThat(Bundle.operations(bundle).values())
        .extracting(operation -> operation.get("operationId").stringValue())
        .containsExactly("notesListNotes", "othersListNotes");
  }

  @Test
  void twoServicesWithOnePathAreRefused() {
    JsonNode same = Documents.json(Documents.NOTES.replace("\"Notes\"", "\"Others\""));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> bundle(same))
        .withMessageContaining("/api/notes/");
  }

  private static JsonNode bundle(JsonNode others) {
    return Bundle.of(new TreeMap<>(Map.of("notes", Documents.notes(), "others", others)));
  }
}
