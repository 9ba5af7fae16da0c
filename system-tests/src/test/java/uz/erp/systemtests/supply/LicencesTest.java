package uz.erp.systemtests.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LicencesTest {

  @TempDir private Path folder;

  private Component only(String licences) throws Exception {
    Path bill = folder.resolve("bill.json");
    Files.writeString(
        bill,
        """
        {"components": [
          {"group": "uz.erp", "name": "ours", "version": "1", "licenses": []},
          {"group": "org.example", "name": "theirs", "version": "2.1", "licenses": [%s]}
        ]}
        """
            .formatted(licences));
    return BillOfMaterials.read(bill).getFirst();
  }

  @Test
  void oneOfThoseOfferedIsEnough() throws Exception {
    Component offered =
        only("{\"license\": {\"id\": \"LGPL-2.1-only\"}}, {\"license\": {\"id\": \"EPL-2.0\"}}");

    assertThat(offered.coordinates()).isEqualTo("org.example:theirs:2.1");
    assertThat(Licences.of(offered)).contains("EPL-2.0");
  }

  @Test
  void anExpressionIsAChoice() throws Exception {
    assertThat(Licences.of(only("{\"expression\": \"(GPL-2.0-only OR CDDL-1.0)\"}")))
        .contains("CDDL-1.0");
  }

  @Test
  void whatAsksForTheSourcesOfItsUsersIsRefused() throws Exception {
    assertThat(Licences.of(only("{\"license\": {\"id\": \"AGPL-3.0-only\"}}"))).isEmpty();
    assertThat(Licences.of(only("{\"license\": {\"name\": \"SSPL\"}}"))).isEmpty();
  }

  @Test
  void whatNamesNoneIsRefused() throws Exception {
    assertThat(Licences.of(only(""))).isEmpty();
  }

  @Test
  void thePageTellsWhatItWasWrittenFrom() throws Exception {
    Component one = only("{\"license\": {\"id\": \"MIT\"}}");
    Path page = folder.resolve("licences.md");

    Files.writeString(page, LicenceList.of(Map.of(one, "MIT")));

    assertThat(LicenceList.read(page)).isEqualTo(List.of(one));
  }
}
