package uz.erp.systemtests.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uz.erp.systemtests.suite.Suite;

class MadeTest {

  /** After a wanted change: {@code ./erp contracts --write}, or this with the property. */
  @Test
  void whatIsCommittedIsWhatIsMade() {
    Made made = Made.of(Suite.root());
    if (Boolean.getBoolean("openapi.write")) {
      made.write();
    }

    assertThat(made.paths())
        .contains(
            "ERP_v2_Full.postman_collection.json",
            "docs/asyncapi/erp.yaml",
            "docs/configuration.md",
            "docs/integrators/problems.md");
    assertThat(made.stale()).isEmpty();
  }

  @Test
  void aMissingOrChangedFileIsNamed(@TempDir Path root) throws IOException {
    Path openapi = Files.createDirectories(root.resolve("docs/openapi"));
    Files.writeString(openapi.resolve("notes-service.json"), Documents.NOTES);
    Made made = Made.of(root);
    assertThat(made.stale()).isEqualTo(made.paths());

    made.write();
    assertThat(made.stale()).isEmpty();

    Path bundle = openapi.resolve("erp.json");
    Files.writeString(bundle, Files.readString(bundle).replace("listNotes", "notes"));
    assertThat(made.stale()).containsExactly("docs/openapi/erp.json");
  }
}
