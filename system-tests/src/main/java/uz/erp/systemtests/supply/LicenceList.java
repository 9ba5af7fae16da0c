package uz.erp.systemtests.supply;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The page that names each shipped library and its licence, as a table in Markdown. */
final class LicenceList {

  private static final Pattern ROW =
      Pattern.compile("\\| ([^:|]+):([^:|]+):([^:| ]+) \\| ([^|]+) \\|");

  private static final String HEAD =
      """
      # Licences of what is shipped

      Written by `./erp sbom --write` from the bill of materials of gateway, discovery, services and the Java client. Where the authors leave a
      choice the licence is named under which the library is taken. How they are judged: [supply chain](supply-chain.md).

      """;

  private LicenceList() {}

  /** The page for components that all have a licence. */
  static String of(Map<Component, String> licences) {
    StringBuilder page = new StringBuilder(HEAD);
    Map<String, Integer> counts = new TreeMap<>();
    licences.values().forEach(licence -> counts.merge(licence, 1, Integer::sum));
    page.append("| licence | libraries |\n|---|---|\n");
    counts.forEach(
        (licence, count) ->
            page.append("| ").append(licence).append(" | ").append(count).append(" |\n"));
    page.append("\n| library | licence |\n|---|---|\n");
    licences.forEach(
        (component, licence) ->
            page.append("| ")
                .append(component.coordinates())
                .append(" | ")
                .append(licence)
                .append(" |\n"));
    return page.toString();
  }

  /** The components that the page names. */
  static List<Component> read(Path page) {
    try {
      return Files.readAllLines(page).stream()
          .map(ROW::matcher)
          .filter(java.util.regex.Matcher::matches)
          .map(
              row -> new Component(row.group(1), row.group(2), row.group(3), List.of(row.group(4))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
