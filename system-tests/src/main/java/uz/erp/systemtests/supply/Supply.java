package uz.erp.systemtests.supply;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uz.erp.systemtests.suite.Suite;

/** Holds the bill of materials against the licences that we accept and against the page of them. */
public final class Supply {

  private static final Path BILL = Path.of("target/erp.cdx.json");
  static final Path PAGE = Path.of("docs/licences.md");

  private Supply() {}

  /** Returns 1 when a library must not be shipped, or when the page tells of others. */
  public static int run(PrintStream out, List<String> arguments) {
    List<Component> components = BillOfMaterials.read(Suite.root().resolve(BILL));
    Map<Component, String> licences = new TreeMap<>();
    boolean complaints = false;
    for (Component component : components) {
      var licence = Licences.of(component);
      licence.ifPresent(accepted -> licences.put(component, accepted));
      if (licence.isEmpty()) {
        complaints = true;
        out.printf(
            "NOT ACCEPTED %s: %s%n",
            component.coordinates(), String.join(", ", component.licences()));
      }
    }
    Path page = Suite.root().resolve(PAGE);
    String current = LicenceList.of(licences);
    try {
      if (arguments.contains("--write")) {
        Files.writeString(page, current);
      } else if (!Files.exists(page) || !Files.readString(page).equals(current)) {
        complaints = true;
        out.println("OUT OF DATE " + PAGE + ": write it anew with ./erp sbom --write");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.printf(
        "%s: %d libraries, %d of them with a licence that we accept%n",
        BILL, components.size(), licences.size());
    return complaints ? 1 : 0;
  }
}
